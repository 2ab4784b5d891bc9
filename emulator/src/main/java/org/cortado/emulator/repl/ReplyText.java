package org.cortado.emulator.repl;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import org.cortado.emulator.debug.reply.CodeLine;
import org.cortado.emulator.debug.reply.Format;
import org.cortado.emulator.debug.reply.Reply;
import org.cortado.emulator.debug.reply.Shown;
import org.cortado.emulator.debug.stop.Difference;
import org.cortado.emulator.debug.stop.Stop;
import org.cortado.emulator.draw.TerminalStyle;
import org.cortado.emulator.draw.TextTable;

/** Replies as lines of text that fit a window. */
public final class ReplyText {
    private static final int PLOT_LINES = 16;
    private static final int RASTER_LINES = 24;
    private static final int CHANGED = 1;
    private static final int MARK = 3;
    private static final int NAME = 0;

    private final TerminalStyle style;
    private final UnaryOperator<String> highlight;

    /** @param highlight colours a line of source */
    public ReplyText(TerminalStyle style, UnaryOperator<String> highlight) {
        this.style = style;
        this.highlight = highlight;
    }

    /** The lines of a reply. */
    public List<String> lines(Reply reply) {
        if (reply instanceof Reply.Text text) {
            return text.lines();
        }
        if (reply instanceof Reply.Prose prose) {
            return prose.lines().stream().flatMap(line -> wrapped(line).stream()).toList();
        }
        if (reply instanceof Reply.Table table) {
            return table(table);
        }
        if (reply instanceof Reply.Values values) {
            return values(values.values());
        }
        if (reply instanceof Reply.Stopped stopped) {
            return stopped(stopped);
        }
        if (reply instanceof Reply.Code code) {
            return code(code);
        }
        if (reply instanceof Reply.Traces traces) {
            return traces.plot().draw(style.columns(), PLOT_LINES, style);
        }
        if (reply instanceof Reply.Raster raster) {
            return raster.plot().draw(style.columns(), RASTER_LINES, style);
        }
        if (reply instanceof Reply.Heat heat) {
            return heat.map().draw(style.columns(), style);
        }
        if (reply instanceof Reply.Phase phase) {
            return phase.plot().draw(style.columns(), PLOT_LINES, style);
        }
        List<String> all = new ArrayList<>();
        if (reply instanceof Reply.All parts) {
            for (Reply part : parts.parts()) {
                all.addAll(lines(part));
            }
        }
        return all;
    }

    private List<String> wrapped(String line) {
        String blanks = " ".repeat(line.length() - line.stripLeading().length());
        return TextTable.wrap(line.strip(), Math.max(1, style.columns() - blanks.length())).stream()
                .map(part -> blanks + part).toList();
    }

    private List<String> table(Reply.Table table) {
        List<String> lines = new ArrayList<>();
        if (!table.title().isEmpty()) {
            TextTable.wrap(table.title(), style.columns()).forEach(line -> lines.add(style.paint(NAME, line)));
        }
        List<TextTable.Column> columns = new ArrayList<>();
        for (int c = 0; c < table.headers().size(); c++) {
            columns.add(new TextTable.Column(table.headers().get(c), 0, c + 1 < table.headers().size()
                    ? TextTable.Overflow.CUT : TextTable.Overflow.WRAP));
        }
        lines.addAll(new TextTable(columns, table.rows()).draw(style.columns(), style));
        if (!table.note().isEmpty()) {
            lines.addAll(TextTable.wrap(table.note(), style.columns()));
        }
        return lines;
    }

    private List<String> values(List<Shown> values) {
        List<String> lines = new ArrayList<>();
        for (Shown shown : values) {
            String text = shown.value() == null ? "<" + shown.fault() + ">" : all(shown);
            lines.add((shown.number() == 0 ? "" : shown.number() + ": ") + style.paint(NAME, shown.name()) + " = "
                    + (shown.changed() ? style.paint(CHANGED, text) + (style.colour() ? "" : "  *") : text));
        }
        return lines;
    }

    private static String all(Shown shown) {
        return String.join(", ", shown.value().items().stream().map(shown.format()::text).toList());
    }

    private List<String> stopped(Reply.Stopped stopped) {
        Stop stop = stopped.stop();
        List<String> lines = new ArrayList<>();
        for (int c = 0; c < stop.causes().size(); c++) {
            Stop.Cause cause = stop.causes().get(c);
            lines.add((cause.breakpoint() == 0 ? "" : cause.kind() + " " + cause.breakpoint() + ": ")
                    + style.paint(MARK, cause.hit().what()));
            for (Difference changed : stopped.changed().get(c)) {
                lines.add("  %s: %s -> %s".formatted(changed.name(), items(changed.before()),
                        style.paint(CHANGED, items(changed.after()))));
            }
        }
        String where = "%sstep %d (%s ms)%s".formatted(stop.at().inStep() ? "in " : "", stop.at().step(),
                Format.real(stopped.timeMs()), stop.at().cycle() == 0 ? "" : ", cycle " + stop.at().cycle());
        lines.add(switch (stop.reason()) {
            case END -> where + ": the end of the program's run";
            case START -> where + ": the start";
            case INTERRUPTED -> where + ": interrupted";
            default -> where;
        });
        if (!stop.note().isEmpty()) {
            lines.add(stop.note());
        }
        if (stopped.source() != null) {
            lines.add(code(stopped.source(), 0, 0));
        }
        lines.addAll(values(stopped.displays()));
        return lines;
    }

    private static String items(org.cortado.emulator.debug.expr.Value value) {
        return String.join(", ", value.items().stream().map(Format.REAL::text).toList());
    }

    private List<String> code(Reply.Code code) {
        List<String> lines = new ArrayList<>();
        if (!code.title().isEmpty()) {
            lines.add(style.paint(NAME, code.title()));
        }
        int digits = code.lines().stream().mapToInt(line -> Integer.toString(line.number()).length()).max().orElse(1);
        int text = code.lines().stream().mapToInt(line -> line.text().length()).max().orElse(0);
        for (CodeLine line : code.lines()) {
            lines.add(code(line, digits, line.note().isEmpty() ? 0 : text));
        }
        return lines;
    }

    private String code(CodeLine line, int digits, int width) {
        String marker = String.format(Locale.ROOT, "%-2s", line.marker());
        String number = digits == 0 ? line.note() : " ".repeat(digits - Integer.toString(line.number()).length())
                + line.number();
        String cycles = line.cycles() < 0 ? "   " : String.format(Locale.ROOT, "%3d", line.cycles());
        String padding = " ".repeat(Math.max(0, width - line.text().length()));
        return (line.marker().isEmpty() ? marker : style.paint(MARK, marker)) + " " + number
                + (line.word().isEmpty() || digits == 0 ? "" : "  " + line.word()) + (digits == 0 ? "" : cycles) + "  "
                + highlight.apply(line.text()) + (digits == 0 || line.note().isEmpty() ? ""
                        : padding + "  " + line.note());
    }
}
