package org.cortado.emulator.debug.stop;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.cortado.emulator.debug.InterruptedMove;
import org.cortado.emulator.debug.Subject;
import org.cortado.emulator.debug.stop.Lookout.Met;
import org.cortado.emulator.debug.stop.Stop.Cause;
import org.cortado.emulator.debug.stop.Stop.Reason;
import org.cortado.emulator.debug.time.Goal;
import org.cortado.emulator.debug.time.Moment;
import org.cortado.emulator.debug.time.Timeline;

/** Moves the chip through time, to the next thing that stops it or the last one before. */
public final class Moves {
    private final Subject subject;
    private final Timeline time;
    private final Breakpoints breakpoints;

    public Moves(Subject subject, Breakpoints breakpoints) {
        this.subject = subject;
        this.time = subject.time();
        this.breakpoints = breakpoints;
    }

    /**
     * Runs forwards.
     *
     * @param until where it ends at the latest
     * @param reason the reason that is given there
     * @param waited what else stops it, or null
     */
    public Stop forward(Goal until, Reason reason, Trigger waited) {
        Lookout lookout = new Lookout(subject, breakpoints.enabled(), waited);
        Stop stop = firstInside(lookout.ahead(subject.inside() + 1));
        boolean byCycle = lookout.cycleByCycle();
        while (stop == null && !until.reachedBy(time.now())) {
            if (time.interrupted()) {
                return Stop.of(Reason.INTERRUPTED, time.now(), "");
            }
            subject.leave();
            if (lookout.isEmpty()) {
                time.run(until);
                continue;
            }
            time.advanceInterruptibly(byCycle ? Goal.cycle(time.now().cycle() + 1) : until);
            stop = arrive(lookout);
        }
        return stop != null ? stop : Stop.of(reason, time.now(), "");
    }

    private Stop arrive(Lookout lookout) {
        List<Met> ahead = lookout.ahead(0);
        List<Met> here = new ArrayList<>(lookout.arrived());
        if (!here.isEmpty()) {
            ahead.stream().filter(met -> met.hit().inside() == 0).forEach(here::add);
            Stop stop = meet(here, 0);
            ahead.removeIf(met -> met.hit().inside() == 0);
            if (stop != null) {
                return stop;
            }
        }
        return firstInside(ahead);
    }

    /** The first place inside the coming step that is not passed over. */
    private Stop firstInside(List<Met> ahead) {
        for (int i = 0; i < ahead.size(); ) {
            int from = i;
            int inside = ahead.get(i).hit().inside();
            while (i < ahead.size() && ahead.get(i).hit().inside() == inside) {
                i++;
            }
            Stop stop = meet(ahead.subList(from, i), inside);
            if (stop != null) {
                return stop;
            }
        }
        return null;
    }

    /** Stops at what is met in one place, unless all of it is passed over. */
    private Stop meet(List<Met> met, int inside) {
        List<Cause> causes = new ArrayList<>();
        for (Met one : met) {
            if (one.breakpoint() == null || one.breakpoint().meet()) {
                causes.add(one.cause());
            }
        }
        return causes.isEmpty() ? null : settle(causes, inside);
    }

    private Stop settle(List<Cause> causes, int inside) {
        for (Cause cause : causes) {
            if (cause.breakpoint() != 0 && breakpoints.get(cause.breakpoint()).temporary()) {
                breakpoints.spend(breakpoints.get(cause.breakpoint()));
            }
        }
        if (inside > 0 || causes.get(0).hit().inside() == 0) {
            subject.select(causes.get(0).hit().neuron());
            subject.enter(inside);
        }
        return new Stop(Reason.BREAKPOINT, time.now(), inside, causes, "");
    }

    /** A place in time at which things are met. */
    private record Place(Moment at, int inside, List<Met> met) {
        boolean before(Moment moment, int instructions) {
            return at.before(moment) || at.equals(moment) && inside < instructions;
        }
    }

    /**
     * Runs backwards to the last place before this one at which something stops.
     *
     * @param downTo where it ends at the latest
     * @param waited what else stops it, or null
     */
    public Stop backward(Goal downTo, Trigger waited) {
        int inside = subject.inside();
        subject.leave();
        try {
            return backward(time.now(), inside, downTo, waited);
        } catch (InterruptedMove e) {
            subject.enter(inside);
            throw e;
        }
    }

    private Stop backward(Moment here, int inside, Goal downTo, Trigger waited) {
        List<Breakpoint> watching = breakpoints.enabled();
        Moment high = here;
        boolean byCycle = new Lookout(subject, watching, waited).cycleByCycle();
        for (long steps = 1; waited != null || !watching.isEmpty(); steps *= 2) {
            Moment low = byCycle ? time.before(high, steps) : time.savedBefore(high);
            for (Place place : scan(low, high, watching, waited)) {
                if (place.before(here, inside) && downTo.reachedBy(place.at())) {
                    Stop stop = backTo(place);
                    if (stop != null) {
                        return stop;
                    }
                }
            }
            if (!downTo.passedBy(low)) {
                break;
            }
            high = low;
        }
        time.seek(downTo);
        return Stop.of(time.now().equals(Moment.START) ? Reason.START : Reason.ARRIVED, time.now(), "");
    }

    private Stop backTo(Place place) {
        List<Cause> causes = new ArrayList<>();
        for (Met one : place.met()) {
            if (one.breakpoint() == null || one.breakpoint().meet()) {
                causes.add(one.cause());
            }
        }
        if (causes.isEmpty()) {
            return null;
        }
        time.seek(Goal.of(place.at()));
        return settle(causes, place.inside());
    }

    /** All places after {@code low} up to {@code high} at which something is met, the last first. */
    private List<Place> scan(Moment low, Moment high, List<Breakpoint> watching, Trigger waited) {
        return time.visit(() -> {
            List<Place> places = new ArrayList<>();
            time.seek(Goal.of(low));
            Lookout lookout = new Lookout(subject, watching, waited);
            if (low.equals(Moment.START)) {
                addInside(places, lookout);
            }
            boolean byCycle = lookout.cycleByCycle();
            while (time.now().before(high)) {
                time.advance(byCycle ? Goal.cycle(time.now().cycle() + 1) : Goal.of(high));
                List<Met> arrived = lookout.arrived();
                if (!arrived.isEmpty()) {
                    places.add(new Place(time.now(), 0, arrived));
                }
                addInside(places, lookout);
                if (time.interrupted()) {
                    throw new InterruptedMove("interrupted while looking back at step " + time.now().step());
                }
            }
            Collections.reverse(places);
            return places;
        });
    }

    private void addInside(List<Place> places, Lookout lookout) {
        for (Met met : lookout.ahead(0)) {
            Place last = places.isEmpty() ? null : places.get(places.size() - 1);
            if (last != null && last.at().equals(time.now()) && last.inside() == met.hit().inside()) {
                List<Met> both = new ArrayList<>(last.met());
                both.add(met);
                places.set(places.size() - 1, new Place(last.at(), last.inside(), both));
            } else {
                places.add(new Place(time.now(), met.hit().inside(), List.of(met)));
            }
        }
    }
}
