package org.cortado.assembler.program;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.cortado.assembler.diagnostic.Diagnostic;
import org.cortado.assembler.diagnostic.Diagnostics;
import org.cortado.assembler.source.Expr;
import org.cortado.assembler.source.Scope;
import org.cortado.assembler.source.Statement;
import org.cortado.assembler.source.Work;

/** The look-up tables that a program sees: its own, and those from before it that it uses. */
final class ProgramTables {
    private final List<Statement> own;
    private final List<Statement> outer;
    private final TableReader reader;
    private final Scope scope;
    private final Diagnostics diagnostics;
    private final List<TableDefinition> defined = new ArrayList<>();
    private boolean wrong;

    ProgramTables(List<Statement> own, List<Statement> outer, ProgramHeader header, Scope scope,
            Diagnostics diagnostics, Work work) {
        this.own = own;
        this.outer = outer;
        this.reader = new TableReader(header, scope, diagnostics, work);
        this.scope = scope;
        this.diagnostics = diagnostics;
    }

    /** Whether a table could not be filled. */
    boolean wrong() {
        return wrong;
    }

    /** Fills the tables and adds them to the names. */
    void read(Names names, List<Statement> instructions) {
        for (int i = 0; i < own.size(); i++) {
            Statement statement = own.get(i);
            TableDefinition table;
            if (RawTable.begins(statement)) {
                RawTable raw = new RawTable(statement, scope, diagnostics);
                while (i + 1 < own.size() && RawTable.continues(own.get(i + 1))) {
                    raw.read(own.get(++i));
                }
                table = raw.finish();
            } else {
                table = reader.read(statement);
            }
            add(statement, table, names);
        }
        Set<String> wanted = operands(instructions);
        for (int i = outer.size() - 1; i >= 0; i--) {
            String name = name(outer.get(i));
            if (wanted.contains(name) && names.code(name) < 0 && names.table(name) == null) {
                TableDefinition table = reader.read(outer.get(i));
                if (table == null) {
                    wrong(name, names);
                } else {
                    names.add(table);
                }
            }
        }
    }

    private void add(Statement statement, TableDefinition table, Names names) {
        if (table == null) {
            wrong(name(statement), names);
            return;
        }
        TableDefinition first = names.table(table.name());
        if (first != null) {
            diagnostics.error("doubled-name", table.span(), "table %s is defined twice".formatted(table.name()),
                    "choose another name", Diagnostic.note(first.span(), "first defined here"));
        } else if (names.code(table.name()) >= 0 || names.declared(table.name()) != null) {
            diagnostics.error("doubled-name", table.span(), "%s is the name of a register already".formatted(
                    table.name()), "choose another name");
        }
        names.add(table);
        defined.add(table);
    }

    private void wrong(String name, Names names) {
        wrong = true;
        names.addWrong(name);
    }

    private static String name(Statement statement) {
        return !statement.arguments().isEmpty() && statement.arguments().get(0).key() == null
                && statement.arguments().get(0).value() instanceof Expr.Name name ? name.name() : "";
    }

    private static Set<String> operands(List<Statement> instructions) {
        Set<String> names = new HashSet<>();
        for (Statement in : instructions) {
            in.arguments().stream().filter(a -> a.value() instanceof Expr.Name)
                    .forEach(a -> names.add(((Expr.Name) a.value()).name()));
        }
        return names;
    }

    /** Warns of tables inside of the program that no instruction reads. */
    void reportUnused(List<TableDefinition> used) {
        for (TableDefinition table : defined) {
            if (!used.contains(table)) {
                diagnostics.warning("unused-name", table.span(), "table %s is never used".formatted(table.name()),
                        "leave it away");
            }
        }
    }
}
