package org.cortado.assembler.network.connect;

/** How real weights become synapse words and the exponent that shifts them on arrival. */
public interface WeightCoding {
    /** The exponent of the axon-in entry, -15..15. */
    int exponent();

    /** The signed weight of the synapse word. */
    int word(double weight);

    /** What a weight as written comes to for the float twin: units of the input for each last bit of the payload. */
    double asked(double weight);

    /** What a stored word comes to, in the same units. */
    double stored(int word);

    /** How many of these units the weight as written has: 2 to the fraction bits of the payload. */
    default double scale() {
        return 1;
    }
}
