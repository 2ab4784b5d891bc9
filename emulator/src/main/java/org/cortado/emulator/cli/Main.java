package org.cortado.emulator.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/**
 * The command {@code cortado}. Exit codes: 0 done, 1 the run found what it was asked to detect, 2 usage or input
 * error.
 */
@Command(name = "cortado", mixinStandardHelpOptions = true, versionProvider = Version.class, scope = ScopeType.INHERIT,
        description = "A cycle-level emulator of a neuromorphic chip.",
        subcommands = {AsmCommand.class, DisCommand.class, RunCommand.class, CompareCommand.class,
            MapCommand.class, MeshCommand.class, BenchCommand.class, ReplCommand.class,
            HelpCommand.class},
        footer = "%nExit codes: 0 done; 1 the run found what it was asked to detect; 2 usage or input error.")
public final class Main implements Runnable {
    /** Usage or input error. */
    static final int USAGE = 2;
    private static final double GB = 1 << 30;

    @Spec
    private CommandSpec spec;

    @Option(names = "--debug", scope = ScopeType.INHERIT, description = "Show the stack trace of an internal fault.")
    private boolean debug;

    private Main() {
    }

    public static void main(String[] arguments) {
        // Numbers look the same everywhere: the bits do too.
        Locale.setDefault(Locale.ROOT);
        // Text is UTF-8 whatever the platform says; escape codes are decided elsewhere.
        PrintWriter out = new PrintWriter(new java.io.OutputStreamWriter(System.out, StandardCharsets.UTF_8), true);
        PrintWriter err = new PrintWriter(new java.io.OutputStreamWriter(System.err, StandardCharsets.UTF_8), true);
        int code = execute(out, err, arguments);
        out.flush();
        err.flush();
        System.exit(code);
    }

    /** Runs one command line and returns its exit code; this is all of the program but the exit. */
    public static int execute(PrintWriter out, PrintWriter err, String... arguments) {
        Main main = new Main();
        CommandLine line = new CommandLine(main).setOut(out).setErr(err)
                .setParameterExceptionHandler((e, args) -> usage(err, e))
                .setExecutionExceptionHandler(handler(err, main));
        HelpLists.addTo(line);
        EnumConverter.register(line);
        NumberConverters.register(line);
        try {
            return line.execute(arguments);
        } catch (OutOfMemoryError e) {
            // What is large is weighed before it is taken; this is for what was not thought of.
            err.println(String.format(Locale.ROOT, "cortado: out of memory: Java has %.1f GB; give it more, as in "
                    + "CORTADO_JAVA_OPTS=-Xmx16g, or describe less", Runtime.getRuntime().maxMemory() / GB));
            return USAGE;
        }
    }

    private static int usage(PrintWriter err, ParameterException e) {
        err.println("cortado: " + e.getMessage());
        if (!CommandLine.UnmatchedArgumentException.printSuggestions(e, err)) {
            err.println("Try '" + e.getCommandLine().getCommandSpec().qualifiedName() + " --help'.");
        }
        return USAGE;
    }

    private static IExecutionExceptionHandler handler(PrintWriter err, Main main) {
        return (e, line, result) -> {
            if (e instanceof UserError) {
                err.println("cortado: " + e.getMessage());
            } else if (e instanceof java.io.IOException) {
                err.println("cortado: " + FileFault.message((java.io.IOException) e));
            } else {
                err.println("cortado: internal fault: " + e + (main.debug ? "" : " (--debug shows where)"));
            }
            if (main.debug) {
                e.printStackTrace(err);
            }
            return USAGE;
        };
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(),
                "a verb is missing: asm, dis, run, ...; 'cortado help' lists all");
    }
}
