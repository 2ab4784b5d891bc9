package org.cortado.fixedpoint;

/** How many seeded cases a test runs: a slice by default, all of them with {@code -Dcortado.scale=full}. */
final class Scale {
    private Scale() {
    }

    static int of(int slice, int full) {
        return "full".equals(System.getProperty("cortado.scale")) ? full : slice;
    }
}
