package org.cortado.emulator.cli;

import java.io.PrintWriter;
import org.cortado.assembler.diagnostic.Diagnostic;
import org.cortado.assembler.diagnostic.Diagnostic.Severity;
import org.cortado.assembler.diagnostic.DiagnosticJson;
import org.cortado.assembler.diagnostic.DiagnosticPrinter;
import org.cortado.assembler.diagnostic.Diagnostics;
import picocli.CommandLine.Option;

/** The options that say how the assembler's messages are shown. */
final class Messages {
    @Option(names = "--max-messages", paramLabel = "N", defaultValue = "20",
            converter = NumberConverters.Count.class,
            description = "Show at most N messages of the assembler (default: ${DEFAULT-VALUE}); all are counted.")
    private int most;

    @Option(names = "--messages-json", description = "Print the assembler's messages as JSON, for editors.")
    private boolean json;

    @Option(names = "--notes", description = "Show notes too, not only errors and warnings.")
    private boolean notes;

    void print(Diagnostics diagnostics, PrintWriter err) {
        Diagnostics shown = notes ? diagnostics : withoutNotes(diagnostics);
        if (shown.list().isEmpty()) {
            return;
        }
        err.print(json ? DiagnosticJson.text(shown)
                : DiagnosticPrinter.text(shown, most, Terminal.errStyle().colour()));
        err.flush();
    }

    private static Diagnostics withoutNotes(Diagnostics diagnostics) {
        Diagnostics shown = new Diagnostics();
        for (Diagnostic diagnostic : diagnostics.list()) {
            if (diagnostic.severity() != Severity.NOTE) {
                shown.add(diagnostic);
            }
        }
        return shown;
    }
}
