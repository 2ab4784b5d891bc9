package org.cortado.assembler;

import java.util.List;
import org.cortado.assembler.diagnostic.Diagnostics;
import org.cortado.assembler.image.Image;
import org.cortado.assembler.program.NeuronProgram;

/**
 * The outcome of an assembly.
 *
 * @param image the assembled chip, or null where there were errors
 * @param programs the neuron programs of the source
 * @param diagnostics all messages
 */
public record Assembly(Image image, List<NeuronProgram> programs, Diagnostics diagnostics) {
}
