package org.cortado.assembler;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.cortado.assembler.isa.Op;
import org.cortado.assembler.source.Constant;
import org.cortado.assembler.source.Directive;
import org.cortado.assembler.source.Function;
import org.cortado.assembler.source.Unit;

/** The files that teach editors the language, made from the tables of the assembler. */
final class EditorFiles {
    private static final String COMMENT = ";.*$";
    private static final String TEXT = "\"(?:[^\"\\\\]|\\\\.)*\"";
    private static final String FORMAT = "\\b(?:[su][0-9]{1,2}\\.[0-9]{1,2}|int)\\b";
    private static final String REGISTER = "\\b(?:[spr](?:1[0-5]|[0-9])|[xq][0-3]|step|slot|sub)\\b";
    private static final String GUARD = "^\\s*!?[A-Za-z_][A-Za-z0-9_]*\\?";
    private static final String DIGITS = "\\b(?:0x[0-9A-Fa-f_]+|0b[01_]+|0o[0-7_]+"
            + "|[0-9][0-9_]*(?:\\.[0-9_]+)?(?:[eE][-+]?[0-9]+)?)";

    private EditorFiles() {
    }

    /** Each file by its name under {@code assembler/editor}. */
    static Map<String, String> all() {
        Map<String, String> all = new LinkedHashMap<>();
        all.put("cortado.nanorc", nanorc());
        all.put("vscode/syntaxes/cortado.tmLanguage.json", grammar());
        return all;
    }

    private static String directives() {
        return "\\.(?:" + Directives.ALL.stream().map(Directive::name).map(n -> n.substring(1)).sorted()
                .collect(Collectors.joining("|")) + ")\\b";
    }

    private static String instructions() {
        return "\\b(?:" + Arrays.stream(Op.values()).map(Op::mnemonic).sorted().collect(Collectors.joining("|"))
                + ")\\b";
    }

    private static String functions() {
        return "\\b(?:" + Arrays.stream(Function.values()).map(f -> f.syntax().replaceFirst("\\(.*", "")).sorted()
                .collect(Collectors.joining("|")) + ")(?=\\()";
    }

    private static String constants() {
        return "\\b(?:" + Arrays.stream(Constant.values()).map(Constant::key).sorted()
                .collect(Collectors.joining("|")) + ")\\b";
    }

    private static String numbers() {
        return DIGITS + "\\s?(?:" + Unit.all().stream().map(Unit::name).filter(n -> n.charAt(0) < 128)
                .sorted((a, b) -> b.length() - a.length()).collect(Collectors.joining("|")) + ")?\\b";
    }

    private static String nanorc() {
        return String.join("\n",
                "# Cortado's sources for nano. Written by EditorFilesTest from the assembler's tables.",
                "syntax \"cortado\" \"\\.cas$\"", "comment \";\"", nano("brightblue", directives()),
                nano("green", instructions()), nano("cyan", functions().replace("(?=\\()", "\\b")),
                nano("yellow", REGISTER),
                nano("magenta", numbers()), nano("brightyellow", FORMAT), nano("red", GUARD),
                "color brightgreen \"\\\"([^\\\"\\\\]|\\\\.)*\\\"\"", nano("brightblack", COMMENT), "");
    }

    /** Nano has POSIX expressions: no groups without a number, and words end at \< and \>. */
    private static String nano(String colour, String pattern) {
        String posix = pattern.replace("(?:", "(").replaceFirst("^\\\\b", "\\\\<").replaceFirst("\\\\b$", "\\\\>")
                .replace("\\s", "[[:space:]]");
        return "color " + colour + " \"" + posix + "\"";
    }

    private static String grammar() {
        List<String> rules = List.of(rule("comment.line.semicolon.cortado", COMMENT),
                rule("string.quoted.double.cortado", TEXT), rule("keyword.control.directive.cortado", directives()),
                rule("keyword.operator.guard.cortado", GUARD), rule("storage.type.format.cortado", FORMAT),
                rule("constant.numeric.cortado", numbers()),
                rule("entity.name.function.instruction.cortado", instructions()),
                rule("support.function.cortado", functions()), rule("constant.language.cortado", constants()),
                rule("variable.language.register.cortado", REGISTER));
        return "{\n  \"name\": \"Cortado\",\n  \"scopeName\": \"source.cortado\",\n  \"fileTypes\": [\"cas\"],\n"
                + "  \"patterns\": [\n" + String.join(",\n", rules) + "\n  ]\n}\n";
    }

    private static String rule(String name, String pattern) {
        return "    {\"name\": \"" + name + "\", \"match\": \"" + pattern.replace("\\", "\\\\").replace("\"", "\\\"")
                + "\"}";
    }
}
