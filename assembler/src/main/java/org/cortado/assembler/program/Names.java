package org.cortado.assembler.program;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cortado.assembler.diagnostic.Span;
import org.cortado.assembler.isa.Register;
import org.cortado.assembler.source.Argument;
import org.cortado.assembler.source.Expr;
import org.cortado.assembler.source.Statement;

/**
 * What the names of one program stand for. Declared names are given registers in order of declaration; a register that
 * the source uses by its plain name is left out, and so is a parameter that no instruction reads.
 */
final class Names {

    /**
     * A name and its register.
     *
     * @param declared the declaration
     * @param code register code, -1 for a parameter that no instruction reads
     */
    record Allotted(Declared declared, int code) {
    }

    private final Map<String, Allotted> declared = new LinkedHashMap<>();
    private final Map<String, TableDefinition> tables = new LinkedHashMap<>();
    private final Set<String> wrongTables = new LinkedHashSet<>();
    private final Set<Integer> plain = new LinkedHashSet<>();

    /**
     * Allots registers.
     *
     * @param declarations in order, each name once
     * @param instructions the instructions of the program
     */
    Names(List<Declared> declarations, List<Statement> instructions) {
        Set<String> used = used(instructions);
        Set<String> own = new LinkedHashSet<>();
        declarations.forEach(d -> own.add(d.name()));
        used.stream().filter(name -> !own.contains(name)).mapToInt(Register::parse)
                .filter(code -> Register.kind(code) != null).sorted().forEach(plain::add);
        for (Declared declaration : declarations) {
            boolean read = declaration.kind() != Register.Kind.PARAMETER || used.contains(declaration.name());
            declared.put(declaration.name(), new Allotted(declaration, read ? next(declaration.kind()) : -1));
        }
    }

    private static Set<String> used(List<Statement> instructions) {
        Set<String> used = new LinkedHashSet<>();
        for (Statement statement : instructions) {
            if (statement.guard() != null) {
                used.add(statement.guard());
            }
            for (Argument argument : statement.arguments()) {
                if (argument.key() == null && argument.value() instanceof Expr.Name name) {
                    used.add(name.name());
                }
            }
        }
        return used;
    }

    /** The next free register of a kind; past the last one where there are too many. */
    private int next(Register.Kind kind) {
        int base = kind.code(0);
        int code = base;
        for (Allotted other : declared.values()) {
            if (other.declared().kind() == kind && other.code() >= code) {
                code = other.code() + 1;
            }
        }
        while (plain.contains(code) && code < base + kind.count()) {
            code++;
        }
        return code;
    }

    /** Notes a table that is wrong, so that its use is not reported too. */
    void addWrong(String table) {
        wrongTables.add(table);
    }

    boolean isWrongTable(String name) {
        return wrongTables.contains(name);
    }

    void add(TableDefinition table) {
        tables.putIfAbsent(table.name(), table);
    }

    Allotted declared(String name) {
        return declared.get(name);
    }

    Collection<Allotted> declared() {
        return declared.values();
    }

    /** Declared names of a kind, in order of declaration. */
    List<Allotted> declared(Register.Kind kind) {
        return declared.values().stream().filter(a -> a.declared().kind() == kind).toList();
    }

    TableDefinition table(String name) {
        return tables.get(name);
    }

    Collection<String> tableNames() {
        return tables.keySet();
    }

    /** The register code of a declared or plain name, or -1. */
    int code(String name) {
        Allotted allotted = declared.get(name);
        return allotted != null ? allotted.code() : Register.parse(name);
    }

    /** The word of a name, or null where it names none. */
    Operand.Word word(String name, Span span) {
        Allotted allotted = declared.get(name);
        if (allotted != null) {
            return allotted.declared().format() == null ? null
                    : new Operand.Word(span, name, allotted.code(), allotted.declared().format(), false);
        }
        int code = Register.parse(name);
        return code < 0 || !Register.isWord(code) ? null
                : new Operand.Word(span, name, code, WordFormat.COUNT, Register.kind(code) != null);
    }

    /** Registers of a kind that the source uses by their plain names, as indices, in order. */
    List<Integer> plain(Register.Kind kind) {
        List<Integer> indices = new ArrayList<>();
        for (int code : plain) {
            if (Register.kind(code) == kind) {
                indices.add(Register.index(code));
            }
        }
        return indices;
    }

    /** All names that an operand may have, for suggestions. */
    List<String> suggestions(boolean predicates) {
        List<String> names = new ArrayList<>();
        for (Allotted allotted : declared.values()) {
            if ((allotted.declared().kind() == Register.Kind.PREDICATE) == predicates) {
                names.add(allotted.declared().name());
            }
        }
        return names;
    }
}
