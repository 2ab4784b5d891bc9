package org.cortado.emulator.reference;

import java.util.List;

/**
 * The quadratic model of Izhikevich, Dynamical Systems in Neuroscience (2007), eqs. 8.5 and 8.6:
 * {@code c_m v' = k (v - vr) (v - vt) - u + i}, {@code u' = a (b (v - vr) - u)}; at {@code v = vpeak}:
 * {@code v = c, u = u + d}. The defaults are the book's regular-spiking cell.
 */
final class Quadratic extends ResettingModel {

    private static final int CM = 0;
    private static final int K = 1;
    private static final int VR = 2;
    private static final int VT = 3;
    private static final int A = 4;
    private static final int B = 5;
    private static final int C = 6;
    private static final int D = 7;
    private static final int VPEAK = 8;

    Quadratic() {
        super(VPEAK, C);
    }

    @Override
    public String name() {
        return "quadratic";
    }

    @Override
    public String source() {
        return "Izhikevich 2007, eqs. 8.5-8.6";
    }

    @Override
    public List<Parameter> parameters() {
        return List.of(new Parameter("c_m", "pF", 100), new Parameter("k", "pA/mV^2", 0.7),
                new Parameter("vr", "mV", -60), new Parameter("vt", "mV", -40), new Parameter("a", "1/ms", 0.03),
                new Parameter("b", "pA/mV", -2), new Parameter("c", "mV", -50), new Parameter("d", "pA", 100),
                new Parameter("vpeak", "mV", 35));
    }

    @Override
    public List<StateVariable> states() {
        return List.of(new StateVariable("v", "mV", -1e4, 1e4), new StateVariable("u", "pA", -1e7, 1e7));
    }

    @Override
    public void check(double[] p) {
        Require.positive(this, p, CM);
        super.check(p);
    }

    @Override
    public double startingPotential(double[] p) {
        return p[VR];
    }

    @Override
    public double[] startAt(double v, double[] p) {
        return new double[] {v, p[B] * (v - p[VR])};
    }

    @Override
    public void derivatives(double i, double[] y, double[] p, double[] dy) {
        double v = y[0];
        double u = y[1];
        dy[0] = (p[K] * (v - p[VR]) * (v - p[VT]) - u + i) / p[CM];
        dy[1] = p[A] * (p[B] * (v - p[VR]) - u);
    }

    @Override
    public void reset(double[] y, double[] p) {
        super.reset(y, p);
        y[1] += p[D];
    }
}
