package org.cortado.assembler.network.population;

/**
 * A run of the members of a population or source.
 *
 * @param cells whose members
 * @param first index of the first one
 * @param count how many, at least 1
 */
public record Slice(Cells cells, int first, int count) {

    public static Slice whole(Cells cells) {
        return new Slice(cells, 0, cells.size());
    }

    public int last() {
        return first + count - 1;
    }

    public boolean isWhole() {
        return count == cells.size();
    }

    /** As in source: {@code exc} or {@code exc[0..9]}. */
    @Override
    public String toString() {
        return isWhole() ? cells.name() : count == 1 ? cells.name() + "[" + first + "]"
                : cells.name() + "[" + first + ".." + last() + "]";
    }
}
