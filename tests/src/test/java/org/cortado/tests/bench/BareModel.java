package org.cortado.tests.bench;

import org.cortado.emulator.chip.LaneRows;

/** A block of 1,024 neurons without synapses, stepped by {@link BareLoops}, with the arithmetic of a program of W4. */
abstract class BareModel {
    static final int LANES = 1024;
    private static final int HALF_UNIT = 15;

    final int[] v = LaneRows.of(LANES);
    final int[] u = LaneRows.of(LANES);
    final int[] wait = LaneRows.of(LANES);
    /** The neurons' own parameter: constant input, or bias. */
    final int[] i = LaneRows.of(LANES);
    final int[] x = LaneRows.of(LANES);
    final int[] fired = LaneRows.of(LANES);
    final int[] held = LaneRows.of(LANES);
    final Products products;

    BareModel(Products products) {
        this.products = products;
    }

    abstract void step();

    /** How many neurons fired in the last step. */
    int spikes() {
        int count = 0;
        for (int one : fired) {
            count -= one;
        }
        return count;
    }

    static int fixed(double value, int fraction) {
        return (int) Math.floor(value * (1L << fraction) + 0.5);
    }

    static int fixed(double value) {
        return fixed(value, HALF_UNIT);
    }

    static BareModel of(String name, String kind, int block, int neurons) {
        Products products = kind.equals("wide") ? new Products.Wide() : new Products.Halves();
        BareModel model = switch (name) {
            case "w4i" -> new Izhikevich(products);
            case "w4l" -> new Lif(products);
            default -> new Loihi(products);
        };
        for (int lane = 0; lane < LANES; lane++) {
            model.start(lane, (double) (block * LANES + lane) / neurons);
        }
        return model;
    }

    /** @param place of the neuron among all, 0 to 1 */
    abstract void start(int lane, double place);

    /** programs/neurons/izhikevich-two-half-steps.cas. */
    private static final class Izhikevich extends BareModel {
        private final int[] k = LaneRows.of(LANES);
        private final int[] h = LaneRows.of(LANES);
        private final int[] w = LaneRows.of(LANES);

        Izhikevich(Products products) {
            super(products);
        }

        @Override
        void start(int lane, double place) {
            i[lane] = fixed(4 + 10 * place);
            v[lane] = fixed(-65);
            u[lane] = fixed(-13);
        }

        @Override
        void step() {
            BareLoops.atLeast(v, fixed(30), fired);
            BareLoops.setWhere(fired, fixed(-65), v);
            BareLoops.addWhere(fired, fixed(8), u);
            BareLoops.add(i, x, k);
            BareLoops.add(k, fixed(140), k);
            BareLoops.subtract(k, u, k);
            for (int half = 0; half < 2; half++) {
                BareLoops.multiplyShort(v, fixed(0.02, 21), h, 14);
                BareLoops.add(h, fixed(3.5, 22), h);
                products.multiplyAdd(h, v, k, 21, v, 22);
            }
            BareLoops.multiplyShort(v, fixed(0.2, 17), w, 17);
            BareLoops.subtract(w, u, w);
            BareLoops.multiplyShort(w, fixed(0.02, 19), w, 19);
            BareLoops.add(u, w, u);
        }
    }

    /** tests/reference/w4l.cas. */
    private static final class Lif extends BareModel {
        private static final double DECAY = StrictMath.exp(-1.0 / 20);

        Lif(Products products) {
            super(products);
        }

        @Override
        void start(int lane, double place) {
            i[lane] = fixed((15 + 10 * place) * (1 - DECAY));
        }

        @Override
        void step() {
            BareLoops.multiplyShort(v, fixed(DECAY, 16), v, 16);
            BareLoops.add(v, i, v);
            BareLoops.above(wait, 0, held);
            BareLoops.setWhere(held, 0, v);
            BareLoops.subtractWhere(held, 1, wait);
            BareLoops.atLeast(v, fixed(20), fired);
            BareLoops.setWhere(fired, 0, v);
            BareLoops.setWhere(fired, 2, wait);
        }
    }

    /** programs/neurons/loihi-lif.cas with the parameters of tests/reference/w4-loihi.cas. */
    private static final class Loihi extends BareModel {
        private static final int BITS = 24;

        Loihi(Products products) {
            super(products);
        }

        @Override
        void start(int lane, double place) {
            i[lane] = 4000 + (int) Math.floor(95 * place);
        }

        @Override
        void step() {
            products.multiplyToZero(u, 0, u, 12);
            BareLoops.add(u, x, u);
            BareLoops.wrap(u, Integer.SIZE - BITS);
            products.multiplyToZero(v, 4096 - 200, v, 12);
            BareLoops.add(v, u, v);
            BareLoops.add(v, i, v);
            BareLoops.clip(v, (1 << BITS - 1) - 1);
            BareLoops.above(wait, 0, held);
            BareLoops.setWhere(held, 0, v);
            BareLoops.subtractWhere(held, 1, wait);
            BareLoops.above(v, 64_000, fired);
            BareLoops.setWhere(fired, 0, v);
            BareLoops.setWhere(fired, 1, wait);
        }
    }
}
