package org.cortado.emulator.compare.sweep;

import java.nio.file.Path;
import java.util.Optional;
import org.cortado.assembler.Assembler;
import org.cortado.assembler.Assembly;
import org.cortado.assembler.AssemblyOptions;
import org.cortado.assembler.diagnostic.Diagnostic;
import org.cortado.fixedpoint.QFormat;
import org.cortado.fixedpoint.Rounding;

/**
 * A source file assembled anew for each setting.
 *
 * @param file the source
 * @param options options beside format and rounding
 * @param alike whether finer parameters take the format's fraction bits too
 */
public record SourceVariant(Path file, AssemblyOptions options, boolean alike) implements Variant {

    @Override
    public Outcome assemble(Optional<QFormat> format, Optional<Rounding> rounding) {
        Assembly assembly = Assembler.assemble(file, options.with(
                format.map(QFormat::toString).orElse(options.format()),
                rounding.map(Rounding::key).orElse(options.rounding()), alike));
        return new Outcome(assembly.image(), assembly.image() != null ? null : assembly.diagnostics().list().stream()
                .filter(d -> d.severity() == Diagnostic.Severity.ERROR).findFirst().map(Diagnostic::message)
                .orElse("errors"));
    }
}
