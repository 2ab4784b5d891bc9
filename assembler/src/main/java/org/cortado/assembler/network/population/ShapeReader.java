package org.cortado.assembler.network.population;

import org.cortado.assembler.network.read.Arguments;
import org.cortado.assembler.network.read.Reading;
import org.cortado.assembler.source.Expr;

/**
 * Reads {@code size=N} and {@code grid=WxH} or {@code grid=WxHxC}: how many members there are and how they are laid
 * out.
 *
 * @param size number of members
 * @param grid their layout, or null
 * @param place where the number is given, or null
 */
public record ShapeReader(int size, Grid grid, Expr place) {

    /** The shape, or null where it was wrong, which is then reported. */
    public static ShapeReader read(Arguments arguments, Reading reading, int most) {
        Expr sizeExpr = arguments.take("size");
        Expr gridExpr = arguments.take("grid");
        Integer size = sizeExpr == null ? null : reading.size(sizeExpr, "size", 1, most);
        if (sizeExpr != null && size == null) {
            return null;
        }
        if (gridExpr == null) {
            return new ShapeReader(size == null ? 1 : size, null, sizeExpr);
        }
        Grid grid = gridExpr instanceof Expr.Text text ? Grid.parse(text.value()) : null;
        if (grid == null || grid.size() > most) {
            reading.error("bad-grid", gridExpr.span(), "grid is width x height, or width x height x channels",
                    "write it as in grid=28x28 or grid=14x14x8");
            return null;
        }
        if (size != null && size != grid.size()) {
            reading.error("bad-grid", gridExpr.span(), "a grid of " + grid + " has " + grid.size() + " members, not "
                    + size, "leave size= away, or correct one of them");
            return null;
        }
        return new ShapeReader((int) grid.size(), grid, gridExpr);
    }
}
