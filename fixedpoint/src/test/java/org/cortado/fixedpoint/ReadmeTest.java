package org.cortado.fixedpoint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.io.StringWriter;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Compiles the README's examples as one program, runs it, and compares each line marked with {@code // ->}. */
class ReadmeTest {
    @TempDir
    private Path folder;

    @Test
    void theExamplesPrintWhatTheReadmeSays() throws Exception {
        List<String> expected = new ArrayList<>();
        StringBuilder program = new StringBuilder("""
                import org.cortado.fixedpoint.*;
                public final class Examples {
                    public static java.util.List<String> run() {
                        java.util.List<String> printed = new java.util.ArrayList<>();
                """);
        for (String line : code()) {
            int mark = line.indexOf("// ->");
            if (mark < 0) {
                program.append(line).append('\n');
            } else {
                expected.add(line.substring(mark + 5).strip());
                String statement = line.substring(0, mark).strip();
                program.append("printed.add(String.valueOf(").append(statement, 0, statement.length() - 1)
                        .append("));\n");
            }
        }
        program.append("return printed;\n}\n}\n");
        assertTrue(expected.size() > 20, "the README has lost its examples");
        assertEquals(String.join("\n", expected), String.join("\n", run(program.toString())));
    }

    private static List<String> code() throws IOException {
        Path module = Path.of("").toAbsolutePath();
        List<String> code = new ArrayList<>();
        boolean inside = false;
        for (String line : Files.readAllLines(module.resolve("README.md"))) {
            if (line.startsWith("```")) {
                inside = line.equals("```java");
            } else if (inside) {
                code.add(line);
            }
        }
        return code;
    }

    private List<String> run(String program) throws Exception {
        Path source = Files.writeString(folder.resolve("Examples.java"), program);
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        String library = new File(QFormat.class.getProtectionDomain().getCodeSource().getLocation().toURI()).getPath();
        StringWriter messages = new StringWriter();
        boolean compiled = compiler.getTask(messages, null, null,
                List.of("-classpath", library, "-d", folder.toString(), "-proc:none"), null,
                compiler.getStandardFileManager(null, null, null).getJavaFileObjects(source)).call();
        assertTrue(compiled, messages::toString);
        try (URLClassLoader loader = new URLClassLoader(new URL[] {folder.toUri().toURL()},
                getClass().getClassLoader())) {
            List<String> printed = new ArrayList<>();
            for (Object line : (List<?>) loader.loadClass("Examples").getMethod("run").invoke(null)) {
                printed.add(line.toString());
            }
            return printed;
        }
    }
}
