package org.cortado.emulator.map.place;

/**
 * A Hilbert curve over a rectangle of any sides: a path through every tile once, from tile to neighbour (one diagonal
 * step where both sides are odd in an unlucky way), on which what is near along the path is near in the plane. The
 * rectangle is cut in two along a side much longer than the other, else in three, until one side is 1.
 */
final class HilbertCurve {
    private final int width;
    private final int[] path;
    private int length;

    private HilbertCurve(int width, int height) {
        this.width = width;
        this.path = new int[width * height];
    }

    /** The tiles ({@code y * width + x}) in the order of the curve. */
    static int[] tiles(int width, int height) {
        HilbertCurve curve = new HilbertCurve(width, height);
        if (width >= height) {
            curve.walk(0, 0, width, 0, 0, height);
        } else {
            curve.walk(0, 0, 0, height, width, 0);
        }
        return curve.path;
    }

    /** Walks the rectangle at (x, y) spanned by the vectors a and b, from its corner along a. */
    private void walk(int x, int y, int ax, int ay, int bx, int by) {
        int along = Math.abs(ax + ay);
        int across = Math.abs(bx + by);
        int stepAx = Integer.signum(ax);
        int stepAy = Integer.signum(ay);
        int stepBx = Integer.signum(bx);
        int stepBy = Integer.signum(by);
        if (across == 1) {
            line(x, y, stepAx, stepAy, along);
        } else if (along == 1) {
            line(x, y, stepBx, stepBy, across);
        } else if (2 * along > 3 * across) {
            int half = even(along / 2, along);
            int hx = stepAx * half;
            int hy = stepAy * half;
            walk(x, y, hx, hy, bx, by);
            walk(x + hx, y + hy, ax - hx, ay - hy, bx, by);
        } else {
            int halfA = along / 2;
            int halfB = even(across / 2, across);
            int px = stepAx * halfA;
            int py = stepAy * halfA;
            int qx = stepBx * halfB;
            int qy = stepBy * halfB;
            walk(x, y, qx, qy, px, py);
            walk(x + qx, y + qy, ax, ay, bx - qx, by - qy);
            walk(x + ax - stepAx + qx - stepBx, y + ay - stepAy + qy - stepBy, -qx, -qy, px - ax, py - ay);
        }
    }

    /** An even part of a side is left by the path on the right side. */
    private static int even(int half, int side) {
        return half % 2 == 1 && side > 2 ? half + 1 : half;
    }

    private void line(int x, int y, int dx, int dy, int count) {
        for (int i = 0; i < count; i++) {
            path[length++] = (y + i * dy) * width + x + i * dx;
        }
    }
}
