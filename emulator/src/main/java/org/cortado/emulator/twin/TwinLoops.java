package org.cortado.emulator.twin;

import org.cortado.assembler.isa.Instruction;
import org.cortado.assembler.isa.Op;

/** Plain loops for the commonest instructions; each gives what {@link Op#real} gives. */
final class TwinLoops {
    private TwinLoops() {
    }

    /** An unguarded, unscaled add, sub or mul. */
    static TwinOperation of(Instruction in, double constant) {
        int d = in.destination();
        int a = in.first();
        int b = in.second();
        if (in.constant()) {
            return switch (in.op()) {
                case ADD -> f -> addConstant(f.rows[a], constant, f.rows[d], f.lanes);
                case SUB -> f -> addConstant(f.rows[a], -constant, f.rows[d], f.lanes);
                default -> f -> multiplyConstant(f.rows[a], constant, f.rows[d], f.lanes);
            };
        }
        return switch (in.op()) {
            case ADD -> f -> add(f.rows[a], f.rows[b], f.rows[d], f.lanes);
            case SUB -> f -> subtract(f.rows[a], f.rows[b], f.rows[d], f.lanes);
            default -> f -> multiply(f.rows[a], f.rows[b], f.rows[d], f.lanes);
        };
    }

    private static void addConstant(double[] a, double b, double[] d, int lanes) {
        for (int i = 0; i < lanes; i++) {
            d[i] = a[i] + b;
        }
    }

    private static void multiplyConstant(double[] a, double b, double[] d, int lanes) {
        for (int i = 0; i < lanes; i++) {
            d[i] = a[i] * b;
        }
    }

    private static void add(double[] a, double[] b, double[] d, int lanes) {
        for (int i = 0; i < lanes; i++) {
            d[i] = a[i] + b[i];
        }
    }

    private static void subtract(double[] a, double[] b, double[] d, int lanes) {
        for (int i = 0; i < lanes; i++) {
            d[i] = a[i] - b[i];
        }
    }

    private static void multiply(double[] a, double[] b, double[] d, int lanes) {
        for (int i = 0; i < lanes; i++) {
            d[i] = a[i] * b[i];
        }
    }
}
