package org.cortado.emulator.cli;

import org.cortado.emulator.map.place.Effort;
import org.cortado.emulator.map.place.Objective;
import picocli.CommandLine.Option;

/** The options that say what a placement is to be good at, and how long to search. */
final class MapOptions {
    @Option(names = "--objective", paramLabel = "NAME", defaultValue = "hops",
            description = "What to make small: hops, link, energy or cycles (default: ${DEFAULT-VALUE}).")
    private Objective objective;

    @Option(names = "--traffic", paramLabel = "WHAT",
            description = "Who spikes how often: a rate such as 10Hz for all, run or run:TIME to measure it on the "
                    + "functional engine, or a file of spikes that 'run --spikes' wrote (default: 10Hz).")
    private String traffic;

    @Option(names = "--seed", paramLabel = "S", defaultValue = "1",
            description = "Seed of the search (default: ${DEFAULT-VALUE}).")
    private long seed;

    @Option(names = "--moves", paramLabel = "N", defaultValue = "0",
            description = "Most moves an algorithm tries (default: by the size of the task, some seconds of work).")
    private long moves;

    @Option(names = "--time-limit", paramLabel = "SECONDS", description = "Stop an algorithm that takes longer. The "
            + "placement then depends on the computer, and a message says so.")
    private Double limit;

    @Option(names = "--partition", paramLabel = "NAME", defaultValue = "best",
            description = "source: neurons share cores as the linker has them; best: the best of several ways "
                    + "(default: ${DEFAULT-VALUE}).")
    private Division division;

    /** Whether to divide the network anew. */
    enum Division { SOURCE, BEST }

    Objective objective() {
        return objective;
    }

    long seed() {
        return seed;
    }

    boolean divides() {
        return division == Division.BEST;
    }

    /** The choice of traffic, or null where the command line makes none. */
    TrafficChoice traffic() {
        return traffic == null ? null : TrafficChoice.parse(traffic);
    }

    /** The effort of one search that begins now. */
    Effort effort(Effort.Progress progress) {
        if (moves < 0 || limit != null && !(limit > 0)) {
            throw new UserError(moves < 0 ? "--moves " + moves + ": at least 0" : "--time-limit " + limit
                    + ": more than 0 seconds");
        }
        long end = limit == null ? Long.MAX_VALUE : System.nanoTime() + (long) Math.min(1e18, limit * 1e9);
        return new Effort(seed, moves, () -> limit != null && System.nanoTime() - end > 0, progress);
    }
}
