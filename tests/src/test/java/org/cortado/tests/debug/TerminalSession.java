package org.cortado.tests.debug;

import com.pty4j.PtyProcess;
import com.pty4j.PtyProcessBuilder;
import com.pty4j.WinSize;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.cortado.tests.endtoend.Cortado;

/** The real program in a pseudo-terminal, typed at as a person does. */
final class TerminalSession implements AutoCloseable {
    /** Nothing takes this long; a test that waits for what never comes fails then. */
    private static final int PATIENCE_SECONDS = 60;
    private static final String END = "<end>";

    private final PtyProcess process;
    private final BlockingQueue<String> pieces = new LinkedBlockingQueue<>();
    private final StringBuilder screen = new StringBuilder();
    private final StringBuilder raw = new StringBuilder();

    TerminalSession(Path history, String... arguments) throws IOException {
        this(history, true, arguments);
    }

    /** @param colour whether it may colour what it says */
    TerminalSession(Path history, boolean colour, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1", "-Dcortado.in=tty", "-Dcortado.out=tty", "-Dcortado.err=tty", "-cp",
                System.getProperty("java.class.path"), "org.cortado.emulator.cli.Main", "repl"));
        command.addAll(List.of(arguments));
        Map<String, String> environment = new HashMap<>(System.getenv());
        environment.remove("NO_COLOR");
        if (!colour) {
            environment.put("NO_COLOR", "1");
        }
        environment.putAll(Map.of("TERM", "xterm-256color", "LC_ALL", "C.UTF-8", "CORTADO_HISTORY",
                history.toString()));
        process = new PtyProcessBuilder(command.toArray(String[]::new)).setEnvironment(environment)
                .setDirectory(Cortado.root().toString()).setInitialColumns(100).setInitialRows(40).start();
        Thread reader = new Thread(this::read, "terminal");
        reader.setDaemon(true);
        reader.start();
    }

    /** A terminal that the program has not opened yet looks like one that it has closed: only its end is the end. */
    private void read() {
        Reader in = new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8);
        while (process.isAlive()) {
            readAll(in);
            Thread.onSpinWait();
        }
        readAll(in);
        pieces.add(END);
    }

    private void readAll(Reader in) {
        char[] buffer = new char[4096];
        try {
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                pieces.add(new String(buffer, 0, n));
            }
        } catch (IOException e) {
            // A closed terminal ends the session.
        }
    }

    /** Types some characters. */
    void type(String text) throws IOException {
        process.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
        process.getOutputStream().flush();
    }

    /** Types a line. */
    void line(String text) throws IOException {
        type(text + "\r");
    }

    /** Waits for a text, and returns all that came before it and the text, without what moves the cursor. */
    String expect(String text) throws InterruptedException {
        String plain = plain();
        while (!plain.contains(text)) {
            String piece = pieces.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
            if (piece == null || piece.equals(END)) {
                throw new AssertionError("waited for '" + text + "' and saw:\n" + plain
                        + (piece == null ? "" : "<end> with exit code " + process.exitValue()));
            }
            screen.append(piece);
            raw.append(piece);
            plain = plain();
        }
        int end = plain.indexOf(text) + text.length();
        String seen = plain.substring(0, end);
        screen.setLength(0);
        screen.append(plain, end, plain.length());
        return seen;
    }

    private String plain() {
        return screen.toString().replaceAll("\u001b\\[[0-9;?>=]*[ -/]*[@-~]|\u001b[()][A-Z0-9]|\u001b[=>78]|\r", "");
    }

    /** All that came so far as it came, escape codes included. */
    String raw() {
        return raw.toString();
    }

    void resize(int columns, int rows) {
        process.setWinSize(new WinSize(columns, rows));
    }

    /** Waits for the end; the exit code. */
    int end() throws InterruptedException {
        if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
            throw new AssertionError("the session does not end:\n" + plain());
        }
        return process.exitValue();
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
