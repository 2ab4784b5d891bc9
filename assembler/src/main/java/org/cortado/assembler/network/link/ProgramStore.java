package org.cortado.assembler.network.link;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.cortado.assembler.image.LookupTable;
import org.cortado.assembler.isa.Op;
import org.cortado.assembler.program.NeuronProgram;

/**
 * Lays neuron programs into the program store of one core: each followed by its tables, in the order of first use,
 * behind words that may be there already.
 */
public final class ProgramStore {
    private static final long CONSTANT = 0xffff_ffffL;

    private final Map<NeuronProgram, Integer> starts = new IdentityHashMap<>();
    private final List<NeuronProgram> programs = new ArrayList<>();
    private final long[] before;
    private int size;

    ProgramStore() {
        this(new long[0]);
    }

    /** A store that holds words already. */
    public ProgramStore(long[] before) {
        this.before = before;
        this.size = before.length;
    }

    /** Words that a program and its tables take. */
    public static int words(NeuronProgram program) {
        int words = program.instructions().length;
        for (LookupTable table : program.tables()) {
            words += LookupTable.size(table.points().length);
        }
        return words;
    }

    /** The address of a program's first instruction; it is added where it is new. */
    public int start(NeuronProgram program) {
        Integer start = starts.get(program);
        if (start == null) {
            start = size;
            starts.put(program, start);
            programs.add(program);
            size += words(program);
        }
        return start;
    }

    public int size() {
        return size;
    }

    /** The words, {@code tab} pointing at its tables. */
    public long[] words() {
        long[] store = Arrays.copyOf(before, size);
        for (NeuronProgram program : programs) {
            int start = starts.get(program);
            int[] addresses = new int[program.tables().size()];
            int at = start + program.instructions().length;
            for (int t = 0; t < addresses.length; t++) {
                long[] words = program.tables().get(t).words();
                System.arraycopy(words, 0, store, at, words.length);
                addresses[t] = at;
                at += words.length;
            }
            for (int i = 0; i < program.instructions().length; i++) {
                long word = program.instructions()[i];
                store[start + i] = word >>> 58 == Op.TAB.code() ? word & ~CONSTANT | addresses[(int) word] : word;
            }
        }
        return store;
    }
}
