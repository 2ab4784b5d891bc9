package org.cortado.assembler.diagnostic;

import java.util.List;
import org.cortado.assembler.text.Keyed;

/**
 * One message about a source.
 *
 * @param severity how grave
 * @param code short stable name of the kind of message, e.g. {@code undefined-name}
 * @param span the place, or null where there is none
 * @param message what is wrong, one line without a full stop
 * @param remedy what to write instead, one line, or null
 * @param notes further places, e.g. where a name was defined first
 */
public record Diagnostic(Severity severity, String code, Span span, String message, String remedy,
        List<Diagnostic> notes) {

    /** How grave a message is. */
    public enum Severity implements Keyed { ERROR, WARNING, NOTE }

    public static Diagnostic note(Span span, String message) {
        return new Diagnostic(Severity.NOTE, "note", span, message, null, List.of());
    }
}
