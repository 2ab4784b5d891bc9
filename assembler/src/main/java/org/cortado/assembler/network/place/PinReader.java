package org.cortado.assembler.network.place;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.cortado.assembler.diagnostic.Diagnostic;
import org.cortado.assembler.diagnostic.Span;
import org.cortado.assembler.image.Chip;
import org.cortado.assembler.image.ChipParameter;
import org.cortado.assembler.image.CoreAddress;
import org.cortado.assembler.network.population.CellTable;
import org.cortado.assembler.network.population.Population;
import org.cortado.assembler.network.population.Slice;
import org.cortado.assembler.network.read.Arguments;
import org.cortado.assembler.network.read.Message;
import org.cortado.assembler.network.read.Reading;
import org.cortado.assembler.source.Expr;
import org.cortado.assembler.source.Statement;

/**
 * Reads {@code .place pop, x,y} and {@code .place pop[i..j], x,y,k}. Without {@code k} the cores of the tile are filled
 * one after the other.
 */
public final class PinReader {
    private static final String EXAMPLE = ".place exc[0..99], 0,0";

    private final Reading reading;
    private final List<Population> populations;
    private final CellTable cells;
    private final Chip chip;
    private final boolean[] closed;
    private final int[] used;
    private final List<Segment> pins = new ArrayList<>();
    private final List<Span> places = new ArrayList<>();
    private final Map<Integer, TreeMap<Integer, Integer>> byFirst = new HashMap<>();

    /**
     * A reader of pins.
     *
     * @param closed for each core whether it is configured by hand
     */
    public PinReader(Reading reading, CellTable cells, Chip chip, boolean[] closed) {
        this.reading = reading;
        this.cells = cells;
        this.populations = cells.toPlace();
        this.chip = chip;
        this.closed = closed;
        this.used = new int[chip.cores()];
    }

    /** The segments read so far, in source order. */
    public List<Segment> pins() {
        return List.copyOf(pins);
    }

    /** Where the demand for a segment stands. */
    public Span place(int pin) {
        return places.get(pin);
    }

    public void read(Statement statement) {
        Arguments arguments = Arguments.of(statement, reading);
        Expr what = arguments.next("a population", EXAMPLE);
        Slice slice = what == null ? null : cells.placed(what, reading);
        Expr x = slice == null ? null : arguments.next("a tile", EXAMPLE);
        Expr y = x == null ? null : arguments.next("a tile's row", EXAMPLE);
        Expr k = y == null ? null : arguments.next();
        if (y == null) {
            return;
        }
        Integer column = reading.size(x, "the tile's column x", 0, chip.width() - 1);
        Integer row = reading.size(y, "the tile's row y", 0, chip.height() - 1);
        Integer core = k == null ? Integer.valueOf(-1)
                : reading.size(k, "the core of the tile", 0, chip.coresPerTile() - 1);
        if (column == null || row == null || core == null || !arguments.finish()) {
            return;
        }
        int population = populations.indexOf((Population) slice.cells());
        Map.Entry<Integer, Integer> before = byFirst.computeIfAbsent(population, p -> new TreeMap<>())
                .floorEntry(slice.last());
        if (before != null && pins.get(before.getValue()).first() + pins.get(before.getValue()).count()
                > slice.first()) {
            reading.diagnostics().error("doubled-place", statement.span(), slice + " is placed twice",
                    "place each neuron once", Diagnostic.note(places.get(before.getValue()), "first here"));
            return;
        }
        int tile = new CoreAddress(column, row, 0).index(chip);
        int first = core < 0 ? tile : tile + core;
        int last = core < 0 ? tile + chip.coresPerTile() - 1 : first;
        pin(slice, population, first, last, statement.span());
    }

    private void pin(Slice slice, int population, int firstCore, int lastCore, Span span) {
        int at = slice.first();
        int room = chip.size(ChipParameter.NEURONS);
        for (int core = firstCore; core <= lastCore && at <= slice.last(); core++) {
            int count = closed[core] ? 0 : Math.min(room - used[core], slice.last() - at + 1);
            if (count > 0) {
                byFirst.get(population).put(at, pins.size());
                pins.add(new Segment(population, at, count, core));
                places.add(span);
                used[core] += count;
                at += count;
            }
        }
        if (at <= slice.last()) {
            CoreAddress address = CoreAddress.of(chip, firstCore);
            boolean hand = firstCore == lastCore && closed[firstCore];
            String where = firstCore == lastCore ? "core " + address : "tile " + address.x() + "," + address.y();
            reading.error("capacity", span, hand ? where + " is configured by hand with .core"
                    : Message.of("no room on %s for "
                    + "%,d of the %,d neurons of %s", where, slice.last() - at + 1, slice.count(), slice),
                    hand ? "place " + slice + " elsewhere"
                    : "place fewer there, as in .place " + slice.cells().name() + "[" + slice.first() + ".."
                    + Math.max(slice.first(), at - 1) + "], or write .chip neurons= (at most "
                    + ChipParameter.NEURONS.max() + ")");
        }
    }
}
