package org.cortado.emulator.chip;

import org.cortado.assembler.image.Chip;
import org.cortado.assembler.image.CoreImage;
import org.cortado.assembler.image.ProgramRun;

/** The read-only port over a chip's memories. */
record StateView(ChipState state) implements ChipView {

    @Override
    public Chip chip() {
        return state.chip();
    }

    @Override
    public int cores() {
        return state.chip().cores();
    }

    @Override
    public boolean present(int core) {
        return state.core(core) != null;
    }

    @Override
    public int slots(int core) {
        return present(core) ? state.core(core).slots() : 0;
    }

    @Override
    public CoreImage image(int core) {
        return there(core).image();
    }

    @Override
    public ProgramRun run(int core, int slot) {
        return there(core).blockOf(slot).run();
    }

    @Override
    public int state(int core, int slot, int word) {
        Block block = there(core).blockOf(slot);
        return block.state()[word][slot - block.firstSlot()];
    }

    @Override
    public int parameter(int core, int slot, int index) {
        return there(core).parameter(slot, index);
    }

    @Override
    public int parameterWord(int core, int address) {
        return there(core).parameterWord(address);
    }

    @Override
    public int flags(int core, int slot) {
        Block block = there(core).blockOf(slot);
        return block.flags()[slot - block.firstSlot()];
    }

    @Override
    public int input(int core, int slot, int channel) {
        Block block = there(core).blockOf(slot);
        int[] row = block.input()[channel];
        return row == null ? 0 : row[slot - block.firstSlot()];
    }

    @Override
    public long pending(int core, int slot, int channel, int ahead) {
        InputRings rings = there(core).rings();
        if (ahead < 0 || ahead >= rings.depth() || slot < 0 || slot >= rings.slots()) {
            throw new IndexOutOfBoundsException("no ring entry of slot %d, %d ahead".formatted(slot, ahead));
        }
        return rings.get(channel, state.step() + ahead, slot);
    }

    @Override
    public int ringDepth(int core) {
        return there(core).rings().depth();
    }

    @Override
    public long counter(int core, Counter counter) {
        state.settle();
        return present(core) ? state.core(core).counter(counter) : 0;
    }

    @Override
    public long total(Counter counter) {
        state.settle();
        long total = 0;
        for (CoreState core : state.cores()) {
            total += core.counter(counter);
        }
        return total;
    }

    private CoreState there(int core) {
        CoreState found = state.core(core);
        if (found == null) {
            throw new IndexOutOfBoundsException("core %d is empty".formatted(core));
        }
        return found;
    }
}
