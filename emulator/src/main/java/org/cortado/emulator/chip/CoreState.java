package org.cortado.emulator.chip;

import java.util.Arrays;
import org.cortado.assembler.image.Chip;
import org.cortado.assembler.image.ChipParameter;
import org.cortado.assembler.image.CoreImage;
import org.cortado.assembler.image.SynapseLayout;
import org.cortado.assembler.isa.Register;

/**
 * The memories of one core while it runs. Written by one thread at a time; nothing in here knows of engines.
 *
 * <p>A parameter word lives twice: in the parameter memory by address, and in the rows of each block that reads it.
 */
public final class CoreState {
    private final int index;
    private final CoreImage image;
    private final Block[] blocks;
    private final int[] blockOfSlot;
    private final int[] parameters;
    private long parameterWrites;
    private final InputRings rings;
    private final AxonOut axonOut;
    /** By the lowest bit of the step: those of one can be delivered while others are added to the next. */
    private final SlotSpikes[] spikes = {new SlotSpikes(), new SlotSpikes()};
    private SlotSpikes last = spikes[0];
    private final long[] counters = new long[Counter.values().length];

    /**
     * @param image a core of a sound image
     * @throws BadImageException where a synapse's delay is longer than the chip's longest
     */
    CoreState(CoreImage image, Chip chip) {
        this.index = image.address().index(chip);
        this.image = image;
        this.blocks = BlockLayout.of(image);
        this.blockOfSlot = new int[image.slots()];
        int read = 0;
        int wide = 0;
        for (int b = 0; b < blocks.length; b++) {
            Block block = blocks[b];
            Arrays.fill(blockOfSlot, block.firstSlot(), block.firstSlot() + block.count(), b);
            for (int c = 0; c < InputRings.CHANNELS; c++) {
                read |= block.input()[c] != null ? 1 << c : 0;
            }
            wide |= block.run() != null ? block.run().wideChannels() : 0;
        }
        this.parameters = image.parameters().clone();
        this.rings = new InputRings(image.slots(), longestDelay(image, chip) + 1, read, wide,
                image.synapses().length > 0);
        this.axonOut = AxonOut.of(image, chip, target -> true);
        loadParameterRows();
    }

    private static int longestDelay(CoreImage core, Chip chip) {
        SynapseLayout layout = chip.synapseLayout();
        int longest = 1;
        for (int word : core.synapses()) {
            longest = Math.max(longest, layout.delay(word));
        }
        if (longest > chip.size(ChipParameter.DELAYS)) {
            throw new BadImageException("core %s: a synapse delays by %d steps where the chip's longest is %d"
                    .formatted(core.address(), longest, chip.size(ChipParameter.DELAYS)));
        }
        return longest;
    }

    private void loadParameterRows() {
        for (Block block : blocks) {
            for (int p = 0; p < block.parameters().length; p++) {
                int[] row = block.parameters()[p];
                for (int i = 0; row != null && i < block.count(); i++) {
                    row[i] = parameters[block.parameterAddress(i, p)];
                }
            }
        }
    }

    /** Linear index on the chip. */
    public int index() {
        return index;
    }

    public CoreImage image() {
        return image;
    }

    public int slots() {
        return image.slots();
    }

    /** The blocks in order of slot, covering every slot once. */
    public Block[] blocks() {
        return blocks;
    }

    public Block blockOf(int slot) {
        return blocks[blockOfSlot[slot]];
    }

    public InputRings rings() {
        return rings;
    }

    public AxonOut axonOut() {
        return axonOut;
    }

    /** The spikes of the last executed step. */
    public SlotSpikes spikes() {
        return last;
    }

    /** The spikes of a step: the last executed one, or the one before. */
    public SlotSpikes spikes(long step) {
        return spikes[(int) step & 1];
    }

    /** Begins the list of a step, without any spike. */
    public SlotSpikes beginSpikes(long step) {
        last = spikes(step);
        last.clear();
        return last;
    }

    public long counter(Counter counter) {
        return counters[counter.ordinal()];
    }

    public void count(Counter counter, long more) {
        counters[counter.ordinal()] += more;
    }

    public int parameterWord(int address) {
        return parameters[address];
    }

    /** Parameter p0.. as the slot's program reads it; 0 where no program does. */
    public int parameter(int slot, int parameter) {
        Block block = blockOf(slot);
        if (parameter < 0 || parameter >= Register.Kind.PARAMETER.count()) {
            throw new IndexOutOfBoundsException("no parameter p" + parameter);
        }
        int address = block.run() == null ? -1 : block.parameterAddress(slot - block.firstSlot(), parameter);
        return address < 0 || address >= parameters.length ? 0 : parameters[address];
    }

