package org.cortado.assembler.image;

import org.cortado.assembler.text.Counted;

/** Whether an entry of a program table makes sense to a core, by its own words: before any memory is taken for it. */
public final class RunCheck {
    private static final int CHANNELS = 4;

    private RunCheck() {
    }

    /**
     * What is wrong with an entry, in one line, or null.
     *
     * @param firstFree the first slot that no entry before it has
     * @param slots slots that the core may have
     * @param stateWords state words that a slot may have
     * @param programWords words that the program store may have
     */
    public static String fault(ProgramRun run, int firstFree, int slots, int stateWords, int programWords) {
        String where = "slots " + run.firstSlot() + ".." + run.lastSlot() + " of its program table";
        if (run.firstSlot() < firstFree || run.lastSlot() < run.firstSlot() || run.lastSlot() >= slots) {
            return where + " overlap others or leave the " + Counted.of(slots, "slot") + " of a core";
        }
        if (run.programStart() < 0 || run.programLength() < 0
                || run.programLength() > programWords - run.programStart()) {
            return where + ": " + Counted.of(run.programLength(), "instruction") + " at " + run.programStart()
                    + ", beyond the program store of " + Counted.of(programWords, "word");
        }
        String fault = outside("state words", run.stateWords(), 0, stateWords);
        fault = fault != null ? fault : outside("width", run.width(), 8, 32);
        fault = fault != null ? fault : outside("substeps", run.substeps(), 1, 1 << 16);
        fault = fault != null ? fault : outside("wide channels", run.wideChannels(), 0, (1 << CHANNELS) - 1);
        fault = fault != null ? fault : outside("parameter base", run.parameterBase(), 0, Integer.MAX_VALUE);
        fault = fault != null ? fault : outside("parameter stride", run.parameterStride(), 0, Integer.MAX_VALUE);
        fault = fault != null ? fault : outside("first neuron", run.firstNeuron(), 0,
                Integer.MAX_VALUE - run.slots());
        return fault == null ? null : where + ": " + fault;
    }

    private static String outside(String what, int value, int least, int most) {
        return value >= least && value <= most ? null : what + " = " + value + " is outside " + least + " .. " + most;
    }
}
