package org.cortado.emulator.compare.features;

/**
 * Something that neurons do.
 *
 * @param key short key: A to T for the features of 2004, {@code p-} for panels of 2003, {@code s-} for cell types under
 *     a step of current
 * @param name its name in the literature
 * @param words the signature in words
 * @param signature the signature as a predicate
 */
public record Feature(String key, String name, String words, Signature signature) {

    /** Asks a run whether it shows the feature. */
    public Verdict check(Recording recording) {
        return signature.check(recording);
    }
}
