package org.cortado.emulator.map.place;

import java.util.Arrays;

/** Which cluster is on which core, both ways; changes by exchanges. */
final class Board {
    static final int EMPTY = -1;

    final int[] coreOf;
    final int[] clusterAt;

    Board(int cores, int[] coreOf) {
        this.coreOf = coreOf.clone();
        clusterAt = new int[cores];
        Arrays.fill(clusterAt, EMPTY);
        for (int c = 0; c < coreOf.length; c++) {
            clusterAt[coreOf[c]] = c;
        }
    }

    /** What is on two cores changes places; either may be empty. */
    void exchange(int a, int b) {
        int p = clusterAt[a];
        int q = clusterAt[b];
        clusterAt[a] = q;
        clusterAt[b] = p;
        if (p != EMPTY) {
            coreOf[p] = b;
        }
        if (q != EMPTY) {
            coreOf[q] = a;
        }
    }
}
