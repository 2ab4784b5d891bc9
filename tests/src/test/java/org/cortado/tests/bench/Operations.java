package org.cortado.tests.bench;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.openjdk.jmh.annotations.Param;

/**
 * Reports, and does not fail, which instructions of {@link OperationBenchmark} run as vector code: their processor time
 * a lane in this JVM, beside that in one that may not vectorise, and as a multiple of a plain copy of a row.
 */
public final class Operations {
    private static final int ROUNDS = 3;
    /** What vector code gains at least, and how many copies what gains nothing for being a copy itself may cost. */
    private static final double GAIN = 3;
    private static final double COPIES = 3;

    private Operations() {
    }

    public static void main(String[] arguments) throws IOException, NoSuchFieldException {
        if (arguments.length > 0 && arguments[0].equals("raw")) {
            measure().forEach((line, ns) -> System.out.println(line + "\t" + ns));
            return;
        }
        Map<String, Double> scalar = inScalarJvm();
        Map<String, Double> vector = measure();
        double copy = copy();
        System.out.printf(Locale.ROOT, "copy of a row: %.3f ns a lane%n", copy);
        System.out.println("instruction | ns a lane | times a copy | gain over scalar code |");
        vector.forEach((line, ns) -> {
            double gain = scalar.get(line) / ns;
            System.out.printf(Locale.ROOT, "%-24s | %.3f | %.1f | %.1f | %s%n", line, ns, ns / copy, gain,
                    gain < GAIN && ns > COPIES * copy ? "NOT, OR NOT ALL, VECTOR CODE" : "");
        });
    }

    private static Map<String, Double> measure() throws NoSuchFieldException {
        Map<String, Double> times = new LinkedHashMap<>();
        String[] lines = OperationBenchmark.class.getField("line").getAnnotation(Param.class).value();
        for (String line : lines) {
            OperationBenchmark benchmark = new OperationBenchmark();
            benchmark.line = line;
            benchmark.start();
            times.put(line, CpuClock.medians(ROUNDS, benchmark::run)[0]
                    / (OperationBenchmark.REPEATS * OperationBenchmark.LANES));
            benchmark.stop();
        }
        return times;
    }

    private static double copy() {
        int[] from = new int[OperationBenchmark.LANES];
        int[] to = new int[OperationBenchmark.LANES];
        Arrays.setAll(from, i -> i);
        return CpuClock.medians(ROUNDS, () -> {
            for (int i = 0; i < OperationBenchmark.REPEATS; i++) {
                copy(from, to);
            }
        })[0] / (OperationBenchmark.REPEATS * OperationBenchmark.LANES);
    }

    private static void copy(int[] from, int[] to) {
        for (int i = 0; i < from.length; i++) {
            to[i] = from[i];
        }
    }

    private static Map<String, Double> inScalarJvm() throws IOException {
        List<String> command = List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC", "-XX:-UseSuperWord", "-cp", System.getProperty("java.class.path"),
                Operations.class.getName(), "raw");
        Process process = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT)
                .directory(new File(".")).start();
        Map<String, Double> times = new LinkedHashMap<>();
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(process.getInputStream(),
                StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                int tab = line.indexOf('\t');
                times.put(line.substring(0, tab), Double.parseDouble(line.substring(tab + 1)));
            }
        }
        return times;
    }
}
