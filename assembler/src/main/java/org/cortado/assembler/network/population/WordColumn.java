package org.cortado.assembler.network.population;

/**
 * One parameter or state word of a population, raw and as written: one for all its neurons, or one for each.
 */
public final class WordColumn {
    private final int[] words;
    private final double[] reals;

    private WordColumn(int[] words, double[] reals) {
        this.words = words;
        this.reals = reals;
    }

    /** The same for every neuron. */
    public static WordColumn shared(int word, double real) {
        return new WordColumn(new int[] {word}, new double[] {real});
    }

    /** One for each neuron; where they turn out equal, one for all. The arrays are kept. */
    public static WordColumn each(int[] words, double[] reals) {
        boolean same = true;
        for (int i = 1; i < words.length && same; i++) {
            same = words[i] == words[0] && reals[i] == reals[0];
        }
        return same ? shared(words[0], reals[0]) : new WordColumn(words, reals);
    }

    /** Whether neurons differ. */
    public boolean varies() {
        return words.length > 1;
    }

    /** The raw word of a neuron. */
    public int word(int index) {
        return words[varies() ? index : 0];
    }

    /** The value of a neuron as written, before it was quantised. */
    public double real(int index) {
        return reals[varies() ? index : 0];
    }

    /** The values as written: one for all neurons, or one for each. */
    public double[] reals() {
        return reals.clone();
    }

    /** This column followed by another: of {@code size} and {@code more} neurons. */
    WordColumn followedBy(WordColumn next, int size, int more) {
        if (!varies() && !next.varies() && word(0) == next.word(0) && real(0) == next.real(0)) {
            return this;
        }
        int[] allWords = new int[size + more];
        double[] allReals = new double[size + more];
        for (int i = 0; i < size + more; i++) {
            allWords[i] = i < size ? word(i) : next.word(i - size);
            allReals[i] = i < size ? real(i) : next.real(i - size);
        }
        return each(allWords, allReals);
    }
}
