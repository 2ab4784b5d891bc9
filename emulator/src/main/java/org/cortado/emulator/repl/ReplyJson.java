package org.cortado.emulator.repl;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.cortado.emulator.debug.expr.Value;
import org.cortado.emulator.debug.reply.CodeLine;
import org.cortado.emulator.debug.reply.Format;
import org.cortado.emulator.debug.reply.Reply;
import org.cortado.emulator.debug.reply.Shown;
import org.cortado.emulator.debug.stop.Difference;
import org.cortado.emulator.debug.stop.Stop;
import org.cortado.emulator.draw.RasterPlot;
import org.cortado.emulator.draw.Series;

/** Replies as JSON: an object with a {@code type} for each, on a line of its own. What is not finite is null. */
public final class ReplyJson {
    private static final Pattern NUMBER = Pattern.compile("[+-]?(0|[1-9][0-9]*)(\\.[0-9]+)?([eE][+-]?[0-9]{1,3})?");
    private static final Gson JSON = new GsonBuilder().disableHtmlEscaping().serializeNulls().create();

    private ReplyJson() {
    }

    /** The lines of a reply. */
    public static List<String> lines(Reply reply) {
        if (reply instanceof Reply.All all) {
            return all.parts().stream().flatMap(part -> lines(part).stream()).toList();
        }
        return reply instanceof Reply.Nothing ? List.of() : List.of(JSON.toJson(content(reply)));
    }

    /** A fault. */
    public static String fault(String message) {
        Map<String, Object> content = of("error");
        content.put("message", message);
        return JSON.toJson(content);
    }

    private static Map<String, Object> of(String type) {
        Map<String, Object> content = new LinkedHashMap<>();
        content.put("type", type);
        return content;
    }

    private static Map<String, Object> content(Reply reply) {
        if (reply instanceof Reply.Table table) {
            return table(table);
        }
        if (reply instanceof Reply.Values values) {
            Map<String, Object> content = of("values");
            content.put("values", values.values().stream().map(ReplyJson::shown).toList());
            return content;
        }
        if (reply instanceof Reply.Stopped stopped) {
            return stopped(stopped);
        }
        if (reply instanceof Reply.Code code) {
            Map<String, Object> content = of("code");
            content.put("title", code.title());
            content.put("lines", code.lines().stream().map(ReplyJson::line).toList());
            return content;
        }
        if (reply instanceof Reply.Traces traces) {
            Map<String, Object> content = of("traces");
            content.put("series", traces.plot().series().stream().map(ReplyJson::series).toList());
            return content;
        }
        if (reply instanceof Reply.Raster raster) {
            Map<String, Object> content = of("raster");
            content.put("groups", raster.plot().groups().stream().map(ReplyJson::group).toList());
            return content;
        }
        if (reply instanceof Reply.Heat heat) {
            Map<String, Object> content = of("heatmap");
            content.put("title", heat.map().title());
            content.put("width", heat.map().gridWidth());
            content.put("height", heat.map().gridHeight());
            content.put("values", numbers(heat.map().values()));
            return content;
        }
        if (reply instanceof Reply.Phase phase) {
            Map<String, Object> content = of("phase");
            content.put("trajectories", phase.plot().trajectories().stream().map(ReplyJson::series).toList());
            return content;
        }
        Map<String, Object> content = of("text");
        content.put("lines", reply instanceof Reply.Text text ? text.lines()
                : reply instanceof Reply.Prose prose ? prose.lines() : List.of());
        return content;
    }

    /** A cell that is a number as one, any other as its text. */
    private static Object cell(String text) {
        return NUMBER.matcher(text).matches() ? new BigDecimal(text) : text;
    }

    private static Map<String, Object> table(Reply.Table table) {
        Map<String, Object> content = of("table");
        content.put("title", table.title());
        List<Object> rows = new ArrayList<>();
        for (List<String> row : table.rows()) {
            Map<String, Object> cells = new LinkedHashMap<>();
            for (int c = 0; c < row.size(); c++) {
                cells.put(table.headers().get(c), cell(row.get(c)));
            }
            rows.add(cells);
        }
        content.put("rows", rows);
        content.put("note", table.note());
        return content;
    }

