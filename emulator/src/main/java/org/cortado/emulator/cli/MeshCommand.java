package org.cortado.emulator.cli;

import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.cortado.assembler.npy.AtomicFile;
import org.cortado.assembler.text.Counted;
import org.cortado.emulator.draw.TerminalStyle;
import org.cortado.emulator.mesh.MeshShape;
import org.cortado.emulator.mesh.traffic.AnalyticLoad;
import org.cortado.emulator.mesh.traffic.Destinations;
import org.cortado.emulator.mesh.traffic.LoadCsv;
import org.cortado.emulator.mesh.traffic.LoadPoint;
import org.cortado.emulator.mesh.traffic.LoadRun;
import org.cortado.emulator.mesh.traffic.Pattern;
import org.cortado.emulator.mesh.traffic.Trace;
import org.cortado.emulator.mesh.traffic.TraceReader;
import org.cortado.emulator.mesh.traffic.TraceReplay;
import org.cortado.emulator.mesh.traffic.TraceSummary;
import org.cortado.emulator.mesh.traffic.TraceWriter;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code cortado mesh}: the network alone, under a trace or a pattern of traffic. */
@Command(name = "mesh", sortOptions = false,
        description = "Run the mesh alone: replay a trace of packets, or measure a pattern of traffic.",
        footer = {"", "Examples:",
            "  cortado mesh --size 8x8 --depth 8 --trace in.csv --out out.csv",
            "  cortado mesh --size 8x8 --pattern uniform --rate 0.3",
            "  cortado mesh --size 8x8 --pattern transpose --rate 0.02:0.2:0.02"})
public final class MeshCommand implements Callable<Integer> {
    private static final List<String> PATTERN_OPTIONS =
            List.of("--rate", "--rates", "--cycles", "--warmup", "--seed", "--hot-node", "--hot-share");

    @Spec
    private CommandSpec spec;

    @Option(names = "--size", paramLabel = "WxH", required = true, converter = MeshConverters.Size.class,
            description = "Tiles in x and y, 1..64 each.")
    private MeshShape size;

    @Option(names = "--depth", paramLabel = "B", defaultValue = "" + MeshShape.DEFAULT_DEPTH,
            description = "Flits an input FIFO holds, 1..256 (default: ${DEFAULT-VALUE}).")
    private int depth;

    @Option(names = "--trace", paramLabel = "FILE",
            description = "CSV to replay: columns gen_cycle,src,dst, sorted by gen_cycle; node = y * W + x.")
    private Path trace;

    @Option(names = "--pattern", paramLabel = "NAME", converter = MeshConverters.PatternName.class,
            description = "uniform, transpose, bitcomp, neighbor or hotspot.")
    private Pattern pattern;

    @Option(names = {"--rate", "--rates"}, paramLabel = "R",
            description = "Packets a node and cycle. Several, as FROM:TO:STEP or R,R,..., give a curve of latency "
                    + "against load.")
    private String rates;

    @Option(names = "--cycles", paramLabel = "N", defaultValue = "10000",
            description = "Cycles to measure (default: ${DEFAULT-VALUE}).")
    private int cycles;

    @Option(names = "--warmup", paramLabel = "N", defaultValue = "3000",
            description = "Cycles to run before (default: ${DEFAULT-VALUE}).")
    private int warmup;

    @Option(names = "--seed", paramLabel = "S", defaultValue = "1",
            description = "Seed of the random bits (default: ${DEFAULT-VALUE}).")
    private long seed;

    @Option(names = "--hot-node", paramLabel = "NODE",
            description = "hotspot: the node preferred (default: the middle of the mesh).")
    private Integer hotNode;

    @Option(names = "--hot-share", paramLabel = "P", defaultValue = "0.1",
            description = "hotspot: the share of packets for it alone, 0..1 (default: ${DEFAULT-VALUE}).")
    private double hotShare;

    @Option(names = "--out", paramLabel = "FILE",
            description = "Where the CSV goes: of a trace one row a packet, of a pattern one row a rate. Without it, "
                    + "that of a trace goes to standard output.")
    private Path out;

    @Option(names = "--json", description = "Print the summary as JSON.")
    private boolean json;

