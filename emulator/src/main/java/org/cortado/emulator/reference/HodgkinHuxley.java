package org.cortado.emulator.reference;

import java.util.ArrayList;
import java.util.List;

/**
 * Neurons with the conductances of Hodgkin and Huxley (J. Physiol. 117:500, 1952):
 * {@code c_m v' = i - g_na m^3 h (v - e_na) - g_k n^4 (v - e_k) - g_l (v - e_l)} and
 * {@code x' = alpha_x (1 - x) - beta_x x} for the gates m, h, n. A spike is an upward crossing of {@code v_spike}.
 */
final class HodgkinHuxley implements ReferenceModel {

    private static final int C_M = 0;
    private static final int G_NA = 1;
    private static final int G_K = 2;
    private static final int G_L = 3;
    private static final int E_NA = 4;
    private static final int E_K = 5;
    private static final int E_L = 6;
    private static final int V_SPIKE = 7;
    private static final int V_T = 8;

    private final String name;
    private final String source;
    private final List<Parameter> parameters;
    private final GateRates rates;

    private HodgkinHuxley(String name, String source, List<Parameter> parameters, GateRates rates) {
        this.name = name;
        this.source = source;
        this.parameters = parameters;
        this.rates = rates;
    }

    /** The squid axon, potentials shifted to rest at -65 mV; per cm^2, currents in uA/cm^2. */
    static HodgkinHuxley squid() {
        return new HodgkinHuxley("hodgkin-huxley", "Hodgkin and Huxley 1952, with rest at -65 mV",
                parameters("uF/cm^2", "mS/cm^2", 1, 120, 36, 0.3, 50, -77, -54.387), (v, p, out) -> {
                    out[0] = 0.1 * GateRates.linoid(-(v + 40), 10);
                    out[1] = 4 * StrictMath.exp(-(v + 65) / 18);
                    out[2] = 0.07 * StrictMath.exp(-(v + 65) / 20);
                    out[3] = 1 / (1 + StrictMath.exp(-(v + 35) / 10));
                    out[4] = 0.01 * GateRates.linoid(-(v + 55), 10);
                    out[5] = 0.125 * StrictMath.exp(-(v + 65) / 80);
                });
    }

    /** The hippocampal cell of Traub and Miles (1991) as Brette et al. (2007) take it, shifted by v_t; in pA. */
    static HodgkinHuxley traubMiles() {
        List<Parameter> list = new ArrayList<>(parameters("pF", "nS", 200, 20000, 6000, 10, 50, -90, -65));
        list.add(new Parameter("v_t", "mV", -63));
        return new HodgkinHuxley("traub-miles", "Traub and Miles 1991; Brette et al. 2007, benchmark 3",
                List.copyOf(list), (v, p, out) -> {
                    double x = v - p[V_T];
                    out[0] = 0.32 * GateRates.linoid(13 - x, 4);
                    out[1] = 0.28 * GateRates.linoid(x - 40, 5);
                    out[2] = 0.128 * StrictMath.exp((17 - x) / 18);
                    out[3] = 4 / (1 + StrictMath.exp((40 - x) / 5));
                    out[4] = 0.032 * GateRates.linoid(15 - x, 5);
                    out[5] = 0.5 * StrictMath.exp((10 - x) / 40);
                });
    }

    private static List<Parameter> parameters(String capacitance, String conductance, double... values) {
        return List.of(new Parameter("c_m", capacitance, values[0]), new Parameter("g_na", conductance, values[1]),
                new Parameter("g_k", conductance, values[2]), new Parameter("g_l", conductance, values[3]),
                new Parameter("e_na", "mV", values[4]), new Parameter("e_k", "mV", values[5]),
                new Parameter("e_l", "mV", values[6]), new Parameter("v_spike", "mV", 0));
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public String source() {
        return source;
    }

    @Override
    public List<Parameter> parameters() {
        return parameters;
    }

    @Override
    public List<StateVariable> states() {
        return List.of(new StateVariable("v", "mV", -500, 500), gate("m"), gate("h"), gate("n"));
    }

    /** A little wider than 0 to 1, since a step within the tolerance may end just outside. */
    private static StateVariable gate(String gate) {
        return new StateVariable(gate, "", -0.5, 1.5);
    }

    @Override
    public void check(double[] p) {
        Require.positive(this, p, C_M);
        Require.notNegative(this, p, G_NA, G_K, G_L);
    }

    @Override
    public double startingPotential(double[] p) {
        return -65;
    }

    @Override
    public double[] startAt(double v, double[] p) {
        double[] r = new double[6];
        rates.at(v, p, r);
        return new double[] {v, r[0] / (r[0] + r[1]), r[2] / (r[2] + r[3]), r[4] / (r[4] + r[5])};
    }

    @Override
    public void derivatives(double i, double[] y, double[] p, double[] dy) {
        double v = y[0];
        double m = y[1];
        double h = y[2];
        double n = y[3];
        double[] r = new double[6];
        rates.at(v, p, r);
        double sodium = p[G_NA] * m * m * m * h * (v - p[E_NA]);
        double potassium = p[G_K] * n * n * n * n * (v - p[E_K]);
        dy[0] = (i - sodium - potassium - p[G_L] * (v - p[E_L])) / p[C_M];
        dy[1] = r[0] * (1 - m) - r[1] * m;
        dy[2] = r[2] * (1 - h) - r[3] * h;
        dy[3] = r[4] * (1 - n) - r[5] * n;
    }

    @Override
    public double threshold(double[] p) {
        return p[V_SPIKE];
    }

    @Override
    public boolean resets() {
        return false;
    }
}
