package org.cortado.tests.debug;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cortado.tests.endtoend.Cortado;
import org.cortado.tests.endtoend.Cortado.Result;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The debugger's sessions in the README, typed again, say what stands there. */
class ReadmeSessionsTest {
    private static final String COMMAND = "$ emulator/cortado repl ";
    private static final Pattern TYPED = Pattern.compile("(step \\d+(?:\\+\\d+)?> )(.*)");
    private static final Pattern WORD = Pattern.compile("\"[^\"]*\"|\\S+");

    @TempDir
    private Path folder;

    /** The blocks of the README that begin with a debugger's command line, with or without a prompt in them. */
    private static List<List<String>> blocks(boolean interactive) throws IOException {
        List<List<String>> blocks = new ArrayList<>();
        for (String block : Files.readString(Cortado.root().resolve("README.md")).split("(?m)^```\n")) {
            List<String> lines = block.lines().toList();
            if (block.startsWith(COMMAND) && interactive == TYPED.matcher(lines.get(1)).matches()) {
                blocks.add(lines);
            }
        }
        return blocks;
    }

    private static String[] arguments(String line) {
        return WORD.matcher(line.substring(COMMAND.length())).results().map(word -> word.group().replace("\"", ""))
                .toArray(String[]::new);
    }

    @Test
    void commandsGivenAtTheStartAnswerAsShown() throws Exception {
        List<List<String>> blocks = blocks(false);
        assertTrue(!blocks.isEmpty(), "the README shows none");
        for (List<String> block : blocks) {
            List<String> arguments = new ArrayList<>(List.of("repl"));
            arguments.addAll(List.of(arguments(block.get(0))));
            Result result = Cortado.process(arguments.toArray(String[]::new));
            assertEquals(0, result.code(), result::err);
            assertEquals(String.join("\n", block.subList(1, block.size())), result.out().strip());
        }
    }

    @Test
    void sessionsAtThePromptGoAsShown() throws Exception {
        List<List<String>> blocks = blocks(true);
        assertTrue(blocks.stream().anyMatch(block -> block.get(0).contains("wrong-sign.cas")));
        for (List<String> block : blocks) {
            try (TerminalSession terminal = new TerminalSession(folder.resolve("history"), false,
                    arguments(block.get(0)))) {
                terminal.resize(80, 100);
                typed(terminal, block.subList(1, block.size()));
                assertEquals(0, terminal.end());
            }
        }
    }

    /** Types what stands behind each prompt, and waits for all up to the next one. */
    private static void typed(TerminalSession terminal, List<String> lines) throws Exception {
        StringBuilder expected = new StringBuilder();
        String command = null;
        for (String line : lines) {
            Matcher prompt = TYPED.matcher(line);
            if (!prompt.matches()) {
                expected.append(line).append('\n');
                continue;
            }
            if (command != null) {
                terminal.line(command);
            }
            terminal.expect(command == null ? prompt.group(1) : "\n" + expected + prompt.group(1));
            command = prompt.group(2);
            expected.setLength(0);
        }
        assertEquals("quit", command, "a session in the README ends with quit");
        terminal.line(command);
    }
}
