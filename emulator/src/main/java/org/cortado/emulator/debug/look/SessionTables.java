package org.cortado.emulator.debug.look;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.cortado.assembler.text.Counted;
import org.cortado.emulator.debug.Checkpoint;
import org.cortado.emulator.debug.Debugger;
import org.cortado.emulator.debug.reply.Reply;
import org.cortado.emulator.debug.stop.Breakpoint;
import org.cortado.emulator.debug.time.Change;

/** Tables of what the user set up: breakpoints, checkpoints, changes, the past that is kept. */
public final class SessionTables {
    private SessionTables() {
    }

    /** All breakpoints and watchpoints. */
    public static Reply breakpoints(Debugger debugger) {
        List<List<String>> rows = new ArrayList<>();
        for (Breakpoint one : debugger.breakpoints().all()) {
            rows.add(List.of("" + one.number(), one.text(), one.enabled() ? "yes" : "no", "" + one.hits(),
                    "" + one.ignored(), String.join("; ", one.commands())));
        }
        return rows.isEmpty() ? Reply.text("no breakpoints") : new Reply.Table("", List.of("number", "stops at",
                "enabled", "met", "to pass", "commands"), rows, "");
    }

    /** All checkpoints. */
    public static Reply checkpoints(Debugger debugger) {
        List<List<String>> rows = new ArrayList<>();
        for (Checkpoint one : debugger.checkpoints().values()) {
            rows.add(List.of(one.name(), "" + one.at().step(), "" + one.at().cycle(), "" + one.changes().size()));
        }
        return rows.isEmpty() ? Reply.text("no checkpoints") : new Reply.Table("", List.of("name", "step", "cycle",
                "changes"), rows, "");
    }

    /** What was changed, in order of time. */
    public static Reply changes(Debugger debugger) {
        List<List<String>> rows = new ArrayList<>();
        for (Change change : debugger.time().changes()) {
            rows.add(List.of("" + change.at().step(), change.text(),
                    debugger.time().now().before(change.at()) ? "to come" : "made"));
        }
        return rows.isEmpty() ? Reply.text("nothing was changed") : new Reply.Table("", List.of("step", "change", ""),
                rows, "");
    }

    /** The snapshots. */
    public static Reply history(Debugger debugger) {
        return Reply.text("%s, %s MiB; now at step %d%s", Counted.of(debugger.time().savedMoments(), "snapshot"),
                String.format(Locale.ROOT, "%.1f", debugger.time().savedBytes() / (double) (1 << 20)),
                debugger.time().now().step(), debugger.time().timed() ? ", cycle " + debugger.time().now().cycle()
                        : "");
    }
}
