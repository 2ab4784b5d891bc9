package org.cortado.emulator.debug.expr;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.cortado.assembler.diagnostic.Suggestion;
import org.cortado.assembler.image.ChipParameter;
import org.cortado.assembler.text.Keyed;
import org.cortado.emulator.chip.Counter;
import org.cortado.emulator.chip.MemoryRegion;
import org.cortado.emulator.debug.DebugException;
import org.cortado.emulator.debug.name.Names;

/** Reads names of cores and of what they hold and count. */
public final class CoreParser {
    private static final int MOST = 63;

    private final Names names;

    public CoreParser(Names names) {
        this.names = names;
    }

    /** A core at the next word, {@code core(x,y)} or {@code core(x,y,k)}, or the bracket alone: its linear index. */
    public int core(Words words) {
        if (!words.peek().text().equals("(")) {
            words.expect("core", "as in core(0,0)");
        }
        words.expect("(", "after core");
        int x = (int) Numbers.whole(words, "a column", MOST);
        words.expect(",", "after the column");
        int y = (int) Numbers.whole(words, "a row", MOST);
        int k = words.accept(",") ? (int) Numbers.whole(words, "a core of the tile", MOST) : 0;
        words.expect(")", "after the core");
        return names.core(x, y, k);
    }

    /** What stands after a core: a point, then a counter, {@code slots}, or a memory with an index. */
    Place member(int core, Words words, int from) {
        words.expect(".", "and what of the core, as in core(0,0).spikes");
        Words.Word name = words.next();
        MemoryRegion region = MemoryRegion.ofKey(name.text());
        if (region != null) {
            words.expect("[", "after the memory");
            int index = (int) Numbers.whole(words, "an index", region.words() - 1);
            words.expect("]", "after the index");
            return new MemoryWord(core, region, index, words.since(from));
        }
        Queue.Kind queue = Queue.Kind.ofCore(name.text());
        if (queue != null) {
            return new QueueLength(Queue.ofCore(queue, core), words.since(from));
        }
        StageValue.Field stage = Keyed.find(StageValue.Field.values(), name.text());
        if (stage != null) {
            return new StageValue(core, stage, words.since(from));
        }
        if (name.text().equals("slots")) {
            return new CoreValue(core, null, words.since(from));
        }
        return new CoreValue(core, counter(name.text()), words.since(from));
    }

    /** {@code chip.} and a counter: the sum over all cores. */
    Place chip(Words words, int from) {
        words.next();
        words.expect(".", "and a counter or control register after chip");
        String name = words.next().text();
        ChipParameter register = Keyed.find(ChipParameter.values(), name);
        return register != null ? new ChipRegister(register, words.since(from))
                : new CoreValue(-1, counter(name), words.since(from));
    }

    /** The counter of a name. */
    public static Counter counter(String key) {
        for (Counter counter : Counter.values()) {
            if (name(counter).equals(key)) {
                return counter;
            }
        }
        throw new DebugException("a core has no '%s': %s".formatted(key, Suggestion.remedy(key, fields(),
                Names.known("it has", fields()))));
    }

    /** The name of a counter in expressions. */
    public static String name(Counter counter) {
        return counter.key().replace('-', '_');
    }

    /** The names of the counters. */
    public static List<String> counters() {
        return Arrays.stream(Counter.values()).map(CoreParser::name).toList();
    }

    /** The names after the point of a core. */
    public static List<String> fields() {
        List<String> fields = new ArrayList<>();
        fields.add("slots");
        fields.addAll(counters());
        fields.addAll(Keyed.keys(StageValue.Field.values()));
        for (Queue queue : Queue.ofCore(0)) {
            fields.add(queue.kind().key());
        }
        fields.addAll(Keyed.keys(MemoryRegion.values()));
        return fields;
    }
}
