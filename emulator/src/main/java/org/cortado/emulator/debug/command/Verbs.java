package org.cortado.emulator.debug.command;

import java.util.List;
import java.util.Map;
import org.cortado.emulator.debug.DebugException;

/** All commands, in the order of the manual, and how a name finds one. */
public final class Verbs {
    /** Every command but the topics of {@code info}. */
    public static final List<Verb> ALL = List.of(Step.VERB, Cycle.VERB, StepInstruction.VERB, Next.VERB,
            Continue.VERB, Until.VERB, Run.VERB, ReverseStep.VERB, ReverseCycle.VERB, ReverseStepInstruction.VERB,
            ReverseNext.VERB,
            ReverseContinue.VERB, Goto.VERB, MakeCheckpoint.VERB, Restart.VERB, Engine.VERB,
            Break.VERB, Break.TEMPORARY, Watch.VERB, Delete.VERB, Enable.VERB, Enable.DISABLE, Ignore.VERB,
            StopCommands.VERB,
            Info.VERB, Print.VERB, Examine.VERB, Display.VERB, Display.UNDISPLAY, Select.VERB, ListSource.VERB,
            ListSource.DISASSEMBLE, Why.VERB, Diff.VERB,
            SetValue.VERB, Inject.VERB, Undo.VERB,
            Plot.VERB, Raster.VERB, Plot.PHASE, Heatmap.VERB,
            Help.VERB, Load.VERB, Alias.VERB, Source.VERB, Assert.VERB, Echo.VERB, Quit.VERB);

    /** What other debuggers call them. */
    private static final Map<String, String> ELSEWHERE = Map.ofEntries(Map.entry("backtrace", "why"),
            Map.entry("bt", "why"), Map.entry("where", "why"), Map.entry("finish", "step"), Map.entry("nexti", "stepi"),
            Map.entry("ni", "stepi"), Map.entry("reverse-finish", "reverse-step"), Map.entry("examine", "x"),
            Map.entry("jump", "goto"), Map.entry("start", "restart"), Map.entry("kill", "restart"),
            Map.entry("file", "load"), Map.entry("thread", "select"), Map.entry("frame", "select"),
            Map.entry("inspect", "print"), Map.entry("info watchpoints", "info breakpoints"),
            Map.entry("info locals", "info neuron"), Map.entry("info args", "info neuron"),
            Map.entry("info frame", "info neuron"), Map.entry("info threads", "info population"));

    private Verbs() {
    }

    /** The topics of {@code info}. */
    public static List<Verb> topics() {
        return Info.TOPICS;
    }

    /** The command of exactly this name or short name, or null. */
    static Verb exact(String name) {
        return exact(name, ALL);
    }

    private static Verb exact(String name, List<Verb> among) {
        for (Verb verb : among) {
            if (verb.name().equals(name) || verb.aliases().contains(name)) {
                return verb;
            }
        }
        return null;
    }

    /** The command of a name, a short name, or a beginning that only it has. */
    public static Verb find(String name) {
        return find(name, ALL, "command");
    }

    static Verb find(String name, List<Verb> among, String what) {
        Verb exact = exact(name, among);
        if (exact != null) {
            return exact;
        }
        List<String> beginning = among.stream().map(Verb::name).filter(n -> !name.isEmpty() && n.startsWith(name))
                .toList();
        if (beginning.size() == 1) {
            return exact(beginning.get(0), among);
        }
        if (beginning.size() > 1) {
            throw new DebugException("'%s' may be %s".formatted(name, String.join(", ", beginning)));
        }
        if (ELSEWHERE.containsKey(name)) {
            throw new DebugException("no %s '%s': here it is '%s'".formatted(what, name, ELSEWHERE.get(name)));
        }
        String common = what.equals("topic") ? "info " : "";
        List<String> names = among.stream().map(verb -> verb.name().substring(common.length())).toList();
        String near = Nearest.of(name.substring(common.length()), names);
        throw new DebugException("no %s '%s': %s".formatted(what, name, near != null
                ? "did you mean '" + common + near + "'?" : what.equals("command") ? "'help' lists all"
                        : "there are " + String.join(", ", names)));
    }

    /** The first word of a line: letters and hyphens, or its first character. */
    public static String head(String line) {
        int to = 0;
        while (to < line.length() && (Character.isLetterOrDigit(line.charAt(to)) || line.charAt(to) == '_'
                || line.charAt(to) == '-' && to > 0)) {
            to++;
        }
        return line.isEmpty() ? "" : line.substring(0, Math.max(to, 1));
    }

    /** What follows the first word of a line. */
    public static String tail(String line) {
        return line.substring(head(line).length()).strip();
    }
}
