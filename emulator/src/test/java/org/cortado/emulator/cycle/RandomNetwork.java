package org.cortado.emulator.cycle;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.cortado.assembler.image.Chip;
import org.cortado.assembler.image.ChipParameter;
import org.cortado.assembler.image.CoreAddress;
import org.cortado.assembler.image.DebugInfo;
import org.cortado.assembler.image.Drive;
import org.cortado.assembler.image.Image;
import org.cortado.assembler.image.SynapseLayout;
import org.cortado.assembler.isa.Op;
import org.cortado.assembler.isa.Register;

/**
 * A random network on a random chip of 1 to 16 cores: volleys in which most neurons spike at once, small queues,
 * shallow FIFOs, programs of several lengths, graded spikes, noise, narrow words that saturate, both kinds of ring,
 * spikes from outside, keys without an entry, neurons without a target, cores without a neuron.
 */
final class RandomNetwork {
    static final int STEPS = 12;
    private static final int DELAYS = 6;

    private final Random random;
    private final boolean quiet;
    private final Chip chip;
    private final List<CoreBuilder> cores = new ArrayList<>();

    private RandomNetwork(long seed, boolean quiet) {
        random = new Random(seed);
        this.quiet = quiet;
        int width;
        int height;
        int perTile;
        do {
            width = 1 + random.nextInt(4);
            height = 1 + random.nextInt(4);
            perTile = 1 + random.nextInt(4);
        } while (width * height * perTile > 16);
        Chip size = Chip.standard().with(ChipParameter.WIDTH, width).with(ChipParameter.HEIGHT, height)
                .with(ChipParameter.CORES, perTile).with(ChipParameter.DELAYS, DELAYS)
                .with(ChipParameter.NEURONS, 64).with(ChipParameter.SEED, seed)
                .with(ChipParameter.SYNAPSES_PER_CYCLE, pick(1, 1, 2, 8))
                .with(ChipParameter.CLOCK_PS, pick(1000, 20_000, 1_000_000));
        chip = quiet ? size.with(ChipParameter.LANES, pick(1, 1, 1, 2)).with(ChipParameter.FIFO, pick(5, 8))
                .with(ChipParameter.PACKET_QUEUE, pick(2, 16)).with(ChipParameter.ARRIVAL_QUEUE, pick(1, 2, 3, 16))
                : size.with(ChipParameter.LANES, pick(1, 1, 3, 8, 64)).with(ChipParameter.FIFO, pick(1, 2, 3, 8))
                        .with(ChipParameter.SPIKE_QUEUE, pick(1, 2, 5, 64))
                        .with(ChipParameter.PACKET_QUEUE, pick(1, 2, 16))
                        .with(ChipParameter.ARRIVAL_QUEUE, pick(1, 2, 16));
    }

    static Image of(long seed) {
        return new RandomNetwork(seed, false).build();
    }

    /** A network that spikes now and then, so that most packets meet no other; else as random as the others. */
    static Image quiet(long seed) {
        return new RandomNetwork(seed, true).build();
    }

    /** The same network on a chip that differs in one parameter. */
    static Image with(Image image, ChipParameter parameter, long value) {
        return new Image(image.chip().with(parameter, value), image.cores(), image.drive(), null, DebugInfo.NONE);
    }

    private int pick(int... choices) {
        return choices[random.nextInt(choices.length)];
    }

    private Image build() {
        for (int c = 0; c < chip.cores(); c++) {
            CoreBuilder core = new CoreBuilder(chip, CoreAddress.of(chip, c));
            for (int runs = random.nextInt(4); runs > 0; runs--) {
                core.gap(random.nextInt(2));
                addRun(core);
            }
            cores.add(core);
        }
        double density = random.nextDouble() * 0.5;
        for (CoreBuilder core : cores) {
            for (int key = core.slots() == 0 ? 0 : 1 + random.nextInt(20); key > 0; key--) {
                addRow(core);
            }
        }
        for (CoreBuilder core : cores) {
            for (int slot = 0; slot < core.slots(); slot++) {
                addAxons(core, slot, density);
            }
        }
        return new Image(chip, cores.stream().filter(c -> c.slots() > 0).map(CoreBuilder::build).toList(), drive(),
                null, DebugInfo.NONE);
    }

