package org.cortado.emulator.debug.time;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.cortado.assembler.image.Image;
import org.cortado.emulator.chip.ChipSnapshot;
import org.cortado.emulator.cycle.CycleEngine;
import org.cortado.emulator.debug.DebugException;
import org.cortado.emulator.debug.InterruptedMove;
import org.cortado.emulator.engine.Engine;

/**
 * A run that can be entered at any moment. The past is not recorded but computed again: from the nearest snapshot
 * before, with what the user changed made again where it was made, so that each moment has one state, whichever way it
 * is reached.
 */
public final class Timeline implements AutoCloseable {
    private static final int DENSE = 32;
    /** Cycles between two questions whether to stop. */
    private static final long SLICE = 4096;

    private final Running running;
    private final Snapshots snapshots;
    private final Pace pace;
    private final StepStarts starts = new StepStarts();
    private final Deque<Past> undo = new ArrayDeque<>();
    private List<Change> changes = List.of();
    private BooleanSupplier interrupted = () -> false;
    private int applied;
    private long nextSave;

    /** Starts an engine at step 0 of an image. */
    @FunctionalInterface
    public interface EngineSource {
        Engine start(Image image);
    }

    /** What the user had changed before a change, and when that was made. */
    private record Past(List<Change> changes, Moment at) {
    }

    /**
     * @param budget bytes that snapshots may take
     * @param spacing steps from one snapshot to the next near the present; 0 for as many as take much longer than a
     *     snapshot
     */
    public Timeline(Image image, EngineSource source, long budget, int spacing) {
        this.running = new Running(image, source);
        this.pace = new Pace(image, spacing);
        this.snapshots = new Snapshots(budget);
        starts.note(0, now().cycle());
        save();
    }

    /** Asks this after every step, and within one, whether to stop where it stands. */
    public void interruptedBy(BooleanSupplier asked) {
        interrupted = asked;
    }

    /** What is asked whether to stop. */
    public BooleanSupplier interruption() {
        return interrupted;
    }

    public boolean interrupted() {
        return interrupted.getAsBoolean();
    }

    public Moment now() {
        return running.engine() instanceof CycleEngine timed
                ? new Moment(timed.stepNumber(), timed.cycle(), timed.inStep())
                : new Moment(running.engine().stepNumber(), 0);
    }

    /** Whether the engine has cycles. */
    public boolean timed() {
        return running.engine() instanceof CycleEngine;
    }

    /**
     * The engine, where it has cycles.
     *
     * @throws DebugException where it has none
     */
    public CycleEngine cycles() {
        if (running.engine() instanceof CycleEngine timed) {
            return timed;
        }
        throw new DebugException("the functional engine knows no cycles, links and queues: 'engine cycle' restarts "
                + "on the cycle engine, as --engine cycle does");
    }

    /** The engine in its present state; to be read, not to be run. */
    public Engine engine() {
        return running.engine();
    }

    /** The image that the present goes on with. */
    public Image image() {
        return running.image();
    }

    /** The changes of the whole run, those of the future included. */
    public List<Change> changes() {
        return changes;
    }

    /** Executes a step, or what is left of it. */
    public void step() {
        running.engine().step();
        arrive();
    }

    /** Goes on to the next beginning of a step, or to a place in the step where that is first. */
    public void advance(Goal limit) {
        if (limit.cycles()) {
            cycles().runWithinStep(limit.number());
            arrive();
        } else {
            step();
        }
    }

    /** Goes on to a place, as long as it is not interrupted. */
    public void run(Goal until) {
        while (!until.reachedBy(now()) && !interrupted()) {
            if (until.cycles()) {
                advanceInterruptibly(until);
            } else {
                runSteps(until);
            }
        }
    }

    /** Steps up to the next at which anything is to be done between steps. */
    private void runSteps(Goal until) {
        long next = Math.min(until.number(), nextSave);
        if (applied < changes.size()) {
            next = Math.min(next, Math.max(changes.get(applied).at().step(), running.engine().stepNumber() + 1));
        }
        if (!timed()) {
            Engine engine = running.engine();
            for (long step = engine.stepNumber(); step < next && !interrupted(); step++) {
                engine.step();
            }
            arrive();
            return;
        }
        CycleEngine timed = cycles();
        for (long step = timed.stepNumber(); step < next && !interrupted(); step++) {
            long stopped = timed.step(interrupted);
            if (stopped >= 0) {
                standAt(step, stopped);
                return;
            }
            starts.note(step + 1, timed.cycle());
        }
        arrive();
    }

    /** As {@link #advance}; where it is interrupted, it ends in the middle of a step on an engine that has cycles. */
    public void advanceInterruptibly(Goal limit) {
        if (limit.cycles() || !timed()) {
            advance(limit.cycles() ? Goal.cycle(Math.min(limit.number(), now().cycle() + SLICE)) : limit);
            return;
        }
        long step = running.engine().stepNumber();
        long stopped = cycles().step(interrupted);
        if (stopped < 0) {
            arrive();
            return;
        }
        standAt(step, stopped);
    }

    /** Replays up to a cycle of a step; nothing interrupts it. */
    private void standAt(long step, long cycle) {
        load(snapshots.latest(Goal.step(step)));
        while (running.engine().stepNumber() < step) {
            running.engine().step();
            applyDue();
        }
        cycles().runToCycle(cycle);
    }

    private void arrive() {
        if (now().inStep()) {
            return;
        }
        starts.note(running.engine().stepNumber(), now().cycle());
        applyDue();
        if (running.engine().stepNumber() >= nextSave) {
            save();
        }
    }

