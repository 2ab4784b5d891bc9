package org.cortado.emulator.reference;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * A neuron as a set of differential equations with a threshold on its first state variable, the membrane potential.
 * Models hold no state; parameter and state arrays are in the order of {@link #parameters()} and {@link #states()}.
 */
public interface ReferenceModel {

    /** The name under which {@link References} knows the model. */
    String name();

    /** Where the equations come from. */
    String source();

    /** The constants, with their defaults. */
    List<Parameter> parameters();

    /** The variables; the membrane potential first. */
    List<StateVariable> states();

    /** The name of the input current. */
    default String input() {
        return "i";
    }

    /**
     * Refuses parameters for which the equations make no sense.
     *
     * @throws IllegalArgumentException with the parameter's name and the remedy
     */
    void check(double[] p);

    /** The membrane potential at which a run starts unless another is given. */
    double startingPotential(double[] p);

    /** The state with membrane potential {@code v} and every other variable where it stands still at that {@code v}. */
    double[] startAt(double v, double[] p);

    /** Puts the derivatives, per ms, of state {@code y} under input {@code i} into {@code dy}. */
    void derivatives(double i, double[] y, double[] p, double[] dy);

    /** The membrane potential that is a spike when it is reached from below. */
    double threshold(double[] p);

    /** True if a spike resets the state, false if the equations themselves carry it on. */
    boolean resets();

    /** Changes {@code y} as a spike does; only where {@link #resets()}. */
    default void reset(double[] y, double[] p) {
        throw new UnsupportedOperationException(name() + " does not reset");
    }

    /** How long the membrane potential is held after a reset, in ms. */
    default double refractory(double[] p) {
        return 0;
    }

    /**
     * The parameter array with the defaults replaced where a value is given.
     *
     * @throws IllegalArgumentException for a name the model does not have, or values it refuses
     */
    default double[] values(Map<String, Double> given) {
        List<String> names = parameters().stream().map(Parameter::name).toList();
        double[] p = parameters().stream().mapToDouble(Parameter::value).toArray();
        new TreeMap<>(given).forEach((name, value) -> p[indexIn(names, name, "parameter")] = value);
        for (int k = 0; k < p.length; k++) {
            if (!Double.isFinite(p[k])) {
                throw new IllegalArgumentException(name() + ": " + names.get(k) + " is " + p[k] + "; give a number");
            }
        }
        check(p);
        return p;
    }

    /**
     * The start state: the given values, and for the others {@link #startAt} the membrane potential.
     *
     * @throws IllegalArgumentException for a name the model does not have
     */
    default double[] start(Map<String, Double> given, double[] p) {
        List<String> names = states().stream().map(StateVariable::name).toList();
        double[] y = startAt(given.getOrDefault(names.get(0), startingPotential(p)), p);
        new TreeMap<>(given).forEach((name, value) -> y[indexIn(names, name, "state")] = value);
        return y;
    }

    private int indexIn(List<String> names, String wanted, String what) {
        int k = names.indexOf(wanted);
        if (k < 0) {
            throw new IllegalArgumentException(name() + " has no " + what + " " + wanted + "; it has "
                    + names.stream().collect(Collectors.joining(", ")));
        }
        return k;
    }
}
