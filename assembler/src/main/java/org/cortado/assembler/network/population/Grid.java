package org.cortado.assembler.network.population;

/**
 * The members of a population laid out in rows, and maybe channels: index = (channel * height + y) * width + x.
 *
 * @param width members of a row, at least 1
 * @param height rows of a channel, at least 1
 * @param channels channels, at least 1
 */
public record Grid(int width, int height, int channels) {

    /** The grid that a text such as {@code 28x28} or {@code 14x14x8} writes, or null where it writes none. */
    static Grid parse(String text) {
        if (!text.matches("\\d{1,7}(x\\d{1,7}){1,2}")) {
            return null;
        }
        String[] parts = text.split("x");
        Grid grid = new Grid(Integer.parseInt(parts[0]), Integer.parseInt(parts[1]),
                parts.length < 3 ? 1 : Integer.parseInt(parts[2]));
        return grid.size() >= 1 && grid.size() <= Integer.MAX_VALUE ? grid : null;
    }

    /** How many members it has. */
    public long size() {
        return (long) width * height * channels;
    }

    public int x(int index) {
        return index % width;
    }

    public int y(int index) {
        return index / width % height;
    }

    public int channel(int index) {
        return index / (width * height);
    }

    public int index(int channel, int y, int x) {
        return (channel * height + y) * width + x;
    }

    @Override
    public String toString() {
        return width + "x" + height + (channels > 1 ? "x" + channels : "");
    }
}
