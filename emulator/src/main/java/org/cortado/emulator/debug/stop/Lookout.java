package org.cortado.emulator.debug.stop;

import java.util.ArrayList;
import java.util.List;
import org.cortado.emulator.debug.Subject;

/** All that is being watched while the chip runs forwards, since one moment. */
final class Lookout {
    private final Subject subject;
    private final List<One> all = new ArrayList<>();

    /** A breakpoint's watcher, or the command's own. */
    private record One(Breakpoint breakpoint, Watcher watcher, boolean cycleByCycle) {
    }

    /**
     * Something met, not yet decided whether it stops.
     *
     * @param breakpoint null where the command itself waits for it
     */
    record Met(Breakpoint breakpoint, Hit hit) {
        Stop.Cause cause() {
            return breakpoint == null ? new Stop.Cause(0, "", hit)
                    : new Stop.Cause(breakpoint.number(), breakpoint.kind(), hit);
        }
    }

    /** @param waited what the command itself waits for, or null */
    Lookout(Subject subject, List<Breakpoint> breakpoints, Trigger waited) {
        this.subject = subject;
        breakpoints.forEach(b -> all.add(watched(b, b.trigger())));
        if (waited != null) {
            all.add(watched(null, waited));
        }
    }

    /** What is seen at steps only looks out from the step's beginning on, wherever in the step the chip stands. */
    private One watched(Breakpoint breakpoint, Trigger trigger) {
        boolean fromStart = subject.now().inStep() && !trigger.cycleByCycle(subject);
        Watcher watcher = !fromStart ? trigger.watch(subject) : subject.time().visit(() -> {
            subject.time().seek(subject.now().step());
            return trigger.watch(subject);
        });
        return new One(breakpoint, watcher, trigger.cycleByCycle(subject));
    }

    /** Whether anything in it must be asked at every cycle. */
    boolean cycleByCycle() {
        return all.stream().anyMatch(One::cycleByCycle);
    }

    boolean isEmpty() {
        return all.isEmpty();
    }

    /** What is met on arriving at this moment; in the middle of a step only what is seen at cycles. */
    List<Met> arrived() {
        List<Met> met = new ArrayList<>();
        boolean inStep = subject.now().inStep();
        for (One one : all) {
            Hit hit = inStep && !one.cycleByCycle() ? null : one.watcher().arrived();
            if (hit != null && holds(one)) {
                met.add(new Met(one.breakpoint(), hit));
            }
        }
        return met;
    }

    /**
     * What is met within the coming step, for each number of instructions from {@code from} on, in order; nothing where
     * a step is under way.
     */
    List<Met> ahead(int from) {
        List<Met> met = new ArrayList<>();
        for (One one : subject.now().inStep() ? List.<One>of() : all) {
            for (Hit hit : one.watcher().ahead()) {
                if (hit.inside() >= from && holds(one)) {
                    met.add(new Met(one.breakpoint(), hit));
                }
            }
        }
        met.sort((a, b) -> Integer.compare(a.hit().inside(), b.hit().inside()));
        return met;
    }

    private boolean holds(One one) {
        return one.breakpoint() == null || one.breakpoint().conditionHolds(subject);
    }
}
