package org.cortado.emulator.cli;

import java.math.BigDecimal;
import java.nio.file.Path;
import org.cortado.assembler.image.ChipParameter;
import org.cortado.assembler.image.Image;
import org.cortado.emulator.run.Duration;

/** A length of time that the command line gives. */
final class RunLength {
    private RunLength() {
    }

    /** The timesteps that {@code --time} gives or, where it is null, those that an image itself says; 0 for none. */
    static long steps(String time, Image image) {
        return time == null ? image.drive().steps() : steps(time, "--time", image);
    }

    /** The fault of a run whose length nobody says. */
    static UserError missing(Path file) {
        return new UserError(file + ": no run length: write '.run 1s' in the source or give --time 1s");
    }

    /**
     * Its timesteps on the chip of an image, 1 or more and at most 2^31 - 1.
     *
     * @throws UserError where the text is no such length; the option is named
     */
    static int steps(String text, String option, Image image) {
        long timestep = image.chip().get(ChipParameter.TIMESTEP_PS);
        int steps;
        try {
            steps = (int) Duration.steps(text, timestep);
        } catch (IllegalArgumentException e) {
            throw new UserError(option + ": " + e.getMessage());
        }
        if (steps == 0) {
            throw new UserError("%s: '%s' is no time at all: give one timestep, %s ms, or more".formatted(option, text,
                    BigDecimal.valueOf(timestep, 9).stripTrailingZeros().toPlainString()));
        }
        return steps;
    }
}
