package org.cortado.assembler.source;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.cortado.assembler.diagnostic.Diagnostics;
import org.cortado.assembler.diagnostic.SourceFile;
import org.cortado.assembler.diagnostic.Span;

/** The names that {@code .equ} and the command line define: of the whole source, or of one program before those. */
final class Constants implements Scope {
    private static final int NAMES = 5_000;

    private final Constants outer;
    private final Map<String, Entry> entries = new LinkedHashMap<>();

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

    boolean knows(String name) {
        return lookup(name) != null;
    }

    @Override
    public Value lookup(String name) {
        Entry entry = entries.get(name);
        if (entry == null) {
            return outer == null ? null : outer.lookup(name);
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
