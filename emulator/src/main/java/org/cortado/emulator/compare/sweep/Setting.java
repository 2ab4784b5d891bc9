package org.cortado.emulator.compare.sweep;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.cortado.fixedpoint.QFormat;
import org.cortado.fixedpoint.Rounding;

/**
 * One point of a sweep.
 *
 * @param format default format in place of the source's, or empty
 * @param rounding default rounding in place of the source's, or empty
 */
public record Setting(Optional<QFormat> format, Optional<Rounding> rounding) {

    /** Every format under every rounding, rounding by rounding; an empty list stands for the source's own. */
    public static List<Setting> grid(List<QFormat> formats, List<Rounding> roundings) {
        List<Optional<QFormat>> f = formats.isEmpty() ? List.of(Optional.empty())
                : formats.stream().map(Optional::of).toList();
        List<Optional<Rounding>> r = roundings.isEmpty() ? List.of(Optional.empty())
                : roundings.stream().map(Optional::of).toList();
        List<Setting> grid = new ArrayList<>();
        r.forEach(rounding -> f.forEach(format -> grid.add(new Setting(format, rounding))));
        return List.copyOf(grid);
    }

    /** The format's name, "as written" where it is the source's. */
    public String formatName() {
        return format.map(QFormat::toString).orElse("as written");
    }

    /** The rounding's name, "as written" where it is the source's. */
    public String roundingName() {
        return rounding.map(Rounding::key).orElse("as written");
    }
}
