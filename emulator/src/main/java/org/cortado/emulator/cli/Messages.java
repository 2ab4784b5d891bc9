package org.cortado.emulator.cli;

import java.io.PrintWriter;
import org.cortado.assembler.diagnostic.DiagnosticJson;
import org.cortado.assembler.diagnostic.DiagnosticPrinter;
import org.cortado.assembler.diagnostic.Diagnostics;
import picocli.CommandLine.Option;

/** The options that say how the assembler's messages are shown. */
final class Messages {
    @Option(names = "--max-messages", paramLabel = "N", defaultValue = "20",
            description = "Show at most N messages of the assembler (default: ${DEFAULT-VALUE}); all are counted.")
    private int most;

    @Option(names = "--messages-json", description = "Print the assembler's messages as JSON, for editors.")
    private boolean json;

    void print(Diagnostics diagnostics, PrintWriter err) {
        if (diagnostics.list().isEmpty()) {
            return;
        }
        err.print(json ? DiagnosticJson.text(diagnostics)
                : DiagnosticPrinter.text(diagnostics, most, Terminal.errStyle().colour()));
        err.flush();
    }
}
