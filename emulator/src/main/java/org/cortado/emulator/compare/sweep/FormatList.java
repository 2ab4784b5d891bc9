package org.cortado.emulator.compare.sweep;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntSupplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cortado.fixedpoint.QFormat;

/**
 * Reads lists of formats such as {@code q8.7,s16.15,s11.N}: a format as it stands; {@code N} for every number of
 * fraction bits that 32 bits hold beside the integer bits, {@code 4..12} for some of them; {@code sM} for as many
 * integer bits as the program's range asks for.
 */
public final class FormatList {
    private static final int WIDEST = 31;
    private static final Pattern VARIED = Pattern.compile("[sq](M|\\d{1,2})\\.(N|(\\d{1,2})\\.\\.(\\d{1,2}))");
    private static final Pattern RANGED = Pattern.compile("[sq]M\\.(\\d{1,2})");

    private FormatList() {
    }

    /** Whether a list asks for the integer bits that the range needs. */
    public static boolean asksForRange(String text) {
        return text.contains("M.");
    }

    /**
     * The formats of a list, in its order, none twice.
     *
     * @param range gives the integer bits that M stands for; asked only where there is one
     * @throws IllegalArgumentException with what may be written
     */
    public static List<QFormat> parse(String text, IntSupplier range) {
        List<QFormat> formats = new ArrayList<>();
        for (String item : text.split(",", -1)) {
            add(item.trim(), range, formats);
        }
        return formats.stream().distinct().toList();
    }

    private static void add(String item, IntSupplier range, List<QFormat> formats) {
        Matcher varied = VARIED.matcher(item);
        Matcher ranged = RANGED.matcher(item);
        if (ranged.matches()) {
            formats.add(signed(item, range.getAsInt(), Integer.parseInt(ranged.group(1))));
        } else if (varied.matches()) {
            int integer = varied.group(1).equals("M") ? range.getAsInt() : Integer.parseInt(varied.group(1));
            boolean all = varied.group(2).equals("N");
            int from = all ? 0 : Integer.parseInt(varied.group(3));
            int to = all ? WIDEST - integer : Integer.parseInt(varied.group(4));
            if (to < from) {
                throw new IllegalArgumentException("'" + item + "' is an empty range: write the smaller number first");
            }
            for (int n = from; n <= to; n++) {
                formats.add(signed(item, integer, n));
            }
        } else {
            try {
                formats.add(QFormat.parse(item));
            } catch (IllegalArgumentException e) {
                throw new IllegalArgumentException("'" + item + "' names no format: write s16.15, s11.N for every N, "
                        + "s11.4..12 for some, sM.N for an M that fits the range");
            }
        }
    }

    private static QFormat signed(String item, int integer, int fraction) {
        try {
            return new QFormat(true, integer, fraction);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(item + ": " + e.getMessage());
        }
    }
}
