package org.cortado.tests.conformance;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.cortado.tests.conformance.PatternTables.Row;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * The tables of {@code programs/patterns/README.md} are what the programs do: a slice of their rows is worked out anew,
 * all of them where {@code cortado.scale} is full. With {@code -Dcortado.readme=write} they are written.
 */
class PatternsReadmeTest {
    private static final Path README = Patterns.file("README.md");

    /** One row in so many is worked out in a slice. */
    private record Table(List<Row> rows, int every) {
    }

    private static Map<String, Table> tables() {
        Map<String, Table> tables = new LinkedHashMap<>();
        tables.put("features", new Table(PatternTables.features(), 7));
        tables.put("variants", new Table(PatternTables.variants(), 1));
        tables.put("cells", new Table(PatternTables.cells(), 3));
        tables.put("regular spiking", new Table(PatternTables.regularSpiking(), 8));
        tables.put("conductances", new Table(PatternTables.conductances(), 3));
        tables.put("leaky", new Table(PatternTables.leaky(), 15));
        return tables;
    }

    @TestFactory
    Stream<DynamicTest> theTablesSayWhatTheProgramsDo() throws IOException {
        List<String> lines = Files.readAllLines(README);
        boolean full = System.getProperty("cortado.scale", "").equals("full");
        return tables().entrySet().stream().flatMap(table -> IntStream.range(0, table.getValue().rows().size())
                .filter(k -> full || k % table.getValue().every() == table.getValue().every() / 2)
                .mapToObj(k -> table.getValue().rows().get(k))
                .map(row -> dynamicTest(table.getKey() + " " + row.start(), () -> {
                    String text = row.text().get();
                    assertTrue(lines.contains(text), () -> "the README has another row than\n" + text + "\n"
                            + lines.stream().filter(l -> l.startsWith(row.start())).collect(Collectors.joining("\n")));
                })));
    }

    @Test
    void theReadmeHasNoOtherRows() throws IOException {
        if (System.getProperty("cortado.readme", "").equals("write")) {
            write();
        }
        List<String> starts = tables().values().stream().flatMap(t -> t.rows().stream()).map(Row::start).toList();
        List<String> between = new ArrayList<>();
        boolean inside = false;
        for (String line : Files.readAllLines(README)) {
            inside = line.startsWith("<!-- rows") || inside && !line.startsWith("<!-- end");
            if (inside && line.startsWith("| ") && !line.startsWith("| ---")) {
                between.add(line);
            }
        }
        assertTrue(between.size() == starts.size() && IntStream.range(0, starts.size())
                .allMatch(k -> between.get(k).startsWith(starts.get(k))), between.size() + " rows, not "
                + starts.size());
    }

    /** Puts the rows of each table after its line {@code <!-- rows NAME -->}. */
    private static void write() throws IOException {
        List<String> written = new ArrayList<>();
        boolean skipping = false;
        Map<String, Table> tables = tables();
        for (String line : Files.readAllLines(README)) {
            skipping &= !line.startsWith("<!-- end");
            if (!skipping) {
                written.add(line);
            }
            if (line.startsWith("<!-- rows ")) {
                String name = line.substring(10, line.indexOf(" -->"));
                tables.get(name).rows().forEach(row -> written.add(row.text().get()));
                skipping = true;
            }
        }
        Files.write(README, written);
    }
}
