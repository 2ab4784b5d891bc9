package org.cortado.tests.endtoend;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.cortado.tests.endtoend.Cortado.Result;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code cortado compare}, as a user meets it. */
class CompareEndToEndTest {
    private static final String TONIC = Cortado.program("patterns/2004/a-tonic-spiking.cas");
    private static final String ARTEFACT = Cortado.program("patterns/2004/t-inhibition-induced-bursting.cas");

    @TempDir
    private Path folder;

    private static String out(String... arguments) {
        Result result = Cortado.run(arguments);
        assertEquals(0, result.code(), result::err);
        return result.out();
    }

    private static JsonObject json(String... arguments) {
        return JsonParser.parseString(out(arguments)).getAsJsonObject();
    }

    private static JsonObject neuron(JsonObject comparison) {
        return comparison.getAsJsonArray("neurons").get(0).getAsJsonObject();
    }

    private String source(String text) throws IOException {
        Path file = folder.resolve("source.cas");
        Files.writeString(file, text);
        return file.toString();
    }

    private String accumulator(String reference) throws IOException {
        return source("""
                .neuron sums, format=s16.15%s
                .param  i = 1, vpeak = 30
                .state  v = 0
                .pred   fired
                        add    v, i
                        cmpgt  fired, v, vpeak
                fired?  spk
                fired?  mov    v, 0
                .end
                .population cell, sums, size=1
                .run        100 ms
                """.formatted(reference));
    }

    @Test
    void allReadingsAndPartsAreInTheJson() {
        JsonObject neuron = neuron(json("compare", TONIC, "--json"));
        assertEquals(List.of("fixed", "stored", "twin", "reference"),
                List.copyOf(neuron.getAsJsonObject("readings").keySet()));
        assertEquals(List.of("parameters", "arithmetic", "discretisation", "rounding", "total"),
                List.copyOf(neuron.getAsJsonObject("parts").keySet()));
        assertTrue(neuron.getAsJsonObject("reference").get("solved").getAsBoolean());
        assertEquals(10.0, neuron.getAsJsonObject("reference").getAsJsonArray("switches_ms").get(0).getAsDouble());
    }

    @Test
    void theTablesNameEveryMeasure() {
        String text = out("compare", TONIC, "--width", "120");
        for (String measure : List.of("mean rate", "variation of intervals", "adaptation index",
                "first differing spike", "worst lag", "coincidence", "van Rossum", "Vict.-Purp.", "ISI-dist.",
                "SPIKE-dist.", "rms of v", "parameters", "arithmetic", "discretisation")) {
            assertTrue(text.contains(measure), measure);
        }
    }

    @Test
    void aProgramWithoutAReferenceHasTwoColumnsAndIsToldSo() throws IOException {
        String text = out("compare", accumulator(""));
        assertTrue(text.contains("no reference: the program names no reference"), text);
        JsonObject neuron = neuron(json("compare", accumulator(""), "--json"));
        assertFalse(neuron.getAsJsonObject("readings").has("reference"));
        assertFalse(neuron.getAsJsonObject("parts").has("discretisation"));
    }

    @Test
    void aReferenceThatDoesNotExistIsTold() throws IOException {
        assertTrue(out("compare", accumulator(", reference=morris")).contains("no reference model morris; there are "));
    }

    @Test
    void aReferenceThatCannotBeSolvedGivesItsReasonAndNoNumber() {
        JsonObject neuron = neuron(json("compare", ARTEFACT, "--json"));
        assertFalse(neuron.getAsJsonObject("reference").get("solved").getAsBoolean());
        assertTrue(neuron.getAsJsonObject("reference").get("reason").getAsString().contains("is outside"));
        assertFalse(neuron.getAsJsonObject("readings").has("reference"));
        assertTrue(out("compare", ARTEFACT).contains("no reference: reference izhikevich cannot be solved"));
    }

    @Test
    void aNeuronThatReceivesSpikesHasNoReference() {
        assertTrue(out("compare", Cortado.program("networks/two-neurons.cas"))
                .contains("no reference: receives spikes"));
    }

    @Test
    void whatNoReferenceStandsForIsToldSoBeyondTheNumberSolvedToo() {
        assertTrue(out("compare", Cortado.program("networks/two-neurons.cas"), "--references", "0")
                .contains("no reference: receives spikes"));
    }

