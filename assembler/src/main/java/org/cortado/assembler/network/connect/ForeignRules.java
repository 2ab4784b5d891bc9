package org.cortado.assembler.network.connect;

import java.util.Locale;

/** What other simulators (PyNN, NEST, Brian) call the rules of projections. */
final class ForeignRules {
    private ForeignRules() {
    }

    /** How a rule of another simulator is written here, or null where none is of that name. */
    static String here(String name) {
        return switch (name.toLowerCase(Locale.ROOT).replaceAll("[^a-z]|connector", "")) {
            case "alltoall", "full", "fully", "dense", "each" -> "all";
            case "onetoone", "identity" -> "one-to-one";
            case "fixedprobability", "pairwisebernoulli", "bernoulli", "random" -> "p(0.1)";
            case "fixednumberpost", "fixedoutdegree", "outdegree" -> "fanout(100)";
            case "fixednumberpre", "fixedindegree", "indegree" -> "fanin(100)";
            case "distancedependentprobability", "distancedependent", "distance", "gaussian" ->
                    "near(exp(-distance / 3), radius=10)";
            case "kernel", "convolution", "convolutional", "convd" -> "conv([[1, 0], [0, 1]], stride=1, padding=0)";
            case "fromlist", "edges" -> "list([0, 1], [1, 2])";
            case "fromfile", "file" -> "csv(\"edges.csv\") or npy(\"edges.npy\")";
            default -> null;
        };
    }
}
