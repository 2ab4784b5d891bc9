package org.cortado.assembler.dis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.cortado.assembler.image.CoreImage;
import org.cortado.assembler.image.DebugInfo;
import org.cortado.assembler.image.DebugInfo.Population;
import org.cortado.assembler.image.DebugInfo.Segment;
import org.cortado.assembler.image.Image;
import org.cortado.assembler.image.ProgramRun;
import org.cortado.assembler.image.Twin;
import org.cortado.assembler.program.ProgramPrinter;
import org.cortado.assembler.program.StoredProgram;

/** The neuron programs of an image, found in its program stores: each once, with a name of its own. */
final class ProgramNames {
    private final Image image;
    private final boolean named;
    private final Map<String, Found> programs = new LinkedHashMap<>();
    /** Populations of which the run is to show something: their names belong to the machine. */
    private final Set<String> expected;

    private record Found(String name, StoredProgram program, int debug, int twin) {
    }

    ProgramNames(Image image, boolean named) {
        this.image = image;
        this.named = named;
        this.expected = image.drive().expectations().stream().map(e -> e.subject().replaceFirst("\\[.*", ""))
                .collect(Collectors.toSet());
        for (CoreImage core : image.cores()) {
            for (int r = 0; r < core.runs().size(); r++) {
                add(core, r);
            }
        }
    }

    private void add(CoreImage core, int run) {
        StoredProgram program = StoredProgram.of(core.program(), core.runs().get(run));
        int debug = named ? debug(core, core.runs().get(run)) : -1;
        String key = key(program, debug);
        if (!programs.containsKey(key)) {
            int index = core.address().index(image.chip());
            Twin.Core twin = !named || image.twin() == null ? null : image.twin().cores().get(index);
            int twinProgram = twin == null ? -1 : twin.runProgram()[run];
            programs.put(key, new Found(unused(debug < 0 ? "program_" + programs.size()
                    : image.debug().programs().get(debug).name()), program, debug, twinProgram));
        }
    }

    private String unused(String wanted) {
        String name = wanted;
        for (int i = 2; taken(name); i++) {
            name = wanted + "_" + i;
        }
        return name;
    }

    private boolean taken(String name) {
        return programs.values().stream().anyMatch(found -> found.name().equals(name));
    }

    private int debug(CoreImage core, ProgramRun run) {
        Population population = named ? population(core, run.firstSlot()) : null;
        return population == null || population.program() >= image.debug().programs().size() ? -1
                : population.program();
    }

    /** The population of a slot, or null where none is to be named. */
    Population population(CoreImage core, int slot) {
        int index = core.address().index(image.chip());
        for (Population population : image.debug().populations()) {
            if (!named && !expected.contains(population.name())) {
                continue;
            }
            for (Segment segment : population.segments()) {
                if (segment.core() == index && slot >= segment.firstSlot()
                        && slot < segment.firstSlot() + segment.count()) {
                    return population;
                }
            }
        }
        return null;
    }

    private static String key(StoredProgram program, int debug) {
        List<Object> parts = new ArrayList<>(List.of(debug, program.width(), program.substeps(),
                program.stateWords(), Arrays.toString(program.instructions())));
        program.tables().forEach(table -> parts.add(Arrays.toString(table.words())));
        return parts.toString();
    }

    /** The name of a run's program. */
    String name(CoreImage core, ProgramRun run) {
        return programs.get(key(StoredProgram.of(core.program(), run), named ? debug(core, run) : -1)).name();
    }

    /** The text of all programs. */
    String text() {
        StringBuilder out = new StringBuilder();
        for (Found found : programs.values()) {
            DebugInfo.Program debug = found.debug() < 0 ? null : image.debug().programs().get(found.debug());
            Twin.Program twin = found.twin() < 0 || found.twin() >= image.twin().programs().size() ? null
                    : image.twin().programs().get(found.twin());
            out.append(ProgramPrinter.print(found.name(), found.program(), debug, twin)).append('\n');
        }
        return out.toString();
    }
}
