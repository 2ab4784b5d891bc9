package org.cortado.emulator.reference;

import java.util.ArrayList;
import java.util.List;

/**
 * The simple model of Izhikevich (2003, IEEE Trans. Neural Networks 14:1569, eqs. 1 to 3) in the general form that the
 * 2004 paper (IEEE Trans. Neural Networks 15:1063) needs: {@code v' = k2 v^2 + k1 v + k0 - u + i},
 * {@code u' = a (b v - u)}; at {@code v = vpeak}: {@code v = c, u = u + d}. For its figure of accommodation the 2004
 * paper takes {@code u' = a b (v - vu)} with {@code vu = -65}, which does not leak.
 */
final class Izhikevich extends ResettingModel {

    private static final int A = 0;
    private static final int B = 1;
    private static final int C = 2;
    private static final int D = 3;
    private static final int K2 = 4;
    private static final int K1 = 5;
    private static final int K0 = 6;
    private static final int VPEAK = 7;
    private static final int VU = 8;

    private final boolean leaks;
    private final List<Parameter> parameters;

    /** {@code leaks}: the usual equation of u; else that of accommodation. */
    Izhikevich(boolean leaks) {
        super(VPEAK, C);
        this.leaks = leaks;
        List<Parameter> list = new ArrayList<>(List.of(
                new Parameter("a", "1/ms", 0.02), new Parameter("b", "1/ms", leaks ? 0.2 : 1),
                new Parameter("c", "mV", leaks ? -65 : -55), new Parameter("d", "mV/ms", leaks ? 8 : 4),
                new Parameter("k2", "1/(ms mV)", 0.04), new Parameter("k1", "1/ms", 5),
                new Parameter("k0", "mV/ms", 140), new Parameter("vpeak", "mV", 30)));
        if (!leaks) {
            list.add(new Parameter("vu", "mV", -65));
        }
        parameters = List.copyOf(list);
    }

    @Override
    public String name() {
        return leaks ? "izhikevich" : "izhikevich-accommodation";
    }

    @Override
    public String source() {
        return leaks ? "Izhikevich 2003, eqs. 1-3; 2004 for k1, k0" : "Izhikevich 2004, figure 1 R";
    }

    @Override
    public List<Parameter> parameters() {
        return parameters;
    }

    @Override
    public List<StateVariable> states() {
        return List.of(new StateVariable("v", "mV", -1e4, 1e4), new StateVariable("u", "mV/ms", -1e5, 1e5));
    }

    @Override
    public double startingPotential(double[] p) {
        return -65;
    }

    /** Without a leak u stands still at {@code v = vu} wherever it is; the published start is {@code b * -16}. */
    @Override
    public double[] startAt(double v, double[] p) {
        return new double[] {v, leaks ? p[B] * v : p[B] * -16};
    }

    @Override
    public void derivatives(double i, double[] y, double[] p, double[] dy) {
        double v = y[0];
        double u = y[1];
        dy[0] = p[K2] * v * v + p[K1] * v + p[K0] - u + i;
        dy[1] = leaks ? p[A] * (p[B] * v - u) : p[A] * (p[B] * (v - p[VU]));
    }

    @Override
    public void reset(double[] y, double[] p) {
        super.reset(y, p);
        y[1] += p[D];
    }
}
