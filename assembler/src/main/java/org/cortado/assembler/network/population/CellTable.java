package org.cortado.assembler.network.population;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cortado.assembler.diagnostic.Diagnostic;
import org.cortado.assembler.network.read.Reading;
import org.cortado.assembler.source.Expr;

/** The populations and sources of a network by name, in source order. */
public final class CellTable {
    private final Map<String, Cells> byName = new LinkedHashMap<>();
    private final Set<String> broken = new LinkedHashSet<>();

    /** Adds one; a name in use is reported. */
    public boolean add(Cells cells, Reading reading) {
        Cells before = byName.putIfAbsent(cells.name(), cells);
        if (before != null) {
            reading.diagnostics().error("doubled-name", cells.span(), "'" + cells.name() + "' is defined twice",
                    "give it another name", Diagnostic.note(before.span(), "first here"));
        }
        return before == null;
    }

    /** Puts another form in the place of one that is there. */
    public void replace(Cells cells) {
        byName.put(cells.name(), cells);
    }

    /** Notes a name whose declaration was wrong: that is reported, and what speaks of it need not be. */
    public void broken(String name) {
        broken.add(name);
    }

    public Cells get(String name) {
        return byName.get(name);
    }

    public Collection<Cells> all() {
        return Collections.unmodifiableCollection(byName.values());
    }

    /** The populations, in source order. */
    public List<Population> populations() {
        return byName.values().stream().filter(Population.class::isInstance).map(Population.class::cast).toList();
    }

    /** The names of the populations, and those of wrong declarations, which may have been some. */
    public Set<String> populationNames() {
        Set<String> names = new LinkedHashSet<>(broken);
        populations().forEach(population -> names.add(population.name()));
        return names;
    }

    /** The populations that the assembler places, in source order. */
    public List<Population> toPlace() {
        return populations().stream().filter(p -> !p.byHand()).toList();
    }

    /**
     * What {@code name}, {@code name[i]} or {@code name[i..j]} speaks of; null where it is wrong, which is reported.
     */
    public Slice slice(Expr expr, Reading reading) {
        if (expr instanceof Expr.Index index) {
            Slice whole = slice(index.target(), reading);
            return whole == null ? null : part(whole, index.index(), reading);
        }
        if (expr instanceof Expr.Member member && slice(member.target(), reading) == null) {
            return null;
        }
        if (!(expr instanceof Expr.Name name)) {
            reading.error("not-a-population", expr.span(), "expected a population", "write its name, as in exc, exc[3] "
                    + "or exc[0..9]");
            return null;
        }
        Cells cells = byName.get(name.name());
        if (cells == null && broken.contains(name.name())) {
            return null;
        }
        if (cells == null) {
            reading.unknown("unknown-population", expr.span(), "population", name.name(), named());
            return null;
        }
        return Slice.whole(cells);
    }

    /** All names that the source gives, those of wrong declarations too: what was written may be near one of them. */
    private Set<String> named() {
        Set<String> names = new LinkedHashSet<>(byName.keySet());
        names.addAll(broken);
        return names;
    }

    private static Slice part(Slice whole, Expr index, Reading reading) {
        int last = whole.count() - 1;
        if (index instanceof Expr.Range range) {
            Integer from = reading.size(range.low(), "the first index", 0, last);
            Integer to = reading.size(range.high(), "the last index", 0, last);
            if (from == null || to == null) {
                return null;
            }
            if (to < from) {
                reading.error("empty-range", index.span(), "the range " + from + ".." + to + " is empty",
                        "write the lower index first; both ends are included");
                return null;
            }
            return new Slice(whole.cells(), whole.first() + from, to - from + 1);
        }
        Integer one = reading.size(index, "the index", 0, last);
        return one == null ? null : new Slice(whole.cells(), whole.first() + one, 1);
    }

    /** As {@link #slice}, of a source or a population that the assembler places. */
    public Slice spiking(Expr expr, Reading reading) {
        return byHandRefused(slice(expr, reading), expr, reading);
    }

    /** As {@link #neurons}, of a population that the assembler places; one configured by hand is refused. */
    public Slice placed(Expr expr, Reading reading) {
        return byHandRefused(neurons(expr, reading), expr, reading);
    }

    private static Slice byHandRefused(Slice slice, Expr expr, Reading reading) {
        if (slice != null && slice.cells() instanceof Population population && population.byHand()) {
            reading.error("configured-by-hand", expr.span(), "the slots of '" + slice.cells().name()
                    + "' are configured by hand", "write .axonin, .synapse and .axonout for them, or use .population");
            return null;
        }
        return slice;
    }

    /** As {@link #slice}, of a population of neurons. */
    public Slice neurons(Expr expr, Reading reading) {
        Slice slice = slice(expr, reading);
        if (slice != null && !(slice.cells() instanceof Population)) {
            reading.error("not-a-population", expr.span(), "'" + slice.cells().name()
                    + "' is a source of spikes and has "
                    + "no neurons", "write the name of a population");
            return null;
        }
        return slice;
    }
}
