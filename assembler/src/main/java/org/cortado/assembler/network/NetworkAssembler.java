package org.cortado.assembler.network;

import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.cortado.assembler.AssemblyOptions;
import org.cortado.assembler.diagnostic.Diagnostics;
import org.cortado.assembler.image.ChipParameter;
import org.cortado.assembler.image.Image;
import org.cortado.assembler.network.drive.Course;
import org.cortado.assembler.network.place.Placement;
import org.cortado.assembler.network.place.SequentialPlacement;
import org.cortado.assembler.network.read.Reading;
import org.cortado.assembler.network.read.TimeGrid;
import org.cortado.assembler.program.NeuronProgram;
import org.cortado.assembler.source.Scope;
import org.cortado.assembler.source.Statement;
import org.cortado.assembler.source.Work;

/** Assembles everything outside of the neuron programs: the chip, its network or its tables, and the drive. */
public final class NetworkAssembler {
    private NetworkAssembler() {
    }

    /**
     * The image of a chip.
     *
     * @param rest all statements outside of neuron programs, in source order
     * @param programs the neuron programs, in source order
     * @param globals names defined by the source
     * @return the image, or null where there were errors, of this stage or of one before it
     */
    public static Image assemble(List<Statement> rest, List<NeuronProgram> programs, Scope globals,
            AssemblyOptions options, Diagnostics diagnostics) {
        return assemble(rest, programs, globals, options, diagnostics, new SequentialPlacement());
    }

    /** As {@link #assemble(List, List, Scope, AssemblyOptions, Diagnostics)}, placed by an algorithm of choice. */
    public static Image assemble(List<Statement> rest, List<NeuronProgram> programs, Scope globals,
            AssemblyOptions options, Diagnostics diagnostics, Placement placement) {
        return link(rest, programs, globals, options, diagnostics, placement, new Work(), Set.of()).image();
    }

    /**
     * What a network comes to.
     *
     * @param image the image, or null where there were errors
     * @param courses the courses of its stimuli, in source order
     * @param files the files of numbers that it names
     */
    public record Linked(Image image, List<Course> courses, List<Path> files) {
    }

    /**
     * As {@link #assemble(List, List, Scope, AssemblyOptions, Diagnostics, Placement)}, with the courses.
     *
     * @param work what the source may still ask for
     * @param excused names whose definitions were wrong, which is reported, so that their absence need not be
     */
    public static Linked link(List<Statement> rest, List<NeuronProgram> programs, Scope globals,
            AssemblyOptions options, Diagnostics diagnostics, Placement placement, Work work,
            Set<String> excused) {
        Reading reading = new Reading(globals, diagnostics, work, new LinkedHashSet<>());
        Network network = new NetworkReader(programs, options, reading, excused).read(rest);
        if (network == null || diagnostics.hasErrors()) {
            return new Linked(null, List.of(), List.copyOf(reading.files()));
        }
        TimeGrid grid = new TimeGrid(network.chip().get(ChipParameter.TIMESTEP_PS));
        Image image = new NetworkLinker(network, reading).image(placement);
        return new Linked(image, network.stimuli().stream().map(stimulus -> new Course(stimulus, grid)).toList(),
                List.copyOf(reading.files()));
    }
}