    private void applyDue() {
        while (applied < changes.size() && !now().before(changes.get(applied).at())) {
            running.apply(changes.get(applied));
            applied++;
        }
    }

    private void save() {
        Moment now = now();
        ChipSnapshot saved = running.engine().snapshot();
        snapshots.add(new Saved(now, applied, saved), now);
        nextSave = pace.next(saved);
    }

    private void load(Saved saved) {
        running.restore(saved.chip(), changes.subList(0, saved.changes()));
        applied = saved.changes();
        nextSave = pace.next(saved.chip());
        applyDue();
    }

    /**
     * Goes to a place, forwards or backwards.
     *
     * @throws DebugException where it was interrupted on the way
     */
    public void seek(Goal goal) {
        if (goal.cycles()) {
            seekCycle(goal.number());
        } else {
            seek(goal.number());
        }
    }

    /**
     * Goes to the beginning of a step, forwards or backwards.
     *
     * @throws DebugException where it was interrupted on the way
     */
    public void seek(long step) {
        Goal goal = Goal.step(step);
        Saved nearest = snapshots.latest(goal);
        if (goal.passedBy(now()) || now().before(nearest.at())) {
            load(nearest);
        }
        long distance = step - running.engine().stepNumber();
        for (long left = distance; left > 0; left--) {
            step();
            if (left - 1 <= DENSE && left - 1 < distance / 2 && Long.bitCount(left - 1) == 1) {
                save();
            }
            stopOnTheWayTo(goal);
        }
    }

    /** Whole steps up to the one that the cycle belongs to; a step's length is not known before it has run. */
    private void seekCycle(long cycle) {
        cycles();
        while (!starts.covers(cycle)) {
            seek(starts.last());
            step();
            stopOnTheWayTo(Goal.cycle(cycle));
        }
        long step = starts.stepOf(cycle);
        if (now().step() != step || now().cycle() > cycle) {
            seek(step);
        }
        cycles().runToCycle(cycle);
    }

    private void stopOnTheWayTo(Goal goal) {
        if (interrupted()) {
            throw new InterruptedMove("interrupted at step %d, on the way to %s".formatted(now().step(), goal));
        }
    }

    /** The moment of the latest snapshot strictly before another moment; that of the start where there is none. */
    public Moment savedBefore(Moment moment) {
        Saved saved = snapshots.before(moment);
        return saved == null ? Moment.START : saved.at();
    }

    /** The beginning of a step before a moment: so many steps, but at most back to the latest snapshot. */
    public Moment before(Moment moment, long steps) {
        Moment saved = savedBefore(moment);
        long step = Math.max(saved.step(), moment.step() - steps + (moment.inStep() ? 1 : 0));
        return new Moment(step, starts.cycle(step));
    }

    /** Looks at other moments and comes back to the present, whatever happens. Nothing may be changed on the way. */
    public <T> T visit(Supplier<T> looking) {
        Saved present = new Saved(now(), applied, running.engine().snapshot());
        long next = nextSave;
        try {
            return looking.get();
        } finally {
            load(present);
            nextSave = next;
        }
    }

    /**
     * Makes a change now. Changes that were made later are dropped: the future is another one.
     *
     * @return how many were dropped
     * @throws IllegalArgumentException where the change cannot be made; nothing is changed then
     */
    public int change(Change change) {
        Saved before = new Saved(now(), applied, running.engine().snapshot());
        if (!change.at().equals(before.at())) {
            throw new IllegalArgumentException("a change is made in the present");
        }
        if (change.at().inStep()) {
            throw new IllegalArgumentException("a change is made between steps");
        }
        List<Change> old = changes;
        changes = List.copyOf(changes.subList(0, applied));
        try {
            running.apply(change);
        } catch (IllegalArgumentException | DebugException e) {
            load(before);
            changes = old;
            throw e;
        }
        undo.push(new Past(old, before.at()));
        List<Change> now = new ArrayList<>(changes);
        now.add(change);
        changes = List.copyOf(now);
        snapshots.forget(applied, before.at());
        starts.forgetAfter(before.at().step());
        applied++;
        save();
        return old.size() - applied + 1;
    }

    /**
     * Takes the last change back: goes to the moment before it, and has the future as it was then.
     *
     * @return the change, or null where there is none
     */
    public Change undo() {
        if (undo.isEmpty()) {
            return null;
        }
        Past past = undo.pop();
        List<Change> had = changes;
        adopt(past.changes(), past.at());
        return had.get(commonLength(had, past.changes()));
    }

    private static int commonLength(List<Change> some, List<Change> others) {
        int common = 0;
        while (common < some.size() && common < others.size() && some.get(common) == others.get(common)) {
            common++;
        }
        return common;
    }

    /** Goes to a moment of a run with these changes, which were those of this run once. */
    public void adopt(List<Change> others, Moment at) {
        int common = commonLength(changes, others);
        Moment first = new Moment(Long.MAX_VALUE, 0);
        for (List<Change> list : List.of(changes, others)) {
            first = common < list.size() && list.get(common).at().before(first) ? list.get(common).at() : first;
        }
        boolean different = common < changes.size() || common < others.size();
        if (different) {
            snapshots.forget(common, first);
            starts.forgetAfter(first.step());
            Saved nearest = snapshots.latest(Goal.of(at));
            changes = others;
            load(nearest);
        }
        seek(Goal.of(at));
    }

    /** Bytes that the snapshots take now. */
    public long savedBytes() {
        return snapshots.bytes();
    }

    /** How many snapshots there are. */
    public int savedMoments() {
        return snapshots.count();
    }

    @Override
    public void close() {
        running.close();
    }
}
