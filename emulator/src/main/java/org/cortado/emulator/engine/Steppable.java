package org.cortado.emulator.engine;

/** What every engine can do, the float twin too: execute timesteps and say who spiked. */
public interface Steppable extends AutoCloseable {

    /** Executes one timestep. */
    void step();

    /** Executes {@code steps} timesteps. {@link #spikes} then gives those of the last one. */
    default void run(long steps) {
        for (long i = 0; i < steps; i++) {
            step();
        }
    }

    /** The next step to execute, from 0. */
    long stepNumber();

    /** The spikes of the last executed step, ordered by core, then slot. Live: the next step overwrites it. */
    Spikes spikes();

    /** Ends the engine's threads. */
    @Override
    void close();
}
