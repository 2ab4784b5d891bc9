package org.cortado.assembler.network.connect;

/** How real weights become synapse words and the exponent that shifts them on arrival. */
public interface WeightCoding {
    /** The exponent of the axon-in entry, -15..15. */
    int exponent();

    /** The signed weight of the synapse word. */
    int word(double weight);

    /** What a weight as written comes to in units of the input, for the float twin. */
    double asked(double weight);

    /** What a stored word comes to in units of the input. */
    double stored(int word);
}
