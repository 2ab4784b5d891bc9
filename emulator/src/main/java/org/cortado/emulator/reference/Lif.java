package org.cortado.emulator.reference;

import java.util.List;

/**
 * The leaky integrate-and-fire neuron in normalised form (Lapicque 1907; in this form Eliasmith and Anderson, Neural
 * Engineering, 2003, ch. 4): {@code tau_rc v' = -v + i}; at {@code v = v_th}: {@code v = v_reset}, held for
 * {@code tau_ref}.
 */
final class Lif extends ResettingModel {

    private static final int TAU_RC = 0;
    private static final int TAU_REF = 1;
    private static final int V_TH = 2;
    private static final int V_RESET = 3;

    Lif() {
        super(V_TH, V_RESET);
    }

    @Override
    public String name() {
        return "lif";
    }

    @Override
    public String source() {
        return "Lapicque 1907; Eliasmith and Anderson 2003, ch. 4";
    }

    @Override
    public List<Parameter> parameters() {
        return List.of(new Parameter("tau_rc", "ms", 20), new Parameter("tau_ref", "ms", 2),
                new Parameter("v_th", "", 1), new Parameter("v_reset", "", 0));
    }

    @Override
    public List<StateVariable> states() {
        return List.of(new StateVariable("v", "", -1e6, 1e6));
    }

    @Override
    public void check(double[] p) {
        Require.positive(this, p, TAU_RC);
        Require.notNegative(this, p, TAU_REF);
        super.check(p);
    }

    @Override
    public double startingPotential(double[] p) {
        return p[V_RESET];
    }

    @Override
    public double[] startAt(double v, double[] p) {
        return new double[] {v};
    }

    @Override
    public void derivatives(double i, double[] y, double[] p, double[] dy) {
        dy[0] = (i - y[0]) / p[TAU_RC];
    }

    @Override
    public double refractory(double[] p) {
        return p[TAU_REF];
    }
}
