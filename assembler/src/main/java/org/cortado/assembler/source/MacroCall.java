package org.cortado.assembler.source;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.cortado.assembler.diagnostic.Diagnostic;
import org.cortado.assembler.diagnostic.Diagnostics;
import org.cortado.assembler.diagnostic.Span;
import org.cortado.assembler.diagnostic.Suggestion;

/** Matches what a call gives with the parameters of its macro: by place, or by name as in {@code tau = 20ms}. */
final class MacroCall {
    private final Macro macro;
    private final Span call;
    private final Diagnostics diagnostics;
    private final Map<String, List<Token>> given = new HashMap<>();

    private MacroCall(Macro macro, Span call, Diagnostics diagnostics) {
        this.macro = macro;
        this.call = call;
        this.diagnostics = diagnostics;
    }

    /** What each parameter stands for; null after an error, which has been reported. */
    static Map<String, List<Token>> match(Macro macro, Span call, List<Token> tokens, Diagnostics diagnostics) {
        MacroCall match = new MacroCall(macro, call, diagnostics);
        return match.take(MacroReader.pieces(tokens)) && match.complete() ? match.given : null;
    }

    private boolean take(List<List<Token>> pieces) {
        int place = 0;
        for (List<Token> piece : pieces) {
            boolean keyed = piece.size() > 1 && piece.get(0).isName() && piece.get(1).is("=");
            if (keyed && !macro.hasParameter(piece.get(0).text())) {
                String key = piece.get(0).text();
                return wrong(piece.get(0).span(), "macro '" + macro.name() + "' has no parameter '" + key + "'",
                        Suggestion.remedy(key, macro.parameterNames(), takes()));
            }
            if (!keyed && place >= macro.parameters().size()) {
                return wrong(piece.isEmpty() ? call : piece.get(0).span(), "too many arguments for macro '"
                        + macro.name() + "'", takes());
            }
            String name = keyed ? piece.get(0).text() : macro.parameters().get(place++).name();
            List<Token> argument = keyed ? piece.subList(2, piece.size()) : piece;
            if (!argument.isEmpty() && given.putIfAbsent(name, List.copyOf(argument)) != null) {
                return wrong(piece.get(0).span(), "argument '" + name + "' is given twice", takes());
            }
        }
        return true;
    }

    private boolean complete() {
        for (Macro.Parameter parameter : macro.parameters()) {
            if (!given.containsKey(parameter.name())) {
                if (parameter.otherwise() == null) {
                    return wrong(call, "argument '" + parameter.name() + "' of macro '" + macro.name()
                            + "' is missing", takes());
                }
                given.put(parameter.name(), parameter.otherwise());
            }
        }
        return true;
    }

    private String takes() {
        return macro.parameters().isEmpty() ? "it takes none"
                : "it takes " + String.join(", ", macro.parameterNames());
    }

    private boolean wrong(Span span, String message, String remedy) {
        diagnostics.error("macro-argument", span, message, remedy,
                Diagnostic.note(macro.span(), "the macro is defined here"));
        return false;
    }
}
