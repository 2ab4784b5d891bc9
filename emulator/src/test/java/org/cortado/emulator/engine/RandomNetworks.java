package org.cortado.emulator.engine;

import static org.cortado.emulator.testing.Code.op;

import java.util.Random;
import org.cortado.assembler.image.Chip;
import org.cortado.assembler.image.ChipParameter;
import org.cortado.assembler.image.Drive;
import org.cortado.assembler.image.Image;
import org.cortado.assembler.image.ProgramRun;
import org.cortado.emulator.testing.Code;
import org.cortado.emulator.testing.CoreBuilder;
import org.cortado.emulator.testing.Images;

/** Chips of many cores, channels, delays and kinds of neurons, with noise, driven from outside. */
final class RandomNetworks {
    private static final int WIDTH = 3;
    private static final int CORES = 12;

    private RandomNetworks() {
    }

    static Image image(long seed) {
        return image(seed, false);
    }

    /** @param alike whether all cores have rings of 32 bits and of the same depth, so that they can be grouped */
    static Image image(long seed, boolean alike) {
        Random random = new Random(seed);
        Chip chip = Chip.standard().with(ChipParameter.WIDTH, WIDTH).with(ChipParameter.HEIGHT, 2)
                .with(ChipParameter.CORES, 2).with(ChipParameter.SEED, seed);
        CoreBuilder[] cores = new CoreBuilder[CORES];
        int keys = 20;
        for (int c = 0; c < CORES; c++) {
            int slots = 5 + random.nextInt(40);
            cores[c] = new CoreBuilder(c / 2 % WIDTH, c / 2 / WIDTH, c % 2, slots, 2)
                    .parameters(random.ints(3L * slots, 0, 2000).toArray());
            int middle = 1 + random.nextInt(slots - 2);
            cores[c].run(new ProgramRun(0, middle - 1, 0, 0, 0, 3, 2, 32, 1, 100 * c,
                    alike ? 0 : random.nextInt(16)), leaky());
            cores[c].run(new ProgramRun(middle, slots - 1, 0, 0, 1, 0, 2, 24, 2, 100 * c + middle, 0), graded());
            for (int k = 0; k < keys; k++) {
                int[][] row = new int[random.nextInt(6)][];
                for (int i = 0; i < row.length; i++) {
                    row[i] = new int[] {random.nextInt(2000) - 800, 1 + i * 3 + random.nextInt(3),
                        random.nextInt(slots)};
                }
                cores[c].row(random.nextInt(4), random.nextInt(5) - 2, row);
            }
            if (alike) {
                cores[c].row(0, 0, new int[] {1, 20, slots - 1});
            }
            for (int slot = 0; slot < slots; slot++) {
                for (int a = random.nextInt(4); a > 0; a--) {
                    int to = random.nextInt(CORES);
                    cores[c].axon(slot, to / 2 % WIDTH, to / 2 / WIDTH, to % 2, random.nextInt(keys + 1));
                }
            }
        }
        int[][] spikes = new int[200][];
        for (int i = 0; i < spikes.length; i++) {
            spikes[i] = new int[] {i / 4, random.nextInt(CORES), random.nextInt(keys), random.nextInt(100) - 20};
        }
        int[][] writes = new int[100][];
        for (int i = 0; i < writes.length; i++) {
            writes[i] = new int[] {i / 2, random.nextInt(CORES), random.nextInt(15), random.nextInt(2000)};
        }
        Drive drive = new Drive(0, Images.writes(writes).writes(), Images.spikes(spikes).spikes(),
                Drive.NONE.probes(), Drive.NONE.expectations());
        return Images.of(chip, drive, cores);
    }

    /** A leaky neuron with noise that spikes at 5000. */
    private static Code[] leaky() {
        return new Code[] {op("rnd", "r0").shift(22), op("mov", "r1", "s0").shift(3), op("sub", "s0", "s0", "r1"),
            op("add", "s0", "s0", "r0"), op("add", "s0", "s0", "x0"), op("add", "s0", "s0", "x1"),
            op("add", "s0", "s0", "p1"), op("cmpgt", "q0", "s0", 5000), op("spk").when(0),
            op("mov", "s0", "p0").when(0),
            op("add", "s1", "s1", 1).when(0)};
    }

    /** A neuron of graded spikes over another set of channels. */
    private static Code[] graded() {
        return new Code[] {op("add", "s0", "s0", "x2"), op("sub", "s0", "s0", "x3"), op("rndn", "r0").shift(20),
            op("add", "s0", "s0", "r0"), op("cmpgt", "q1", "s0", "p2"), op("mov", "r1", "s0").shift(8),
            op("spkg", "r1").when(1), op("mov", "s0", 0).when(1), op("xor", "s1", "s1", "sub")};
    }
}
