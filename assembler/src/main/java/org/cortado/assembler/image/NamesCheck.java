package org.cortado.assembler.image;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/** Whether what stands beside an image's machine words, debug information and twin, is complete and fits them. */
final class NamesCheck {
    private final Image image;

    private NamesCheck(Image image) {
        this.image = image;
    }

    /** What is wrong, in one line, or null. */
    static String fault(Image image) {
        NamesCheck check = new NamesCheck(image);
        String fault = check.debug();
        return fault != null || image.twin() == null ? fault : check.twin();
    }

    private static boolean none(Object... parts) {
        return Arrays.stream(parts).anyMatch(Objects::isNull);
    }

    private static boolean gaps(List<?> list) {
        return list == null || list.stream().anyMatch(Objects::isNull);
    }

    private String debug() {
        DebugInfo debug = image.debug();
        if (debug == null || gaps(debug.files()) || gaps(debug.programs()) || gaps(debug.populations())
                || !debug.programs().stream().allMatch(NamesCheck::whole)) {
            return "its debug information has gaps";
        }
        for (Drive.Expectation expectation : image.drive().expectations()) {
            if (none(expectation.subject(), expectation.condition(), expectation.place())) {
                return "an expectation has gaps";
            }
        }
        for (DebugInfo.Population population : debug.populations()) {
            if (none(population.name()) || gaps(population.segments()) || gaps(population.unread())
                    || population.unread().stream().anyMatch(u -> none(u.name(), u.values()))) {
                return "its debug information has gaps";
            }
            if (!population.unread().stream().allMatch(u -> finite(u.values()))) {
                return "its debug information holds a value that is not finite";
            }
            for (DebugInfo.Segment segment : population.segments()) {
                if (segment.core() < 0 || segment.core() >= image.chip().cores() || segment.firstIndex() < 0
                        || segment.count() < 0 || segment.firstSlot() < 0) {
                    return "its debug information names neurons that are not there";
                }
            }
        }
        return null;
    }

    private static boolean whole(DebugInfo.Program program) {
        return !none(program.name(), program.format(), program.reference()) && !gaps(program.registers())
                && program.registers().stream().noneMatch(r -> none(r.name(), r.format())) && !gaps(program.lines())
                && program.lines().stream().noneMatch(line -> none(line.text()));
    }

    /** JSON knows no infinity, but a number with a large exponent reads as one. */
    private static boolean finite(double... values) {
        return Arrays.stream(values).allMatch(Double::isFinite);
    }

    private String twin() {
        Twin twin = image.twin();
        if (twin.writes().length != image.drive().writes().count()) {
            return "the twin's drive does not match the machine's";
        }
        if (gaps(twin.programs()) || !twin.programs().stream().allMatch(NamesCheck::whole)) {
            return "the twin's programs have gaps";
        }
        if (!twin.programs().stream().allMatch(NamesCheck::finite)) {
            return "the twin's programs hold a value that is not finite";
        }
        for (CoreImage core : image.cores()) {
            Twin.Core values = twin.cores().get(core.address().index(image.chip()));
            if (values == null || values.parameters().length != core.parameters().length
                    || values.state().length != core.state().length
                    || values.weights() != null && values.weights().length != core.synapses().length
                    || values.runProgram().length != core.runs().size() || !programsFit(core, values, twin)) {
                return "the twin's memories do not match those of core " + core.address();
            }
        }
        return null;
    }

    private static boolean whole(Twin.Program program) {
        if (none(program.name(), program.constants(), program.constantFraction(), program.scale(),
                program.resultFraction(), program.tables(), program.stateFraction(), program.parameterFraction(),
                program.inputFraction())) {
            return false;
        }
        int length = program.constants().length;
        return program.constantFraction().length == length && program.scale().length == length
                && program.resultFraction().length == length && program.tables().size() == length
                && program.tables().stream().allMatch(t -> t == null || t.points() != null && t.points().length > 1);
    }

    private static boolean finite(Twin.Program program) {
        return finite(program.constants()) && program.tables().stream()
                .allMatch(t -> t == null || finite(t.first(), t.step()) && finite(t.points()));
    }

    private static boolean programsFit(CoreImage core, Twin.Core values, Twin twin) {
        for (int r = 0; r < values.runProgram().length; r++) {
            int index = values.runProgram()[r];
            if (index < 0 || index >= twin.programs().size()
                    || twin.programs().get(index).constants().length != core.runs().get(r).programLength()) {
                return false;
            }
        }
        return true;
    }
}
