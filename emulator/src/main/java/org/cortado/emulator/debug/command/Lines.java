package org.cortado.emulator.debug.command;

import java.util.ArrayList;
import java.util.List;

/** Cuts a line at its semicolons, and drops what stands behind a {@code #}; quotes protect both. */
public final class Lines {
    private Lines() {
    }

    /** The commands of a line, without blanks around them; none is empty. */
    public static List<String> split(String line) {
        List<String> commands = new ArrayList<>();
        StringBuilder command = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c == '#' && !quoted && (i == 0 || line.charAt(i - 1) <= ' ')) {
                break;
            }
            quoted ^= c == '"';
            if (c == ';' && !quoted) {
                add(command, commands);
            } else {
                command.append(c);
            }
        }
        add(command, commands);
        return commands;
    }

    private static void add(StringBuilder command, List<String> commands) {
        String text = command.toString().strip();
        if (!text.isEmpty()) {
            commands.add(text);
        }
        command.setLength(0);
    }
}
