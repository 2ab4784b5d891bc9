package org.cortado.tests.debug;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.cortado.assembler.image.Image;
import org.cortado.emulator.debug.DebugOptions;
import org.cortado.emulator.debug.DebugOptions.Kind;
import org.cortado.emulator.debug.Debugger;
import org.cortado.emulator.debug.command.Interpreter;
import org.cortado.emulator.debug.time.Moment;
import org.cortado.emulator.engine.EngineOptions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Wherever a walk through time goes, the chip is in the state that a straight run has there; and what stops it stops it
 * at the same places both ways.
 */
class TimeTravelPropertyTest {
    private static final long SEED = 20261121;
    private static final int MOVES = 12;
    private static final List<String> STEP_BREAKS = List.of("break spike", "watch chip.spikes",
            "watch core(0,0).arrivals", "break packet at core(0,0)", "break step % 7 == 3", "break spike after 3");
    private static final List<String> CYCLE_BREAKS = List.of("break packet on link(0,0,eject)",
            "break packet on link(0,0,inject)", "watch core(0,0).spike_queue", "break core(0,0).arrival_queue > 1",
            "break full", "break core(0,0).cycle == 7", "break at cycle 777", "watch router(0,0).flits",
            "break full core(0,0).packet_queue");

    private final List<Place> places = new ArrayList<>();
    private Debugger debugger;
    private Interpreter interpreter;
    private StraightRun straight;
    private Random random;
    private int steps;
    private long stops;

    @ParameterizedTest
    @CsvSource({"networks/two-neurons.cas, FUNCTIONAL, 200", "networks/small-recurrent.cas, FUNCTIONAL, 200",
        "chips/ring-oscillator.cas, FUNCTIONAL, 60", "networks/two-neurons.cas, CYCLE, 45",
        "networks/small-recurrent.cas, CYCLE, 12", "chips/ring-oscillator.cas, CYCLE, 40"})
    void walksFindTheStatesAndTheStopsOfAStraightRun(String program, Kind kind, int length) {
        Image image = Programs.image(program);
        steps = length;
        straight = new StraightRun(image, kind, length);
        int walks = Programs.cases(12, 334);
        long start = System.nanoTime();
        for (long seed = SEED; seed < SEED + walks; seed++) {
            random = new Random(seed);
            walk(image, kind, program + " on " + kind + ", seed " + seed);
        }
        System.out.printf("%s, %s engine: %d walks of %d moves from seed %d on, %d breakpoint stops, %.0f s%n", program,
                kind.key(), walks, MOVES, SEED, stops, (System.nanoTime() - start) / 1e9);
    }

    private void walk(Image image, Kind kind, String where) {
        List<String> breaks = breaks(kind);
        open(image, DebugOptions.of(kind, EngineOptions.DEFAULT), breaks);
        findPlaces(where + ", " + breaks);
        debugger.close();
        open(image, DebugOptions.of(kind, EngineOptions.DEFAULT).withHistory(1L << 12 + random.nextInt(12))
                .withSpacing(1 + random.nextInt(20)), breaks);
        for (int move = 0; move < MOVES; move++) {
            Place before = place();
            String line = move(kind);
            String here = where + ", " + breaks + ", move " + move + ", " + line + " from " + before;
            interpreter.line(line);
            assertEquals(straight.hash(debugger.time().now()), straight.hash(debugger.time().engine()), here);
            if (line.endsWith("continue")) {
                assertEquals(next(before, line.startsWith("reverse")), place(), here);
            }
        }
        debugger.close();
    }

    private void open(Image image, DebugOptions options, List<String> breaks) {
        debugger = new Debugger(image, options);
        interpreter = new Interpreter(debugger, reply -> { }, file -> debugger);
        breaks.forEach(interpreter::line);
    }

    /** Some breakpoints, and one at the end of what is looked at. */
    private List<String> breaks(Kind kind) {
        List<String> all = new ArrayList<>(STEP_BREAKS);
        if (kind == Kind.CYCLE) {
            all.addAll(CYCLE_BREAKS);
        }
        Collections.shuffle(all, random);
        List<String> some = new ArrayList<>(all.subList(0, 1 + random.nextInt(5)));
        some.add("break at step " + steps);
        some.removeIf(line -> line.contains("after"));
        return some;
    }

    /** All places at which a run from the start stops; going back from the end must stop at the same. */
    private void findPlaces(String where) {
        places.clear();
        do {
            interpreter.line("continue");
            places.add(place());
        } while (debugger.time().now().step() < steps);
        List<Place> backwards = new ArrayList<>(List.of(place()));
        do {
            interpreter.line("reverse-continue");
            backwards.add(place());
        } while (!debugger.time().now().equals(Moment.START));
        Collections.reverse(backwards);
        assertEquals(places, backwards.get(0).equals(places.get(0)) ? backwards
                : backwards.subList(1, backwards.size()), where);
        stops += places.size();
    }

    /** A moment, and the instructions of a neuron's coming step that have been looked past. */
    private record Place(Moment at, int inside) implements Comparable<Place> {
        @Override
        public int compareTo(Place other) {
            return at.equals(other.at) ? Integer.compare(inside, other.inside) : at.compareTo(other.at);
        }
    }

    private Place place() {
        return new Place(debugger.time().now(), debugger.subject().inside());
    }

    /** Where a run stops that goes on or back from a place. */
    private Place next(Place from, boolean back) {
        Place last = new Place(Moment.START, 0);
        for (Place place : places) {
            if (!back && place.compareTo(from) > 0) {
                return place;
            }
            last = place.compareTo(from) < 0 ? place : last;
        }
        return last;
    }

    private String move(Kind kind) {
        Moment now = debugger.time().now();
        boolean ended = now.step() >= steps;
        return switch (random.nextInt(kind == Kind.CYCLE ? 9 : 6)) {
            case 0 -> ended ? "reverse-step" : "step " + (1 + random.nextInt((int) (steps - now.step())));
            case 1 -> "reverse-step " + (1 + random.nextInt(1 + (int) now.step()));
            case 2 -> "goto step " + random.nextInt(steps + 1);
            case 3 -> ended || now.inStep() ? "restart" : "stepi 3; reverse-stepi 2; step";
            case 4 -> ended ? "reverse-continue" : "continue";
            case 5 -> "reverse-continue";
            case 6 -> "goto cycle " + random.nextInt(straight.length());
            case 7 -> ended ? "reverse-cycle 3" : "cycle " + (1 + random.nextInt(
                    straight.length() - (int) now.cycle() - 1));
            default -> "reverse-cycle " + (1 + random.nextInt(1 + (int) now.cycle()));
        };
    }
}
