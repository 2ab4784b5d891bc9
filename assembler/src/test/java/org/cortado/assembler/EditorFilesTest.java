package org.cortado.assembler;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What editors know of the language is what the assembler knows. {@code -Dcortado.update=true} writes the files. */
class EditorFilesTest {
    private static final Path FOLDER = Path.of(System.getProperty("cortado.root", ".."), "assembler/editor");

    @Test
    void theFilesAreThoseOfTheTables() throws IOException {
        for (Map.Entry<String, String> file : EditorFiles.all().entrySet()) {
            Path path = FOLDER.resolve(file.getKey());
            if (Boolean.getBoolean("cortado.update")) {
                Files.writeString(path, file.getValue());
            }
            assertEquals(file.getValue(), Files.readString(path), "run this test with -Dcortado.update=true");
        }
    }

    @Test
    void theExtensionNamesFilesThatAreThere() throws IOException {
        Path folder = FOLDER.resolve("vscode");
        JsonObject adds = json(folder.resolve("package.json")).getAsJsonObject("contributes");
        for (String kind : new String[] {"grammars:path", "languages:configuration"}) {
            JsonObject first = adds.getAsJsonArray(kind.split(":")[0]).get(0).getAsJsonObject();
            json(folder.resolve(first.get(kind.split(":")[1]).getAsString()));
        }
    }

    @Test
    void theGrammarKnowsAnInstructionLine() throws IOException {
        String line = "fired? add v, 0.5ms, exp(2) ; why";
        assertEquals("fired?", match("guard", line));
        assertEquals("add", match("instruction", line));
        assertEquals("0.5ms", match("numeric", line));
        assertEquals("exp", match("support.function", line));
        assertEquals("; why", match("comment", line));
        assertEquals(".population", match("directive", ".population a, b"));
        assertEquals("s16.15", match("format", "0.1 : s16.15"));
    }

    private static String match(String rule, String line) throws IOException {
        for (JsonElement pattern : json(FOLDER.resolve("vscode/syntaxes/cortado.tmLanguage.json"))
                .getAsJsonArray("patterns")) {
            if (pattern.getAsJsonObject().get("name").getAsString().contains(rule)) {
                Matcher matcher = Pattern.compile(pattern.getAsJsonObject().get("match").getAsString()).matcher(line);
                assertTrue(matcher.find(), rule + " in " + line);
                return matcher.group();
            }
        }
        throw new AssertionError("no rule " + rule);
    }

    private static JsonObject json(Path file) throws IOException {
        return JsonParser.parseString(Files.readString(file)).getAsJsonObject();
    }
}
