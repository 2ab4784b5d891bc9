package org.cortado.emulator.draw;

/**
 * Points to be joined in the order given; a point that is not finite leaves a gap. The arrays are not copied.
 *
 * @param x as long as y
 * @param marks places on the x axis to be marked above the plot (spikes); may be empty
 */
public record Series(String name, double[] x, double[] y, double[] marks) {
    public Series {
        if (x.length != y.length) {
            throw new IllegalArgumentException(name + ": " + x.length + " x values and " + y.length + " y values");
        }
    }

    public static Series of(String name, double[] x, double[] y) {
        return new Series(name, x, y, new double[0]);
    }

    /** Values at {@code start}, {@code start + step}, ... */
    public static Series sampled(String name, double start, double step, double[] y) {
        double[] x = new double[y.length];
        for (int i = 0; i < x.length; i++) {
            x[i] = start + i * step;
        }
        return of(name, x, y);
    }

    /** The same points, with a gap before each of these (rising) indices: a reset is no movement. */
    public Series withGapsBefore(int... indices) {
        double[] gappedX = new double[x.length + indices.length];
        double[] gappedY = new double[gappedX.length];
        int gaps = 0;
        for (int i = 0; i < x.length; i++) {
            if (gaps < indices.length && indices[gaps] == i) {
                gappedX[i + gaps] = Double.NaN;
                gappedY[i + gaps++] = Double.NaN;
            }
            gappedX[i + gaps] = x[i];
            gappedY[i + gaps] = y[i];
        }
        if (gaps < indices.length) {
            throw new IllegalArgumentException(name + ": gap " + indices[gaps] + " is out of order or beyond the end");
        }
        return new Series(name, gappedX, gappedY, marks);
    }

    public Series withMarks(double... places) {
        return new Series(name, x, y, places);
    }
}
