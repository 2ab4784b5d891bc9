package org.cortado.emulator.compare.sweep;

import java.util.Optional;
import org.cortado.assembler.image.Image;
import org.cortado.fixedpoint.QFormat;
import org.cortado.fixedpoint.Rounding;

/** The same source assembled in another format and rounding. */
@FunctionalInterface
public interface Variant {

    /**
     * What came of it.
     *
     * @param image the chip, or null where it could not be assembled
     * @param error the first message of the assembler, or null
     */
    record Outcome(Image image, String error) {
    }

    /**
     * Assembles. Called from several threads at once.
     *
     * @param format default format in place of the source's, or empty
     * @param rounding default rounding in place of the source's, or empty
     */
    Outcome assemble(Optional<QFormat> format, Optional<Rounding> rounding);
}
