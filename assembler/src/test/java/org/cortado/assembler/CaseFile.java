package org.cortado.assembler;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cortado.assembler.diagnostic.Diagnostic;
import org.cortado.assembler.diagnostic.Diagnostic.Severity;
import org.cortado.assembler.diagnostic.SourceFile;

/**
 * A source that carries what is expected of it in its comments: {@code ; error: code: part of the message} on the line
 * of the message's place, or with the place as in {@code ; error: code at 3:9: ...}, {@code at part.cas:3: ...} or
 * {@code at -} for none; {@code ; warning: ...} likewise. Beside these {@code ; define: name=value},
 * {@code ; raise: code} and {@code ; path: folder} set the options of the assembly.
 */
final class CaseFile {
    private static final Pattern EXPECTED = Pattern.compile("; (error|warning): ([a-z0-9-]+)"
            + "(?: at (-|(?:[^\\s:]+:)?\\d+(?::\\d+)?))?(?::\\s+(.*?))?\\s*(?=; (?:error|warning): |$)");
    private static final Pattern OPTION = Pattern.compile("; (define|raise|path): (\\S+)");

    private final Path path;
    private final Set<String> codes = new LinkedHashSet<>();

    CaseFile(Path path) {
        this.path = path;
    }

    /** What a comment expects; {@code place} is a prefix of file:line:column, or "-". */
    private record Expectation(String severity, String code, String place, String part) {

        boolean meets(Diagnostic diagnostic) {
            String at = diagnostic.span() == null ? "-" : name(diagnostic.span().file().name()) + ":"
                    + diagnostic.span().line() + ":" + diagnostic.span().column();
            return severity.equalsIgnoreCase(diagnostic.severity().name()) && code.equals(diagnostic.code())
                    && (at.equals(place) || at.startsWith(place + ":")) && (part == null
                    || (diagnostic.message() + " (" + diagnostic.remedy() + ")").contains(part));
        }
    }

    private static String name(String file) {
        return file.substring(file.lastIndexOf('/') + 1);
    }

    /** Assembles it; gives one line for each message that was not expected, or expected and not there. */
    List<String> differences() throws IOException {
        Assembly assembly = Assembler.assemble(path, options());
        List<Expectation> expected = expectations(assembly);
        List<String> differences = new ArrayList<>();
        Set<Expectation> met = new LinkedHashSet<>();
        for (Diagnostic diagnostic : assembly.diagnostics().list()) {
            if (diagnostic.severity() == Severity.NOTE) {
                continue;
            }
            codes.add(diagnostic.code());
            List<Expectation> fitting = expected.stream().filter(e -> e.meets(diagnostic)).toList();
            met.addAll(fitting);
            if (fitting.isEmpty()) {
                differences.add("not expected: " + diagnostic.severity() + " " + diagnostic.code() + " at "
                        + diagnostic.span() + ": " + diagnostic.message() + " (" + diagnostic.remedy() + ")");
            }
        }
        expected.stream().filter(e -> !met.contains(e)).forEach(e -> differences.add("not there: " + e));
        boolean errors = assembly.diagnostics().hasErrors();
        if (name(path.toString()).startsWith("ok_") == errors) {
            differences.add(errors ? "an ok_ file has errors" : "an err_ file has no error");
        }
        if (errors == (assembly.image() != null)) {
            differences.add("an image where there are errors, or none where there are none");
        }
        return differences;
    }

    /** The codes of all messages that the last assembly gave. */
    Set<String> codes() {
        return codes;
    }

    private List<Expectation> expectations(Assembly assembly) throws IOException {
        List<Expectation> expectations = new ArrayList<>();
        if (assembly.files().isEmpty()) {
            List<String> lines = Files.readString(path, StandardCharsets.ISO_8859_1).lines().toList();
            collect(name(path.toString()), lines, expectations);
        }
        for (SourceFile file : assembly.files()) {
            collect(name(file.name()), file.lines(), expectations);
        }
        return expectations;
    }

    private static void collect(String file, List<String> lines, List<Expectation> expectations) {
        for (int i = 0; i < lines.size(); i++) {
            Matcher matcher = EXPECTED.matcher(lines.get(i));
            while (matcher.find()) {
                String at = matcher.group(3);
                String place = at == null ? file + ":" + (i + 1) : at.equals("-") || !Character.isDigit(at.charAt(0))
                        ? at : file + ":" + at;
                expectations.add(new Expectation(matcher.group(1), matcher.group(2), place, matcher.group(4)));
            }
        }
    }

    private AssemblyOptions options() throws IOException {
        Map<String, String> definitions = new HashMap<>();
        List<String> raised = new ArrayList<>();
        List<Path> folders = new ArrayList<>();
        Matcher matcher = OPTION.matcher(Files.readString(path, StandardCharsets.ISO_8859_1));
        while (matcher.find()) {
            String value = matcher.group(2);
            switch (matcher.group(1)) {
                case "define" -> definitions.put(value.split("=", 2)[0], value.contains("=") ? value.split("=", 2)[1]
                        : "");
                case "raise" -> raised.add(value);
                default -> folders.add(path.resolveSibling(value));
            }
        }
        return new AssemblyOptions(definitions, null, null, null, null, folders, raised);
    }
}
