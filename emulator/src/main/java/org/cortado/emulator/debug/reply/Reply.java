package org.cortado.emulator.debug.reply;

import java.util.List;
import org.cortado.emulator.debug.stop.Difference;
import org.cortado.emulator.debug.stop.Stop;
import org.cortado.emulator.draw.HeatMap;
import org.cortado.emulator.draw.PhasePlot;
import org.cortado.emulator.draw.RasterPlot;
import org.cortado.emulator.draw.TracePlot;

/** What a command answers, as data: whoever shows it decides how. */
public sealed interface Reply {

    /** Nothing to say. */
    record Nothing() implements Reply {
    }

    /** Some lines. */
    record Text(List<String> lines) implements Reply {
        public Text {
            lines = List.copyOf(lines);
        }
    }

    /** Sentences, to be broken where the window ends; the blanks before a line stand before each of its parts. */
    record Prose(List<String> lines) implements Reply {
        public Prose {
            lines = List.copyOf(lines);
        }
    }

    /**
     * Rows of cells.
     *
     * @param title above it, or empty
     * @param note below it, or empty
     */
    record Table(String title, List<String> headers, List<List<String>> rows, String note) implements Reply {
        public Table {
            rows = List.copyOf(rows);
            for (List<String> row : rows) {
                if (row.size() != headers.size()) {
                    throw new IllegalArgumentException("a row of %d cells under %d headers".formatted(row.size(),
                            headers.size()));
                }
            }
        }
    }

    /** Values under their names. */
    record Values(List<Shown> values) implements Reply {
        public Values {
            values = List.copyOf(values);
        }
    }

    /**
     * A move that ended.
     *
     * @param timeMs time that the steps so far stand for
     * @param source the source line that comes next, where the user looks into a step, else null
     * @param changed what changed for each cause, in order
     * @param displays what is displayed at every stop
     */
    record Stopped(Stop stop, double timeMs, CodeLine source, List<List<Difference>> changed, List<Shown> displays)
            implements Reply {
        public Stopped {
            changed = List.copyOf(changed);
            displays = List.copyOf(displays);
        }
    }

    /** Lines of source or of a program. */
    record Code(String title, List<CodeLine> lines) implements Reply {
        public Code {
            lines = List.copyOf(lines);
        }
    }

    /** Values over time. */
    record Traces(TracePlot plot) implements Reply {
    }

    /** Spikes over time. */
    record Raster(RasterPlot plot) implements Reply {
    }

    /** A value for each place of a grid. */
    record Heat(HeatMap map) implements Reply {
    }

    /** One variable against another. */
    record Phase(PhasePlot plot) implements Reply {
    }

    /** Several replies, one after the other. */
    record All(List<Reply> parts) implements Reply {
        public All {
            parts = List.copyOf(parts);
        }
    }

    static Reply text(String format, Object... values) {
        return new Text(List.of(values.length == 0 ? format : format.formatted(values)));
    }
}
