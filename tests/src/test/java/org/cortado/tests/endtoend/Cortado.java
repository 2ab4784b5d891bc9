package org.cortado.tests.endtoend;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.cortado.emulator.cli.Main;

/** The command line, as a person meets it: in a process of its own, or in this one where speed matters. */
public final class Cortado {
    private Cortado() {
    }

    /** What a command line printed and how it ended. */
    public record Result(int code, String out, String err) {
    }

    /** The root folder of the project. */
    public static Path root() {
        return Path.of(System.getProperty("cortado.root", "..")).toAbsolutePath().normalize();
    }

    /** A program of the project. */
    public static String program(String name) {
        return root().resolve("programs").resolve(name).toString();
    }

    /** Every source under a folder of the project that is a whole program, in order of name. */
    public static List<Path> programs(String folder) {
        try (Stream<Path> files = Files.walk(root().resolve("programs").resolve(folder))) {
            return files.filter(file -> file.toString().endsWith(".cas")).filter(Cortado::isWhole).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isWhole(Path file) {
        try {
            return Files.readString(file).contains("\n.chip ");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Runs a command line within this process. */
    public static Result run(String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int code = Main.execute(new PrintWriter(out, true), new PrintWriter(err, true), arguments);
        return new Result(code, out.toString(), err.toString());
    }

    /** Runs a command line in a process of its own; a dotted {@code -Dname=value} is a property of its Java. */
    public static Result process(String... arguments) throws IOException, InterruptedException {
        return processWithInput("", arguments);
    }

    /** Runs a command line in a process of its own that reads a text. */
    public static Result processWithInput(String input, String... arguments) throws IOException,
            InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1", "-cp", System.getProperty("java.class.path")));
        List<String> virtualMachine = Stream.of(arguments).filter(a -> a.startsWith("-D") && a.contains(".")).toList();
        command.addAll(virtualMachine);
        command.add("org.cortado.emulator.cli.Main");
        command.addAll(Stream.of(arguments).filter(a -> !virtualMachine.contains(a)).toList());
        return finish(input, new ProcessBuilder(command).directory(root().toFile()));
    }

    /** Runs a command line in a process of its own, whose Java gets options. */
    public static Result processWith(List<String> java, String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-XX:+UseSerialGC"));
        command.addAll(java);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), "org.cortado.emulator.cli.Main"));
        command.addAll(List.of(arguments));
        return finish("", new ProcessBuilder(command).directory(root().toFile()));
    }

    /** Runs the launcher script. */
    public static Result launcher(String... arguments) throws IOException, InterruptedException {
        return launcher(root().resolve("emulator/cortado"), arguments);
    }

    /** Runs the launcher script by another name. */
    public static Result launcher(Path name, String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(name.toString()));
        command.addAll(List.of(arguments));
        return finish("", new ProcessBuilder(command).directory(root().toFile()));
    }

    private static Result finish(String input, ProcessBuilder builder) throws IOException, InterruptedException {
        Path err = Files.createTempFile("cortado", ".err");
        try {
            builder.environment().put("LC_ALL", "C.UTF-8");
            builder.redirectError(err.toFile());
            Process process = builder.start();
            process.getOutputStream().write(input.getBytes(StandardCharsets.UTF_8));
            process.getOutputStream().close();
            String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return new Result(process.waitFor(), out, Files.readString(err));
        } finally {
            Files.deleteIfExists(err);
        }
    }
}
