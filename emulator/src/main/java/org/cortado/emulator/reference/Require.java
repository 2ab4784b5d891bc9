package org.cortado.emulator.reference;

/** The conditions that models put on their parameters. */
final class Require {

    private Require() {
    }

    static void positive(ReferenceModel model, double[] p, int... indices) {
        for (int k : indices) {
            if (!(p[k] > 0)) {
                throw new IllegalArgumentException(model.name() + ": " + model.parameters().get(k).name() + " is "
                        + p[k] + "; give a value above 0");
            }
        }
    }

    static void notNegative(ReferenceModel model, double[] p, int... indices) {
        for (int k : indices) {
            if (!(p[k] >= 0)) {
                throw new IllegalArgumentException(model.name() + ": " + model.parameters().get(k).name() + " is "
                        + p[k] + "; give 0 or more");
            }
        }
    }

    /** A reset to the threshold or above would spike again at once, without end. */
    static void below(ReferenceModel model, double[] p, int low, int high) {
        if (!(p[low] < p[high])) {
            throw new IllegalArgumentException(model.name() + ": " + model.parameters().get(low).name() + " = "
                    + p[low] + " must lie below " + model.parameters().get(high).name() + " = " + p[high]);
        }
    }
}