    @Test
    void onlyNeuronsWhoseSpikesDifferAreListedAsThose() {
        List<String> lines = out("compare", Cortado.program("networks/small-recurrent.cas"), "--quiet",
                "--time", "600ms").lines().dropWhile(line -> !line.contains(" of 20 neurons whose ")).toList();
        long listed = lines.stream().filter(line -> line.startsWith("inh[")).count();
        assertEquals("the %d of 20 neurons whose spikes differ, fixed v. twin:".formatted(listed), lines.get(0));
        assertTrue(listed > 0 && listed < 16, () -> String.join("\n", lines));
    }

    @Test
    void noNeuronIsListedWhereNoSpikesDiffer() {
        List<String> lines = out("compare", Cortado.program("networks/small-recurrent.cas"), "--quiet",
                "--time", "100ms").lines().toList();
        assertEquals("no neuron of 20 has spikes that differ, fixed v. twin", lines.get(lines.size() - 1));
    }

    @Test
    void aNarrowSweepStillShowsTheFlagsThatExplainItsSilence() {
        String text = out("compare", Cortado.program("patterns/2003/rs.cas"), "--formats", "s11.4,s2.4",
                "--rounding", "stochastic", "--width", "80");
        assertTrue(text.matches("(?s).*s11\\.4 +stochastic +0 .* \\d+ saturate\n.*"), text);
        assertTrue(text.matches("(?s).*s2\\.4 +stochastic +- .* not assembled\n.*"), text);
        assertTrue(text.contains("coinc. twin, coinc. reference\n"), text);
    }

    @Test
    void anImageIsComparedToo() {
        String image = folder.resolve("a.npz").toString();
        out("asm", TONIC, "-o", image);
        JsonObject fromImage = neuron(json("compare", image, "--json")).getAsJsonObject("readings");
        JsonObject fromSource = neuron(json("compare", TONIC, "--json")).getAsJsonObject("readings");
        assertEquals(fromSource.get("fixed"), fromImage.get("fixed"));
        assertEquals(fromSource.get("twin"), fromImage.get("twin"));
        // An image knows its stimulus at the steps only, where the switch after 10 ms shows a step late.
        assertEquals(10.25, neuron(json("compare", image, "--json")).getAsJsonObject("reference")
                .getAsJsonArray("switches_ms").get(0).getAsDouble(), 1e-9);
        assertEquals(fromSource.getAsJsonObject("reference").get("spikes").getAsInt(),
                fromImage.getAsJsonObject("reference").get("spikes").getAsInt());
    }

    @Test
    void resultsDoNotDependOnThreads() {
        String file = Cortado.program("patterns/2007/rs-steps.cas");
        assertEquals(out("compare", file, "--json", "--threads", "1"),
                out("compare", file, "--json", "--threads", "4"));
        assertEquals(out("compare", TONIC, "--formats", "s13.8..12", "--json", "--threads", "1"),
                out("compare", TONIC, "--formats", "s13.8..12", "--json", "--threads", "3"));
    }

    @ParameterizedTest
    @CsvSource({"1ms, twin, 0", "1ms, reference, 1", "'lag=5ms,rate=1%', reference, 0", "rms=0, twin, 1"})
    void aToleranceThatIsExceededEndsWithOne(String tolerance, String against, int code) {
        Result result = Cortado.run("compare", TONIC, "--tolerance", tolerance, "--against", against, "--quiet");
        assertEquals(code, result.code(), result::out);
        assertTrue(result.out().contains(code == 0 ? ": met" : ": not met"), result::out);
    }

    @Test
    void aFeatureIsAskedOfEveryReading() {
        Result shown = Cortado.run("compare", TONIC, "--feature", "file", "--quiet");
        assertEquals(0, shown.code());
        assertTrue(shown.out().contains("tonic spiking: no spike before the step"), shown::out);
        assertEquals(1, Cortado.run("compare", TONIC, "--feature", "B", "--quiet").code());
    }

