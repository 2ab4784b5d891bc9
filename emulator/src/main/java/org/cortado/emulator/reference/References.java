package org.cortado.emulator.reference;

import java.util.List;
import java.util.Optional;

/** The models that a neuron program may name as its reference. */
public final class References {

    private static final List<ReferenceModel> MODELS = List.of(new Izhikevich(true), new Izhikevich(false),
            new Quadratic(), new Lif(), new PhysicalLif(), HodgkinHuxley.squid(), HodgkinHuxley.traubMiles());

    private References() {
    }

    /** Every model, in the order of the manual. */
    public static List<ReferenceModel> all() {
        return MODELS;
    }

    /** The model of that name, if there is one. */
    public static Optional<ReferenceModel> find(String name) {
        return MODELS.stream().filter(model -> model.name().equals(name)).findFirst();
    }

    /**
     * The model of that name.
     *
     * @throws IllegalArgumentException naming the models there are
     */
    public static ReferenceModel byName(String name) {
        return find(name).orElseThrow(() -> new IllegalArgumentException("no reference model " + name + "; there are "
                + String.join(", ", MODELS.stream().map(ReferenceModel::name).toList())));
    }
}
