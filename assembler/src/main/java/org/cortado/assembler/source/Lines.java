package org.cortado.assembler.source;

import java.util.List;
import org.cortado.assembler.diagnostic.Diagnostics;

/** Lines of tokens, one after another: of a file, or of an expansion. */
interface Lines {

    /** The tokens of the next line, empty where there is nothing on it; null past the end. */
    List<Token> next(Diagnostics diagnostics);

    /** What was understood of the line that came last, where characters of it were wrong; else empty. */
    default List<Token> lost() {
        return List.of();
    }
}
