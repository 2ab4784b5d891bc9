package org.cortado.emulator.engine;

import java.util.concurrent.Phaser;

/**
 * Threads that do the same work on different parts, round by round, with a barrier after each. The caller's thread is
 * member 0. Members must not write what others read in the same round.
 */
public final class Team implements AutoCloseable {
    /** About 50 microseconds where there is a processor for each member. */
    private static final int SPINS = 2000;
    /** Some milliseconds, if nobody else wants the processor. */
    private static final int YIELDS = 10_000;

    /** The work of a round, which all members do before any begins with the next. */
    public interface Round {
        void work(int member, long round);
    }

    private final Phaser barrier;
    private final int size;
    private final boolean awake;
    private final RuntimeException[] failures;
    private Round round;
    private long rounds;
    private boolean closed;

    /** @param size members, the caller included; 1 starts no thread */
    public Team(int size) {
        this.size = size;
        this.awake = size > 1 && size <= Runtime.getRuntime().availableProcessors();
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
     * Runs rounds 0, 1 and so on, each on every member (0 .. size - 1); returns when all are done. A member that fails works no more, while the others go on to the end.
     *
     * @throws IllegalStateException where the team is closed
     * @throws RuntimeException what the first member that failed threw
     */
    public void run(long count, Round work) {
        requireOpen();
        if (count == 0) {
            // nobody may be on the way from one barrier to the other when the team is closed
            return;
        }
        round = work;
        rounds = count;
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
        // the caller may have begun another run before a member has seen the end of this one
        long count = rounds;
        for (long number = 0; number < count; number++) {
            try {
                if (failures[member] == null) {
                    round.work(member, number);
                }
            } catch (RuntimeException e) {
                failures[member] = e;
            }
            meet();
        }
    }

    /**
     * Waits for all members: awake for some microseconds, for to be put to sleep and woken takes longer than most
     * rounds; then as long as most threads are put aside by the system, giving way to others; asleep after that.
     */
    private void meet() {
        int phase = barrier.arrive();
        for (int i = 0; awake && i < SPINS && barrier.getPhase() == phase; i++) {
            Thread.onSpinWait();
        }
        for (int i = 0; awake && i < YIELDS && barrier.getPhase() == phase; i++) {
            Thread.yield();
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