    @Test
    void aSweepEndsInTheFewestBits() {
        String text = out("compare", TONIC, "--formats", "sM.N", "--rounding", "nearest,floor", "--parameters",
                "declared", "--tolerance", "interval=2%");
        assertTrue(text.contains("fewest fraction bits that meet interval<=2 % against the twin"), text);
        assertTrue(text.contains("21 operations in the order of the source"), text);
        assertTrue(text.matches("(?s).*\n  nearest: \\d+ \\(s13\\.\\d+, \\d+ bits\\).*"), text);
    }

    @Test
    void whatTheSweepSaysHoldsWhenTheFormatIsGiven() {
        JsonObject sweep = json("compare", TONIC, "--formats", "s13.6..14", "--parameters", "declared", "--json");
        JsonArray settings = sweep.getAsJsonArray("settings");
        assertEquals(9, settings.size());
        for (JsonElement setting : settings) {
            String format = setting.getAsJsonObject().get("format").getAsString();
            JsonObject alone = neuron(json("compare", TONIC, "--format", format, "--json"));
            assertEquals(alone.getAsJsonObject("readings").getAsJsonObject("fixed").get("spikes").getAsInt(),
                    setting.getAsJsonObject().get("spikes").getAsInt(), format);
        }
    }

    @Test
    void aFormatThatCannotHoldTheConstantsIsARowWithItsReason() {
        JsonObject row = json("compare", TONIC, "--formats", "s3.4,s13.10", "--json").getAsJsonArray("settings").get(0)
                .getAsJsonObject();
        assertFalse(row.get("error").isJsonNull());
        assertFalse(row.get("meets").getAsBoolean());
    }

    @Test
    void aSweepThatFindsNothingEndsWithOne() {
        assertEquals(1, Cortado.run("compare", TONIC, "--formats", "s13.0..2", "--tolerance", "1ms").code());
    }

    @Test
    void severalFilesEndInOneTable() {
        String text = out("compare", TONIC, Cortado.program("patterns/2004/g-class-1-excitable.cas"), "--formats",
                "s13.14..15", "--feature", "file");
        assertTrue(text.contains("a-tonic-spiking.cas") && text.contains("g-class-1-excitable.cas"), text);
    }

    @Test
    void thePhasePlaneHasItsNullclines() {
        String text = out("compare", TONIC, "--phase", "v,u", "--at", "5", "--width", "120");
        assertTrue(text.contains("v' = 0 at i = 0") && text.contains("u' = 0 at i = 0"), text);
        assertTrue(out("compare", TONIC, "--phase", "v,u", "--width", "120").contains("v' = 0 at i = 14"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"traces.svg | --quiet", "traces.png | --quiet", "phase.svg | --phase=v,u",
        "sweep.svg | --formats=s13.N"})
    void picturesAreWritten(String name, String option) throws IOException {
        Path file = folder.resolve(name);
        out("compare", TONIC, "--plot", file.toString(), option);
        assertTrue(Files.size(file) > 1000);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', value = {
        "--tolerance=fast | 'fast' is no limit of lag",
        "--feature=Z | no feature 'Z'",
        "--formats=s8 | 's8' names no format",
        "--rounding=up | unknown rounding 'up'",
        "--plot=a.pdf | name it .svg or .png",
        "--phase=v | write two states",
        "--phase=v,w | --phase: program izhikevich has no state 'w'",
        "--neuron=cell[7] | no neuron 'cell[7]'",
        "--time=0.1ms | no whole number of timesteps",
        "--window=0 | more than 0 ms",
        "--threads=0 | 1 to 1024"})
    void aWrongOptionIsOneClearLine(String option, String message) {
        Result result = Cortado.run("compare", TONIC, option);
        assertEquals(2, result.code(), result::out);
        assertTrue(result.err().contains(message), result::err);
        assertEquals(1, result.err().lines().count(), result::err);
    }

    @Test
    void anImageCannotBeSwept() {
        String image = folder.resolve("a.npz").toString();
        out("asm", TONIC, "-o", image);
        Result result = Cortado.run("compare", image, "--formats", "s8.7");
        assertEquals(2, result.code());
        assertTrue(result.err().contains("an image has one format"), result::err);
    }

    @Test
    void aFileThatIsNotThereIsOneClearLine() {
        Result result = Cortado.run("compare", folder.resolve("none.cas").toString());
        assertEquals(2, result.code());
        assertFalse(result.err().isBlank());
    }
}
