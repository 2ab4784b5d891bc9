package org.cortado.assembler.source;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cortado.assembler.diagnostic.Diagnostics;
import org.cortado.assembler.diagnostic.SourceFile;
import org.cortado.assembler.diagnostic.Span;

/** The names that {@code .equ} and the command line define: of the whole source, or of one program before those. */
final class Constants implements Scope {
    static final Value WRONG = Value.of(Double.NaN);
    private static final int NAMES = 5_000;
    private static final int MISREAD = 10_000;

    private final Constants outer;
    private final Map<String, Entry> entries = new LinkedHashMap<>();
    private final Set<String> misread = new LinkedHashSet<>();
    private boolean incomplete;

    /** A constant, and whether anybody has asked for it. */
    private static final class Entry {
        private final Value value;
        private final boolean fixed;
        private Span span;
        private boolean used;

        Entry(Value value, boolean fixed, Span span) {
            this.value = value;
            this.fixed = fixed;
            this.span = span;
        }
    }

    Constants(Constants outer) {
        this.outer = outer;
    }

    /** Defines a name that no later {@code .equ} changes. */
    void fix(String name, Value value) {
        entries.put(name, new Entry(value, true, null));
    }

    /** Whether the command line gives this name, so that its {@code .equ} need not be looked at. */
    boolean fixed(String name) {
        Entry entry = entries.get(name);
        return entry != null && entry.fixed || outer != null && outer.fixed(name);
    }

    /** Where this scope, not the one around it, has defined the name already; null where it has not. */
    Span place(String name) {
        Entry entry = entries.get(name);
        return entry == null ? null : entry.span;
    }

    /** Defines a name, or only notes the place where the command line has given it a value. */
    void define(String name, Value value, Span span) {
        Entry entry = entries.get(name);
        if (entry != null && entry.fixed) {
            entry.span = span;
        } else if (!fixed(name)) {
            entries.put(name, new Entry(value, false, span));
        } else {
            entries.put(name, new Entry(outer.lookup(name), true, span));
        }
    }

    /** Whether a definition of the name was met, right or wrong. */
    boolean knows(String name) {
        return entries.containsKey(name) || misread.contains(name) || outer != null && outer.knows(name);
    }

    /** Notes that a file of the source is not there: from now on no name is missed. */
    void incomplete() {
        incomplete = true;
    }

    /** Notes the names of a line that was not understood: it may have defined or used them, which none need miss. */
    void misread(Collection<String> names) {
        names.stream().filter(name -> Constant.of(name) == null).limit(Math.max(0, MISREAD - misread.size()))
                .forEach(misread::add);
    }

    /** The names that such lines hold. */
    Set<String> misread() {
        return misread;
    }

    @Override
    public Value lookup(String name) {
        Entry entry = entries.get(name);
        if (entry == null) {
            Value around = outer == null ? null : outer.lookup(name);
            return around == null && (incomplete || misread.contains(name)) ? WRONG : around;
        }
        entry.used = true;
        return entry.value;
    }

    /** The first ones, for suggestions need no more. */
    @Override
    public Collection<String> names() {
        List<String> names = new ArrayList<>(entries.keySet().stream().limit(NAMES).toList());
        if (outer != null) {
            names.addAll(outer.names());
        }
        return names;
    }

    /** Warns of names that {@code file} defines and nothing reads. Names of included files may wait for others. */
    void reportUnused(SourceFile file, Diagnostics diagnostics) {
        entries.forEach((name, entry) -> {
            if (!entry.used && entry.span == null) {
                diagnostics.warning("unused-name", null, "'" + name + "' is defined on the command line, "
                        + "but the source has no such name", "check its spelling against the .equ lines");
            } else if (!entry.used && entry.span.file() == file && entry.span.within() == null) {
                diagnostics.warning("unused-name", entry.span, "'" + name + "' is never used", "remove it");
            }
        });
    }
}
