package org.cortado.assembler.diagnostic;

import java.util.Collection;

/** "Did you mean": the known name nearest to one that was written. */
public final class Suggestion {
    private static final int LONGEST = 64;
    private static final int CANDIDATES = 10_000;
    private static final int STEP = 4;
    private static final int SWAP = 3;
    private static final int CASE = 1;

    private Suggestion() {
    }

    /**
     * The candidate that the fewest changed, missing, added or swapped letters turn {@code name} into, or null where
     * none is near: at most one change up to four letters, two up to seven, three beyond. The first of equals wins;
     * only the first 10,000 candidates are looked at.
     */
    public static String nearest(String name, Collection<String> candidates) {
        if (name.length() > LONGEST) {
            return null;
        }
        int allowed = name.length() <= 4 ? 1 : name.length() <= 7 ? 2 : 3;
        String best = null;
        int least = STEP * allowed + 1;
        int looked = 0;
        for (String candidate : candidates) {
            if (looked++ == CANDIDATES) {
                break;
            }
            if (candidate.length() > LONGEST || Math.abs(candidate.length() - name.length()) > allowed
                    || candidate.equals(name)) {
                continue;
            }
            int distance = distance(name, candidate);
            if (distance < least && distance < STEP * Math.max(name.length(), 1)) {
                least = distance;
                best = candidate;
            }
        }
        return best;
    }

    /** {@code did you mean X?}, or {@code otherwise} where nothing is near. */
    public static String remedy(String name, Collection<String> candidates, String otherwise) {
        String near = nearest(name, candidates);
        return near == null ? otherwise : "did you mean '" + near + "'?";
    }

    /** Optimal string alignment distance; swapped neighbours and a difference of case alone count less than a step. */
    private static int distance(String a, String b) {
        int[] before = new int[b.length() + 1];
        int[] last = new int[b.length() + 1];
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            last[j] = STEP * j;
        }
        for (int i = 1; i <= a.length(); i++) {
            row[0] = STEP * i;
            for (int j = 1; j <= b.length(); j++) {
                int least = last[j - 1] + change(a.charAt(i - 1), b.charAt(j - 1));
                least = Math.min(least, Math.min(last[j], row[j - 1]) + STEP);
                if (i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1)) {
                    least = Math.min(least, before[j - 2] + SWAP);
                }
                row[j] = least;
            }
            int[] spare = before;
            before = last;
            last = row;
            row = spare;
        }
        return last[b.length()];
    }

    private static int change(char a, char b) {
        if (a == b) {
            return 0;
        }
        return Character.toLowerCase(a) == Character.toLowerCase(b) ? CASE : STEP;
    }
}
