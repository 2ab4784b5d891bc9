package org.cortado.emulator.compare.phase;

import java.util.ArrayList;
import java.util.List;
import org.cortado.emulator.reference.ReferenceModel;
import org.cortado.emulator.reference.ReferenceProblem;

/**
 * Where one variable of a model stands still, in the plane of two of its variables: the zero line of its derivative,
 * traced cell by cell over a grid. States beside the two stand where they stand still at the membrane potential.
 *
 * @param x the line's points in the first variable; NaN between its pieces
 * @param y the same in the second variable
 */
public record Nullcline(double[] x, double[] y) {
    private static final int GRID = 160;

    /**
     * The part of the plane that is looked at.
     *
     * @param first index of the state on the x axis
     * @param second index of the state on the y axis
     */
    public record Plane(int first, double low, double high, int second, double bottom, double top) {
    }

    /**
     * The nullcline of a state under a constant input.
     *
     * @param state index of the state that stands still
     */
    public static Nullcline of(ReferenceProblem problem, int state, double input, Plane plane) {
        double[][] f = new double[GRID + 1][GRID + 1];
        for (int i = 0; i <= GRID; i++) {
            for (int j = 0; j <= GRID; j++) {
                f[i][j] = derivative(problem, state, input, plane, x(plane, i), y(plane, j));
            }
        }
        List<double[]> ends = new ArrayList<>();
        for (int i = 0; i < GRID; i++) {
            for (int j = 0; j < GRID; j++) {
                cell(f, plane, i, j, ends);
            }
        }
        double[] xs = new double[3 * (ends.size() / 2)];
        double[] ys = new double[xs.length];
        for (int k = 0; k < ends.size() / 2; k++) {
            for (int end = 0; end < 2; end++) {
                xs[3 * k + end] = ends.get(2 * k + end)[0];
                ys[3 * k + end] = ends.get(2 * k + end)[1];
            }
            xs[3 * k + 2] = Double.NaN;
            ys[3 * k + 2] = Double.NaN;
        }
        return new Nullcline(xs, ys);
    }

    private static double x(Plane plane, double i) {
        return plane.low() + i * (plane.high() - plane.low()) / GRID;
    }

    private static double y(Plane plane, double j) {
        return plane.bottom() + j * (plane.top() - plane.bottom()) / GRID;
    }

    private static double derivative(ReferenceProblem problem, int state, double input, Plane plane, double x,
            double y) {
        ReferenceModel model = problem.model();
        double potential = plane.first() == 0 ? x : plane.second() == 0 ? y : problem.start()[0];
        double[] at = model.startAt(potential, problem.parameters());
        at[plane.first()] = x;
        at[plane.second()] = y;
        double[] dy = new double[at.length];
        model.derivatives(input, at, problem.parameters(), dy);
        return dy[state];
    }

    /** Adds the ends of the pieces of the zero line that cross one cell of the grid. */
    private static void cell(double[][] f, Plane plane, int i, int j, List<double[]> ends) {
        List<double[]> crossings = new ArrayList<>(4);
        crossing(f[i][j], f[i + 1][j], plane, i, j, 1, 0, crossings);
        crossing(f[i + 1][j], f[i + 1][j + 1], plane, i + 1, j, 0, 1, crossings);
        crossing(f[i][j + 1], f[i + 1][j + 1], plane, i, j + 1, 1, 0, crossings);
        crossing(f[i][j], f[i][j + 1], plane, i, j, 0, 1, crossings);
        // An even number of the four edges is crossed; a saddle is cut either way.
        ends.addAll(crossings.subList(0, crossings.size() / 2 * 2));
    }

    private static void crossing(double from, double to, Plane plane, int i, int j, int alongX, int alongY,
            List<double[]> crossings) {
        if (from < 0 != to < 0 && Double.isFinite(from) && Double.isFinite(to)) {
            double part = from / (from - to);
            crossings.add(new double[] {x(plane, i + part * alongX), y(plane, j + part * alongY)});
        }
    }
}