    private void addRun(CoreBuilder core) {
        int count = 1 + random.nextInt(18);
        int[] parameters = {random.nextInt(quiet ? 30 : 12), 100 + random.nextInt(300)};
        int longer = quiet ? 1 + random.nextInt(8) : 1;
        long reset = random.nextBoolean() ? Code.constant(Op.MOV, Code.S0, Register.NONE, 0)
                : Code.op(Op.SUB, Code.S0, Code.S0, Code.P0 + 1);
        switch (random.nextInt(3)) {
            case 0 -> core.run(count, 16, longer, parameters, Code.op(Op.ADD, Code.S0, Code.S0, Code.X0),
                    Code.op(Op.ADD, Code.S0, Code.S0, Code.P0), Code.op(Op.CMPGE, Code.Q0, Code.S0, Code.P0 + 1),
                    Code.ifQ0(Code.spike()), Code.ifQ0(reset));
            case 1 -> core.run(count, 12, longer + random.nextInt(3), parameters,
                    Code.shifted(Op.RND, Code.R0, Register.NONE, Register.NONE, 27),
                    Code.op(Op.ADD, Code.R0, Code.R0, Code.X0 + 2), Code.op(Op.ADD, Code.S0, Code.S0, Code.R0),
                    Code.op(Op.ADD, Code.S0 + 1, Code.S0 + 1, Code.S0), Code.op(Op.ADD, Code.S0, Code.S0, Code.P0),
                    Code.op(Op.CMPGE, Code.Q0, Code.S0, Code.P0 + 1), Code.ifQ0(Code.gradedSpike(Code.R0)),
                    Code.ifQ0(reset));
            default -> core.run(count, 32, longer, parameters, Code.op(Op.MUL, Code.R0, Code.X0 + 1, Code.P0),
                    Code.op(Op.ADD, Code.S0, Code.S0, Code.R0), Code.op(Op.ADD, Code.S0, Code.S0, Code.P0),
                    Code.op(Op.CMPGE, Code.Q0, Code.S0, Code.P0 + 1), Code.ifQ0(Code.spike()), Code.ifQ0(reset));
        }
    }

    private void addRow(CoreBuilder core) {
        SynapseLayout layout = chip.synapseLayout();
        int[] words = new int[random.nextInt(30)];
        for (int i = 0; i < words.length; i++) {
            words[i] = layout.pack(random.nextInt(60) - 15, 1 + random.nextInt(DELAYS), random.nextInt(core.slots()));
        }
        core.row(random.nextInt(4), random.nextInt(5) - 1, words);
    }

    private void addAxons(CoreBuilder core, int slot, double density) {
        for (int target = 0; target < cores.size(); target++) {
            if (random.nextDouble() < density) {
                int keys = cores.get(target).keys();
                int key = random.nextInt(10) == 0 ? keys + random.nextInt(3) : random.nextInt(keys + 1);
                core.axon(slot, CoreAddress.of(chip, target), key);
            }
        }
    }

    private Drive drive() {
        List<int[]> writes = new ArrayList<>();
        List<int[]> spikes = new ArrayList<>();
        for (int step = 0; step < STEPS; step++) {
            int volley = !quiet && random.nextInt(3) == 0 ? 1000 : random.nextInt(40);
            for (int c = 0; c < cores.size(); c++) {
                if (cores.get(c).slots() > 0 && random.nextBoolean()) {
                    writes.add(new int[] {step, c, 0, volley});
                    for (int n = random.nextInt(quiet ? 20 : 4) == 0 ? random.nextInt(30) : 0; n > 0; n--) {
                        spikes.add(new int[] {step, c, random.nextInt(cores.get(c).keys() + 2), random.nextInt(9) - 4});
                    }
                }
            }
        }
        writes.removeIf(write -> cores.get(write[1]).build().parameters().length == 0);
        return new Drive(STEPS, new Drive.Writes(column(writes, 0), column(writes, 1), column(writes, 2),
                column(writes, 3)), new Drive.Spikes(column(spikes, 0), column(spikes, 1), column(spikes, 2),
                column(spikes, 3)), List.of(), List.of());
    }

    private static int[] column(List<int[]> rows, int index) {
        return rows.stream().mapToInt(row -> row[index]).toArray();
    }
}
