package org.cortado.emulator.run;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads lengths of time as people write them: {@code 1s}, {@code 300ms}, {@code 50us}, {@code 1000steps}, plain
 * milliseconds.
 */
public final class Duration {
    private static final Pattern FORM = Pattern.compile("([0-9]+(?:\\.[0-9]+)?(?:[eE][+-]?[0-9]+)?)\\s*([a-z]*)");
    private static final Map<String, Integer> MS_EXPONENT = Map.of("s", 3, "ms", 0, "us", -3, "ns", -6, "", 0);

    private Duration() {
    }

    /**
     * Timesteps in a length of time.
     *
     * @throws IllegalArgumentException where the text is no length or no whole number of timesteps
     */
    public static long steps(String text, long timestepPs) {
        Matcher matcher = FORM.matcher(text.trim());
        if (!matcher.matches() || !matcher.group(2).matches("steps?") && !MS_EXPONENT.containsKey(matcher.group(2))) {
            throw new IllegalArgumentException("'" + text
                    + "' is no length of time: write 1s, 300ms, 50us or 200steps");
        }
        BigDecimal number = new BigDecimal(matcher.group(1));
        List<BigDecimal> quotient = matcher.group(2).startsWith("step")
                ? List.of(number.remainder(BigDecimal.ONE), number)
                : List.of(number.scaleByPowerOfTen(9 + MS_EXPONENT.get(matcher.group(2)))
                        .remainder(BigDecimal.valueOf(timestepPs)), number.scaleByPowerOfTen(
                        9 + MS_EXPONENT.get(matcher.group(2))).divideToIntegralValue(BigDecimal.valueOf(timestepPs)));
        if (quotient.get(0).signum() != 0) {
            throw new IllegalArgumentException("'%s' is no whole number of timesteps of %s ms".formatted(text,
                    BigDecimal.valueOf(timestepPs, 9).stripTrailingZeros().toPlainString()));
        }
        if (quotient.get(1).compareTo(BigDecimal.valueOf(Integer.MAX_VALUE)) > 0) {
            throw new IllegalArgumentException("'" + text + "' is more than 2^31 - 1 timesteps");
        }
        return quotient.get(1).longValueExact();
    }
}
