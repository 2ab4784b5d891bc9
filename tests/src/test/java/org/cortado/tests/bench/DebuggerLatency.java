package org.cortado.tests.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * How long a person waits for the debugger: starts {@code emulator/cortado repl FILE} as a process of its own, types
 * commands, and times each from its line to the end of its answer. Prints milliseconds and the most memory that the
 * process took. Arguments: the program, relative to the project's root, the step to go back from (5000), and the
 * engine.
 */
public final class DebuggerLatency implements AutoCloseable {
    private static final String DONE = "-- answered --";

    private final Process process;
    private final Writer in;
    private final BufferedReader out;

    private DebuggerLatency(Path root, String program, String engine) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(root.resolve("emulator/cortado").toString(), "repl", program,
                "--engine", engine)
                .directory(root.toFile()).redirectError(ProcessBuilder.Redirect.INHERIT);
        builder.environment().putIfAbsent("CORTADO_JAVA_OPTS", "-Xmx2g");
        process = builder.start();
        in = process.outputWriter(StandardCharsets.UTF_8);
        out = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    }

    /** Runs a line of commands; milliseconds until all is answered. */
    private double time(String line) throws IOException {
        long start = System.nanoTime();
        in.write(line + "; echo " + DONE + "\n");
        in.flush();
        for (String answer = out.readLine(); !DONE.equals(answer); answer = out.readLine()) {
            if (answer == null) {
                throw new IOException("the debugger ended at: " + line);
            }
        }
        return (System.nanoTime() - start) / 1e6;
    }

    private double median(String line, int times) throws IOException {
        double[] all = new double[times];
        for (int i = 0; i < times; i++) {
            all[i] = time(line);
        }
        Arrays.sort(all);
        System.out.printf("%-36s median %7.1f ms, least %7.1f, most %7.1f of %d%n", line, all[times / 2], all[0],
                all[times - 1], times);
        return all[times / 2];
    }

    /** The most memory that the process has held, MiB. */
    private long peak() throws IOException {
        List<String> status = Files.readAllLines(Path.of("/proc/" + process.pid() + "/status"));
        return status.stream().filter(line -> line.startsWith("VmHWM:"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("[^0-9]", "")) / 1024).findFirst().orElse(-1);
    }

    @Override
    public void close() throws IOException {
        in.close();
        process.destroy();
    }

    public static void main(String[] arguments) throws IOException {
        List<String> given = new ArrayList<>(List.of(arguments));
        String program = given.isEmpty() ? "programs/networks/w2.cas" : given.get(0);
        long far = given.size() < 2 ? 5000 : Long.parseLong(given.get(1));
        String engine = given.size() < 3 ? "functional" : given.get(2);
        Path root = Path.of(System.getProperty("cortado.root", "..")).toAbsolutePath().normalize();
        try (DebuggerLatency session = new DebuggerLatency(root, program, engine)) {
            System.out.printf("start and assembly: %.0f ms%n", session.time("info history"));
            System.out.printf("the first step: %.1f ms%n", session.time("step"));
            session.median("step", 100);
            System.out.printf("run to step %d: %.0f ms%n", far, session.time("goto step 0; until step == " + far));
            System.out.printf("the first reverse-step: %.1f ms%n", session.time("reverse-step"));
            session.median("reverse-step", 100);
            session.median("step", 100);
            session.time("break spike of net[4242]; display net[0..3].v");
            session.median("step", 100);
            session.median("reverse-step", 20);
            session.median("reverse-continue", 5);
            session.median("goto step 1; goto step " + far, 3);
            System.out.printf("memory of the process at most: %d MiB%n", session.peak());
        }
    }
}
