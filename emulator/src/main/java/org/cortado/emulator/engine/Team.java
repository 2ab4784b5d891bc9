package org.cortado.emulator.engine;

import java.util.concurrent.Phaser;
import java.util.function.IntConsumer;

/**
 * Threads that do the same work on different parts, phase by phase, with a barrier after each. The caller's thread is
 * member 0. Members must not write what others read in the same phase.
 */
public final class Team implements AutoCloseable {
    /** About 50 microseconds where there is a processor for each member. */
    private static final int SPINS = 2000;

    private final Phaser barrier;
    private final int size;
    private final int spins;
    private final RuntimeException[] failures;
    private IntConsumer[] phases;
    private boolean closed;

    /** @param size members, the caller included; 1 starts no thread */
    public Team(int size) {
        this.size = size;
        this.spins = size > 1 && size <= Runtime.getRuntime().availableProcessors() ? SPINS : 0;
        this.barrier = new Phaser(size);
        this.failures = new RuntimeException[size];
        for (int member = 1; member < size; member++) {
            int number = member;
            Thread thread = new Thread(() -> serve(number), "cortado-" + number);
            thread.setDaemon(true);
            thread.start();
        }
    }

    public int size() {
        return size;
    }

    /**
     * Runs the phases in order, each on every member (0 .. size - 1), and returns when all are done.
     *
     * @throws IllegalStateException where the team is closed
     * @throws RuntimeException what the first member that failed threw
     */
    public void run(IntConsumer... work) {
        requireOpen();
        phases = work;
        meet();
        work(0);
        for (int member = 0; member < size; member++) {
            if (failures[member] != null) {
                RuntimeException failure = failures[member];
                failures[member] = null;
                throw failure;
            }
        }
    }

    /** @throws IllegalStateException where the team is closed */
    void requireOpen() {
        if (closed) {
            throw new IllegalStateException("this engine is closed");
        }
    }

    private void serve(int member) {
        meet();
        while (!closed) {
            work(member);
            meet();
        }
    }

    private void work(int member) {
        for (IntConsumer phase : phases) {
            try {
                if (failures[member] == null) {
                    phase.accept(member);
                }
            } catch (RuntimeException e) {
                failures[member] = e;
            }
            meet();
        }
    }

    /**
     * Waits for all members: awake for some microseconds, for to be put to sleep and woken takes longer than most
     * phases; asleep after that.
     */
    private void meet() {
        int phase = barrier.arrive();
        for (int i = 0; i < spins && barrier.getPhase() == phase; i++) {
            Thread.onSpinWait();
        }
        barrier.awaitAdvance(phase);
    }

    /** Ends the threads. */
    @Override
    public void close() {
        if (!closed) {
            closed = true;
            meet();
        }
    }
}
