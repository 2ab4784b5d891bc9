package org.cortado.assembler;

import java.nio.file.Path;
import java.util.List;
import org.cortado.assembler.diagnostic.Diagnostics;
import org.cortado.assembler.diagnostic.SourceFile;
import org.cortado.assembler.image.Image;
import org.cortado.assembler.network.drive.Course;
import org.cortado.assembler.program.NeuronProgram;

/**
 * The outcome of an assembly.
 *
 * @param image the assembled chip, or null where there were errors
 * @param programs the neuron programs of the source
 * @param courses what the source says of driven parameters between the steps of the drive
 * @param files the source files that were read, the main one first; empty where it could not be read
 * @param data the files of numbers that the source names, whether they could be read or not
 * @param diagnostics all messages
 */
public record Assembly(Image image, List<NeuronProgram> programs, List<Course> courses, List<SourceFile> files,
        List<Path> data, Diagnostics diagnostics) {
}
