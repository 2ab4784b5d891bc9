package org.cortado.emulator.reference;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ReferencesTest {

    @Test
    void everyModelIsFoundByItsName() {
        assertEquals(List.of("izhikevich", "izhikevich-accommodation", "quadratic", "lif", "lif-physical",
                "hodgkin-huxley", "traub-miles"), References.all().stream().map(ReferenceModel::name).toList());
        References.all().forEach(model -> assertEquals(model, References.byName(model.name())));
    }

    @Test
    void anUnknownNameIsAnsweredWithTheKnownOnes() {
        String message = assertThrows(IllegalArgumentException.class, () -> References.byName("lfi")).getMessage();
        assertTrue(message.contains("lfi") && message.contains("lif-physical"), message);
    }

    @Test
    void anUnknownParameterIsAnsweredWithTheKnownOnes() {
        String message = assertThrows(IllegalArgumentException.class,
                () -> References.byName("lif").values(Map.of("tau", 3.0))).getMessage();
        assertTrue(message.contains("tau_rc, tau_ref"), message);
    }

    @Test
    void parametersNotGivenHaveTheirDefaults() {
        assertArrayEquals(new double[] {10, 2, 1, 0}, References.byName("lif").values(Map.of("tau_rc", 10.0)));
    }

    @Test
    void aStateNotGivenFollowsTheMembranePotential() {
        ReferenceModel model = References.byName("izhikevich");
        double[] p = model.values(Map.of("b", 0.25));
        assertArrayEquals(new double[] {-64, -16}, model.start(Map.of("v", -64.0), p));
        assertArrayEquals(new double[] {-64, 5}, model.start(Map.of("v", -64.0, "u", 5.0), p));
    }

    @Test
    void gatesStartAtTheirSteadyState() {
        for (String name : List.of("hodgkin-huxley", "traub-miles")) {
            ReferenceModel model = References.byName(name);
            double[] p = model.values(Map.of());
            double[] dy = new double[4];
            model.derivatives(0, model.startAt(-65, p), p, dy);
            for (int gate = 1; gate < 4; gate++) {
                assertEquals(0, dy[gate], 1e-15, name);
            }
        }
    }

    @Test
    void ratesAreSmoothWhereTheirFormulaIsZeroByZero() {
        ReferenceModel model = References.byName("hodgkin-huxley");
        double[] p = model.values(Map.of());
        for (double v : new double[] {-40, -55}) {
            double at = model.startAt(v, p)[1] + model.startAt(v, p)[3];
            double near = model.startAt(v + 1e-7, p)[1] + model.startAt(v + 1e-7, p)[3];
            assertEquals(at, near, 1e-7);
        }
    }

    @Test
    void accommodationDoesNotLeak() {
        ReferenceModel model = References.byName("izhikevich-accommodation");
        double[] p = model.values(Map.of("a", 0.5, "b", 2.0));
        double[] dy = new double[2];
        model.derivatives(0, new double[] {-60, 1000}, p, dy);
        assertEquals(0.5 * 2 * (-60 + 65), dy[1]);
    }

    @Test
    void aResetAtThePeakIsRefused() {
        assertThrows(IllegalArgumentException.class,
                () -> References.byName("izhikevich").values(Map.of("c", 30.0)));
        assertThrows(IllegalArgumentException.class,
                () -> References.byName("quadratic").values(Map.of("vpeak", -50.0)));
        assertThrows(IllegalArgumentException.class,
                () -> References.byName("lif-physical").values(Map.of("v_reset", -50.0)));
    }

    @Test
    void aTimeConstantThatIsNoneIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> References.byName("lif").values(Map.of("tau_rc", 0.0)));
        assertThrows(IllegalArgumentException.class, () -> References.byName("lif").values(Map.of("tau_ref", -1.0)));
        assertThrows(IllegalArgumentException.class,
                () -> References.byName("lif").values(Map.of("v_th", Double.NaN)));
    }
}
