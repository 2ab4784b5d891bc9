package org.cortado.emulator.cli;

/**
 * The whole numbers that an option takes, both ends included.
 *
 * @param unit what they count, as it is said behind the upper end; empty where the option's name says it
 */
record OptionRange(String option, long least, long most, String unit) {
    static final OptionRange THREADS = new OptionRange("--threads", 1, 1024, "");

    /** @throws UserError where the value is none of them */
    void check(long value) {
        if (value < least || value > most) {
            throw new UserError("%s %d: %d to %d%s".formatted(option, value, least, most,
                    unit.isEmpty() ? "" : " " + unit));
        }
    }
}