    /** Writes a word of the parameter memory, as a host does, and every row that mirrors it. */
    public void writeParameter(int address, int value) {
        parameters[address] = value;
        parameterWrites++;
        eachReader(address, (block, parameter, lane) -> {
            int[] row = block.parameters()[parameter];
            if (lane < 0) {
                Arrays.fill(row, value);
            } else {
                row[lane] = value;
            }
        });
    }

    /** How often the parameter memory has been written: what was found out about it holds while this stays. */
    public long parameterWrites() {
        return parameterWrites;
    }

    /** Who reads a parameter word. */
    public interface ParameterReader {
        /** @param lane the lane that reads it, or -1 where all lanes of the block do */
        void reads(Block block, int parameter, int lane);
    }

    /** Names every place in a row of parameters that mirrors a word of the parameter memory. */
    public void eachReader(int address, ParameterReader reader) {
        for (Block block : blocks) {
            if (block.run() == null) {
                continue;
            }
            int offset = address - block.parameterAddress(0, 0);
            int stride = block.run().parameterStride();
            for (int p = 0; p < block.parameters().length && block.parameters()[p] != null && p <= offset; p++) {
                if (stride == 0 && p == offset) {
                    reader.reads(block, p, -1);
                } else if (stride > 0 && (offset - p) % stride == 0 && (offset - p) / stride < block.count()) {
                    reader.reads(block, p, (offset - p) / stride);
                }
            }
        }
    }

    void poke(Poke poke, long step) {
        boolean there = poke.place() == Poke.Place.PARAMETER ? poke.index() < parameters.length
                : poke.slot() < slots() && (poke.place() != Poke.Place.STATE || poke.index() < image.stateWords());
        if (!there || poke.place() == Poke.Place.INPUT
                && !rings.put(poke.index(), poke.ahead(), step, poke.slot(), poke.value())) {
            throw new IllegalArgumentException("core %s has no such word: %s".formatted(image.address(), poke));
        }
        if (poke.place() == Poke.Place.PARAMETER) {
            writeParameter(poke.index(), (int) poke.value());
        } else if (poke.place() != Poke.Place.INPUT) {
            Block block = blockOf(poke.slot());
            int[] row = poke.place() == Poke.Place.FLAGS ? block.flags() : block.state()[poke.index()];
            row[poke.slot() - block.firstSlot()] = (int) poke.value();
            block.stateWriter().set(null);
        }
    }

    CoreSnapshot snapshot() {
        int[][][] state = new int[blocks.length][][];
        int[][][] input = new int[blocks.length][][];
        int[][] flags = new int[blocks.length][];
        for (int b = 0; b < blocks.length; b++) {
            state[b] = CoreSnapshot.copy(blocks[b].state(), blocks[b].count());
            input[b] = CoreSnapshot.copy(blocks[b].input(), blocks[b].count());
            flags[b] = Arrays.copyOf(blocks[b].flags(), blocks[b].count());
        }
        int[][] narrow = rings.copyNarrow();
        long[][] wide = new long[InputRings.CHANNELS][];
        for (int c = 0; c < InputRings.CHANNELS; c++) {
            wide[c] = rings.wide(c) == null ? null : rings.wide(c).clone();
        }
        return new CoreSnapshot(index, parameters.clone(), state, input, flags, narrow, wide, last.pack(),
                counters.clone());
    }

    /** Whether a snapshot is of this core: the same place and sizes. */
    boolean matches(CoreSnapshot from) {
        boolean same = from.core() == index && from.parameters().length == parameters.length
                && from.state().length == blocks.length;
        for (int b = 0; same && b < blocks.length; b++) {
            same = from.flags()[b].length == blocks[b].count() && from.state()[b].length == blocks[b].state().length;
        }
        for (int c = 0; same && c < InputRings.CHANNELS; c++) {
            int[] narrow = rings.narrow(c);
            long[] wide = rings.wide(c);
            same = narrow == null == (from.narrow()[c] == null) && wide == null == (from.wide()[c] == null)
                    && (narrow == null || rings.depth() * slots() == from.narrow()[c].length)
                    && (wide == null || wide.length == from.wide()[c].length);
        }
        return same;
    }

    /** @param step the step that is to come */
    void restore(CoreSnapshot from, long step) {
        System.arraycopy(from.parameters(), 0, parameters, 0, parameters.length);
        parameterWrites++;
        for (int b = 0; b < blocks.length; b++) {
            CoreSnapshot.paste(from.state()[b], blocks[b].state());
            blocks[b].stateWriter().set(null);
            CoreSnapshot.paste(from.input()[b], blocks[b].input());
            System.arraycopy(from.flags()[b], 0, blocks[b].flags(), 0, blocks[b].count());
        }
        rings.copyFrom(from.narrow(), from.wide());
        beginSpikes(step - 1).unpack(from.spikes());
        System.arraycopy(from.counters(), 0, counters, 0, counters.length);
        loadParameterRows();
    }
}