    @Override
    public Integer call() throws IOException {
        if ((trace == null) == (pattern == null)) {
            throw new ParameterException(spec.commandLine(), "give either --trace FILE or --pattern NAME");
        }
        OutputPath.check("--out", out);
        check();
        try {
            MeshShape shape = new MeshShape(size.width(), size.height(), depth);
            if (trace != null) {
                replay(shape);
            } else {
                measure(shape);
            }
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), e.getMessage(), e);
        }
        return 0;
    }

    private void check() {
        new OptionRange("--depth", 1, MeshShape.MAX_DEPTH, "flits").check(depth);
        new OptionRange("--cycles", 1, LoadRun.MAX_CYCLES, "").check(cycles);
        new OptionRange("--warmup", 0, LoadRun.MAX_CYCLES - cycles, "cycles, with " + cycles + " measured")
                .check(warmup);
        new OptionRange("--hot-node", 0, size.width() * size.height() - 1, "").check(hotNode == null ? 0 : hotNode);
        if (!(hotShare >= 0 && hotShare <= 1)) {
            throw new UserError("--hot-share %s: 0 to 1".formatted(hotShare));
        }
    }

    private void replay(MeshShape shape) throws IOException {
        for (String name : PATTERN_OPTIONS) {
            if (spec.commandLine().getParseResult().hasMatchedOption(name)) {
                throw new ParameterException(spec.commandLine(), name + " goes with --pattern, not with --trace");
            }
        }
        TraceReplay replay = TraceReplay.run(shape, read(shape));
        TraceSummary summary = TraceSummary.of(replay);
        PrintWriter standard = spec.commandLine().getOut();
        if (out != null) {
            save(text -> TraceWriter.write(replay, text));
        } else if (!json) {
            TraceWriter.write(replay, standard);
        }
        if (json) {
            standard.println(MeshJson.of(shape, summary));
        } else {
            PrintWriter to = out != null ? standard : spec.commandLine().getErr();
            TerminalStyle style = out != null ? Terminal.outStyle(null) : Terminal.errStyle();
            MeshReport.lines(shape, summary, style).forEach(to::println);
            to.flush();
        }
        standard.flush();
    }

    private Trace read(MeshShape shape) throws IOException {
        if (Files.isDirectory(trace)) {
            throw new UserError(trace + ": is a folder, not a file");
        }
        return TraceReader.read(trace, shape);
    }

    private void measure(MeshShape shape) throws IOException {
        if (rates == null) {
            throw new ParameterException(spec.commandLine(), "--pattern needs --rate, as in --rate 0.2");
        }
        int middle = shape.node((shape.width() - 1) / 2, (shape.height() - 1) / 2);
        Destinations destinations = new Destinations(pattern, shape, hotNode == null ? middle : hotNode, hotShare);
        AnalyticLoad analytic = AnalyticLoad.of(destinations);
        List<Double> all = rates();
        List<LoadPoint> points = new ArrayList<>();
        for (double rate : all) {
            points.add(LoadRun.measure(destinations, rate, warmup, cycles, seed));
        }
        if (out != null) {
            save(text -> LoadCsv.write(points, analytic, text));
        }
        PrintWriter standard = spec.commandLine().getOut();
        if (json) {
            standard.println(MeshJson.of(destinations, seed, cycles, warmup, points, analytic));
        } else {
            standard.println("mesh " + shape + ", FIFO depth " + depth + ", " + pattern + " traffic, seed " + seed
                    + ": " + Counted.of(cycles, "cycle") + " measured after " + warmup + " of warming up");
            TerminalStyle style = Terminal.outStyle(null);
            List<String> lines = points.size() == 1 ? MeshReport.point(shape, points.get(0), analytic, style)
                    : MeshReport.curve(points, analytic, style);
            lines.forEach(standard::println);
        }
        standard.flush();
    }

    private List<Double> rates() {
        try {
            List<Double> all = MeshConverters.rates(rates);
            all.forEach(LoadRun::checkRate);
            return all;
        } catch (UserError | IllegalArgumentException e) {
            throw new UserError("--rate: " + e.getMessage());
        }
    }

    /** Something that writes text. */
    @FunctionalInterface
    private interface Text {
        void writeTo(Appendable text) throws IOException;
    }

    private void save(Text text) throws IOException {
        AtomicFile.write(out, stream -> {
            Writer writer = new OutputStreamWriter(stream, StandardCharsets.UTF_8);
            text.writeTo(writer);
            writer.flush();
        });
    }
}
