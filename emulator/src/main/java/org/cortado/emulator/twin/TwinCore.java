package org.cortado.emulator.twin;

import java.util.Arrays;
import org.cortado.assembler.image.AxonInWord;
import org.cortado.assembler.image.SynapseLayout;
import org.cortado.assembler.image.Twin;
import org.cortado.emulator.chip.Block;
import org.cortado.emulator.chip.CoreState;
import org.cortado.emulator.chip.InputRings;
import org.cortado.emulator.chip.SlotSpikes;

/**
 * The real-valued memories of one core. What is where (slots, runs, rows, axons) is the integer core's; values are the
 * twin's, or the stored words where the twin is quantised.
 */
final class TwinCore {
    private final CoreState shape;
    private final boolean quantised;
    private final TwinBlock[] blocks;
    /** The weight of each synapse in units of its target's input, or null where the stored words serve. */
    private final double[] weights;
    private final double[][] rings = new double[InputRings.CHANNELS][];
    /** 2^-fraction of each slot's inputs, by channel. */
    private final double[][] inputUnits = new double[InputRings.CHANNELS][];
    private final SynapseLayout layout;
    private final SlotSpikes spikes = new SlotSpikes();
    private double[] payloads = new double[16];

    /**
     * @param values the core's part of the twin, null where the core runs no program
     * @throws IllegalArgumentException where it is missing
     */
    TwinCore(CoreState shape, SynapseLayout layout, Twin twin, Twin.Core values, boolean quantised) {
        this.shape = shape;
        this.layout = layout;
        this.quantised = quantised;
        this.weights = quantised || values == null ? null : values.weights();
        this.blocks = new TwinBlock[shape.blocks().length];
        if (values == null && !shape.image().runs().isEmpty()) {
            throw new IllegalArgumentException("core %s has no float twin: assemble the image from its source again"
                    .formatted(shape.image().address()));
        }
        for (int c = 0; c < rings.length; c++) {
            if (shape.rings().narrow(c) != null || shape.rings().wide(c) != null) {
                rings[c] = new double[shape.slots() * shape.rings().depth()];
                inputUnits[c] = new double[shape.slots()];
            }
        }
        for (int b = 0; b < blocks.length; b++) {
            Block block = shape.blocks()[b];
            Twin.Program program = block.run() == null ? null
                    : twin.programs().get(values.runProgram()[block.runIndex()]);
            blocks[b] = TwinBlock.of(block, program);
            load(blocks[b], values);
        }
    }

    private void load(TwinBlock block, Twin.Core values) {
        Block ints = block.shape();
        for (int lane = 0; lane < ints.count(); lane++) {
            for (int w = 0; w < block.state().length; w++) {
                block.state()[w][lane] = values != null && !quantised
                        ? values.state()[ints.slot(lane) * block.state().length + w]
                        : TwinBlock.real(ints.state()[w][lane], block.program() == null ? new int[0]
                        : block.program().stateFraction(), w);
            }
            for (int p = 0; p < block.parameters().length; p++) {
                if (block.parameters()[p] != null) {
                    block.parameters()[p][lane] = quantised
                            ? TwinBlock.real(ints.parameters()[p][lane], block.program().parameterFraction(), p)
                            : values.parameters()[ints.parameterAddress(lane, p)];
                }
            }
            for (int c = 0; c < rings.length; c++) {
                if (rings[c] != null && block.program() != null) {
                    inputUnits[c][ints.slot(lane)] = TwinBlock.real(1, block.program().inputFraction(), c);
                }
            }
        }
    }

    CoreState shape() {
        return shape;
    }

    TwinBlock[] blocks() {
        return blocks;
    }

    TwinBlock blockOf(int slot) {
        for (TwinBlock block : blocks) {
            if (slot >= block.shape().firstSlot() && slot < block.shape().firstSlot() + block.shape().count()) {
                return block;
            }
        }
        throw new IndexOutOfBoundsException("core %d has no slot %d".formatted(shape.index(), slot));
    }

    /** A host's write: the real value, or the word where the twin is quantised. */
    void write(int address, int word, double value) {
        shape.eachReader(address, (block, parameter, lane) -> {
            TwinBlock mine = blockOf(block.firstSlot());
            double[] row = mine.parameters()[parameter];
            double stored = quantised ? TwinBlock.real(word, mine.program().parameterFraction(), parameter) : value;
            Arrays.fill(row, Math.max(lane, 0), lane < 0 ? row.length : lane + 1, stored);
        });
    }

    /** Moves the input of a step into the rows of a block. */
    void take(TwinBlock block, long step) {
        int at = (int) (step % shape.rings().depth()) * shape.slots() + block.shape().firstSlot();
        for (int c = 0; c < rings.length; c++) {
            if (rings[c] != null && block.input()[c] != null) {
                System.arraycopy(rings[c], at, block.input()[c], 0, block.shape().count());
            }
            if (rings[c] != null) {
                Arrays.fill(rings[c], at, at + block.shape().count(), 0);
            }
        }
    }

    /** Delivers one packet: the payload in units of its last bit times each weight in units of the target's input. */
    void deliver(int key, double payload, long step) {
        long[] table = shape.image().axonIn();
        if (key >= table.length || table[key] == 0) {
            return;
        }
        AxonInWord row = AxonInWord.unpack(table[key]);
        double[] ring = rings[row.channel()];
        int depth = shape.rings().depth();
        for (int i = row.first(); ring != null && i < row.first() + row.count(); i++) {
            int word = shape.image().synapses()[i];
            int slot = layout.slot(word);
            int at = (int) ((step + layout.delay(word)) % depth) * shape.slots() + slot;
            ring[at] += payload * (weights != null ? weights[i]
                    : shifted(layout.weight(word), row.exponent()) * inputUnits[row.channel()][slot]);
        }
    }

    private static int shifted(int weight, int exponent) {
        return exponent < 0 ? weight >> -exponent : weight << exponent;
    }

    SlotSpikes spikes() {
        return spikes;
    }

    double payload(int spike) {
        return payloads[spike];
    }

    void clearSpikes() {
        spikes.clear();
    }

    /** Adds a spike; its integer payload is the real one rounded and saturated to 16 bits. */
    void spike(int slot, double payload) {
        if (spikes.count() == payloads.length) {
            payloads = Arrays.copyOf(payloads, 2 * payloads.length);
        }
        payloads[spikes.count()] = payload;
        spikes.add(slot, (int) Math.max(Math.min(StrictMath.rint(payload), Short.MAX_VALUE), Short.MIN_VALUE));
    }
}