    private static Map<String, Object> shown(Shown shown) {
        Map<String, Object> content = new LinkedHashMap<>();
        if (shown.number() != 0) {
            content.put("display", shown.number());
            content.put("changed", shown.changed());
        }
        content.put("name", shown.name());
        if (shown.value() == null) {
            content.put("fault", shown.fault());
        } else if (shown.value() instanceof Value.Scalar one) {
            content.putAll(scalar(one));
        } else {
            content.put("items", shown.value().items().stream().map(ReplyJson::scalar).toList());
        }
        return content;
    }

    private static Map<String, Object> scalar(Value.Scalar one) {
        Map<String, Object> content = new LinkedHashMap<>();
        content.put("value", number(one.real()));
        if (one.exact()) {
            content.put("raw", one.raw());
            content.put("hex", Format.hex(one.raw(), one.bits()));
        }
        if (one.format() != null) {
            content.put("format", one.format().toString());
        }
        return content;
    }

    private static Map<String, Object> stopped(Reply.Stopped stopped) {
        Stop stop = stopped.stop();
        Map<String, Object> content = of("stop");
        content.put("reason", stop.reason().key());
        content.put("step", stop.at().step());
        content.put("cycle", stop.at().cycle());
        content.put("in_step", stop.at().inStep());
        content.put("time_ms", number(stopped.timeMs()));
        content.put("instructions", stop.inside());
        List<Object> causes = new ArrayList<>();
        for (int c = 0; c < stop.causes().size(); c++) {
            Map<String, Object> cause = new LinkedHashMap<>();
            cause.put("breakpoint", stop.causes().get(c).breakpoint());
            cause.put("what", stop.causes().get(c).hit().what());
            cause.put("changed", stopped.changed().get(c).stream().map(ReplyJson::difference).toList());
            causes.add(cause);
        }
        content.put("causes", causes);
        content.put("note", stop.note());
        content.put("displays", stopped.displays().stream().map(ReplyJson::shown).toList());
        return content;
    }

    private static Map<String, Object> difference(Difference difference) {
        Map<String, Object> content = new LinkedHashMap<>();
        content.put("name", difference.name());
        content.put("before", difference.before().items().stream().map(ReplyJson::scalar).toList());
        content.put("after", difference.after().items().stream().map(ReplyJson::scalar).toList());
        return content;
    }

    private static Map<String, Object> line(CodeLine line) {
        Map<String, Object> content = new LinkedHashMap<>();
        content.put("marker", line.marker());
        content.put("number", line.number());
        content.put("word", line.word());
        content.put("cycles", line.cycles() < 0 ? null : line.cycles());
        content.put("text", line.text());
        content.put("note", line.note());
        return content;
    }

    private static Map<String, Object> series(Series series) {
        Map<String, Object> content = new LinkedHashMap<>();
        content.put("name", series.name());
        content.put("x", numbers(series.x()));
        content.put("y", numbers(series.y()));
        content.put("marks", numbers(series.marks()));
        return content;
    }

    private static Map<String, Object> group(RasterPlot.Group group) {
        Map<String, Object> content = new LinkedHashMap<>();
        content.put("name", group.name());
        content.put("size", group.size());
        content.put("times", numbers(group.times()));
        content.put("neurons", group.neurons());
        return content;
    }

    private static List<Object> numbers(double[] values) {
        List<Object> all = new ArrayList<>(values.length);
        for (double value : values) {
            all.add(number(value));
        }
        return all;
    }

    private static Object number(double value) {
        if (!Double.isFinite(value)) {
            return null;
        }
        return value == StrictMath.rint(value) && Math.abs(value) < 1e15 ? (Object) (long) value : (Object) value;
    }
}
