package org.cortado.emulator.debug.command;

import org.cortado.emulator.debug.Debugger;
import org.cortado.emulator.debug.expr.CoreParser;
import org.cortado.emulator.debug.expr.MeshParser;
import org.cortado.emulator.debug.expr.MeshParser.Link;
import org.cortado.emulator.debug.expr.Words;
import org.cortado.emulator.debug.look.MeshTables;
import org.cortado.emulator.debug.look.PipelineTables;

/** Reads what {@code info} is asked about queues, routers and links. */
final class MeshTopics {
    private MeshTopics() {
    }

    static Command queues(Words words, Debugger debugger) {
        if (words.atEnd()) {
            return new Info(d -> new PipelineTables(d.subject()).queues());
        }
        int core = new CoreParser(debugger.subject().names()).core(words);
        words.end("the core");
        return new Info(d -> new PipelineTables(d.subject()).queues(core));
    }

    static Command router(Words words, Debugger debugger) {
        if (words.atEnd()) {
            return new Info(d -> new MeshTables(d.subject()).routers());
        }
        int tile = new MeshParser(debugger.subject().names()).router(words);
        words.end("the router");
        return new Info(d -> new MeshTables(d.subject()).router(tile));
    }

    static Command link(Words words, Debugger debugger) {
        if (words.atEnd()) {
            return new Info(d -> new MeshTables(d.subject()).links());
        }
        Link link = new MeshParser(debugger.subject().names()).link(words);
        words.end("the link");
        return new Info(d -> new MeshTables(d.subject()).link(link));
    }
}
