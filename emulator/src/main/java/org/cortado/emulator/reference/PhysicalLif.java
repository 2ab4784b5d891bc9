package org.cortado.emulator.reference;

import java.util.List;

/**
 * The leaky integrate-and-fire neuron in physical units (Gerstner et al., Neuronal Dynamics, 2014, eq. 1.5):
 * {@code c_m v' = -g_l (v - e_l) + i}; at {@code v = v_th}: {@code v = v_reset}, held for {@code tau_ref}.
 */
final class PhysicalLif extends ResettingModel {

    private static final int C_M = 0;
    private static final int G_L = 1;
    private static final int E_L = 2;
    private static final int V_TH = 3;
    private static final int V_RESET = 4;
    private static final int TAU_REF = 5;

    PhysicalLif() {
        super(V_TH, V_RESET);
    }

    @Override
    public String name() {
        return "lif-physical";
    }

    @Override
    public String source() {
        return "Gerstner, Kistler, Naud and Paninski 2014, eq. 1.5";
    }

    @Override
    public List<Parameter> parameters() {
        return List.of(new Parameter("c_m", "pF", 200), new Parameter("g_l", "nS", 10),
                new Parameter("e_l", "mV", -65), new Parameter("v_th", "mV", -50),
                new Parameter("v_reset", "mV", -65), new Parameter("tau_ref", "ms", 2));
    }

    @Override
    public List<StateVariable> states() {
        return List.of(new StateVariable("v", "mV", -1e6, 1e6));
    }

    @Override
    public void check(double[] p) {
        Require.positive(this, p, C_M);
        Require.notNegative(this, p, G_L, TAU_REF);
        super.check(p);
    }

    @Override
    public double startingPotential(double[] p) {
        return p[E_L];
    }

    @Override
    public double[] startAt(double v, double[] p) {
        return new double[] {v};
    }

    @Override
    public void derivatives(double i, double[] y, double[] p, double[] dy) {
        dy[0] = (i - p[G_L] * (y[0] - p[E_L])) / p[C_M];
    }

    @Override
    public double refractory(double[] p) {
        return p[TAU_REF];
    }
}
