package org.cortado.assembler.network.lowlevel;

import org.cortado.assembler.diagnostic.Span;
import org.cortado.assembler.image.ProgramRun;
import org.cortado.assembler.network.population.Population;

/**
 * A run of slots configured by hand.
 *
 * @param span where it stands
 * @param firstSlot first slot
 * @param lastSlot last slot, included
 * @param values the neurons' values, or null for raw code
 * @param name the population that the slots belong to, or null
 * @param firstIndex index of the first slot's neuron within that population
 * @param base address of the parameters, -1 where the assembler is to choose
 * @param stride words from one slot's parameters to the next, -1 where the assembler is to choose
 * @param wide channels with 64-bit rings, -1 where the assembler is to prove them
 * @param neuron id of the first slot's neuron
 * @param raw the whole entry for raw code, else null
 */
record HandRun(Span span, int firstSlot, int lastSlot, Population values, String name, int firstIndex, int base,
        int stride, int wide, int neuron, ProgramRun raw) {

    int slots() {
        return lastSlot - firstSlot + 1;
    }
}
