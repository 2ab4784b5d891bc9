package org.cortado.emulator.debug.command;

import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.cortado.emulator.debug.DebugException;
import org.cortado.emulator.debug.expr.Words;
import org.cortado.emulator.debug.reply.Reply;
import org.cortado.emulator.draw.ChartFile;

/**
 * Where a picture goes: to a file that the end of a line names, {@code > v.svg}, or to the window.
 *
 * @param path ends in .svg or .png; null for the window
 */
record PictureFile(Path path) {
    /** What follows the usage of commands that draw. */
    static final String USAGE = " [> FILE.svg|.png]";
    private static final Pattern END = Pattern.compile(
            "\\s(?:>\\s*|to\\s+)\"?([^\">\\s][^\">]*\\.(?i:svg|png))\"?\\s*$");
    private static final Pattern OTHER = Pattern.compile("\\s(?:>|to)\\s*[^>\\s]*\\.(?i:(gif|jpe?g|pdf|eps|ps|bmp|webp|"
            + "tiff?|csv|json|txt|html?))\"?\\s*$");
    private static final int MOST_SPIKES = 200_000;

    /** Takes the file's name from the end of a line, where there is one. */
    static PictureFile taken(Words words) {
        String name = words.cut(END);
        String other = name == null ? words.cut(OTHER) : null;
        if (other != null) {
            throw new DebugException("a picture is written as .svg or .png, not ." + other);
        }
        try {
            return new PictureFile(name == null ? null : Path.of(name));
        } catch (InvalidPathException e) {
            throw new DebugException("'" + name + "' is no file name", e);
        }
    }

    /** The picture itself for the window; for a file, what was written. */
    Reply show(String title, Reply picture) {
        if (path == null) {
            return picture;
        }
        try {
            write(title, picture);
        } catch (IOException e) {
            throw new DebugException("%s: cannot be written".formatted(path), e);
        }
        return Reply.text("written: %s", path);
    }

    private void write(String title, Reply picture) throws IOException {
        if (picture instanceof Reply.Traces traces) {
            ChartFile.write(path, title, traces.plot().xLabel(), traces.plot().yLabel(), traces.plot().series(), false);
        } else if (picture instanceof Reply.Phase phase) {
            ChartFile.write(path, title, phase.plot());
        } else if (picture instanceof Reply.Raster raster) {
            int spikes = raster.plot().groups().stream().mapToInt(group -> group.times().length).sum();
            if (spikes > MOST_SPIKES) {
                throw new DebugException("%d spikes are too many for a file: at most %d; name fewer neurons, or a "
                        .formatted(spikes, MOST_SPIKES) + "shorter time");
            }
            ChartFile.write(path, title, raster.plot());
        } else if (picture instanceof Reply.Heat heat) {
            ChartFile.write(path, heat.map());
        } else {
            throw new IllegalArgumentException("no picture: " + picture);
        }
    }
}
