package org.cortado.tests.conformance;

import java.util.ArrayList;
import java.util.List;
import org.cortado.emulator.compare.features.Recording;

/** The scheme in which the figures of 2003 and 2004 were drawn, in doubles. */
final class PublishedScheme {

    private PublishedScheme() {
    }

    static Recording run(PublishedCase p) {
        int steps = (int) Math.floor(p.end() / p.tau() + 1e-9);
        double[] times = new double[steps + 1];
        double[] trace = new double[steps + 1];
        List<Double> spikes = new ArrayList<>();
        double v = p.v0();
        double u = p.u0();
        for (int k = 0; k <= steps; k++) {
            double t = k * p.tau();
            v += p.tau() * (p.k2() * (v * v) + p.k1() * v + p.k0() - u + p.currentAt(t));
            u += p.tau() * p.a() * (p.accommodates() ? p.b() * (v + 65) : p.b() * v - u);
            if (v > p.vpeak()) {
                spikes.add(t);
                v = p.c();
                u += p.d();
            }
            times[k] = t;
            trace[k] = v;
        }
        return new Recording(spikes.stream().mapToDouble(Double::doubleValue).toArray(), times, trace, p.switches(),
                p.end());
    }
}
