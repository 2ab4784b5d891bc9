package org.cortado.assembler.network.formula;

/** An expression made ready to be evaluated for each of many neurons, synapses or steps. */
@FunctionalInterface
public interface Formula {
    double at(Sample sample);
}
