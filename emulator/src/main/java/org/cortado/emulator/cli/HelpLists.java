package org.cortado.emulator.cli;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.cortado.assembler.expect.Statistic;
import org.cortado.assembler.text.Keyed;
import org.cortado.emulator.compare.Tolerance;
import org.cortado.emulator.draw.TextTable;
import picocli.CommandLine;
import picocli.CommandLine.Model.UsageMessageSpec;

/** Lists below the help of verbs whose options or sources take names: each name with its meaning. */
final class HelpLists {
    private static final int WIDTH = 80;

    private HelpLists() {
    }

    static void addTo(CommandLine line) {
        add(line, "run", "What .expect may speak of:", rows(Statistic.values(), Statistic::meaning));
        add(line, "compare", "Limits of --tolerance:", rows(Tolerance.Measure.values(), Tolerance.Measure::meaning));
    }

    private static <T extends Keyed> List<List<String>> rows(T[] values,
            Function<T, String> meaning) {
        return Arrays.stream(values).map(value -> List.of(value.key(), meaning.apply(value))).toList();
    }

    private static void add(CommandLine line, String verb, String title, List<List<String>> rows) {
        UsageMessageSpec usage = line.getSubcommands().get(verb).getCommandSpec().usageMessage();
        int names = rows.stream().mapToInt(row -> row.get(0).length()).max().orElse(0) + 4;
        List<String> footer = new ArrayList<>(List.of("", title));
        for (List<String> row : rows) {
            String name = "  " + row.get(0);
            for (String part : TextTable.wrap(row.get(1), WIDTH - names)) {
                footer.add(name + " ".repeat(names - name.length()) + part.replace("%", "%%"));
                name = "";
            }
        }
        footer.addAll(Arrays.asList(usage.footer()));
        usage.footer(footer.toArray(String[]::new));
    }
}
