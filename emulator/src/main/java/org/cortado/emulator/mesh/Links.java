package org.cortado.emulator.mesh;

/** Which sender feeds which FIFO, in the numbering of arrays by port, and where each router stands; never changes. */
final class Links {
    /** By sender the FIFO it feeds and by FIFO the sender that feeds it; -1 at a side where the mesh ends. */
    final int[] peer;
    /** By router its coordinates, as the low bits of a flit hold them. */
    final short[] coordinates;

    Links(MeshShape shape) {
        peer = new int[shape.nodes() << Port.SHIFT];
        coordinates = new short[shape.nodes()];
        for (int r = 0; r < shape.nodes(); r++) {
            int x = shape.x(r);
            int y = shape.y(r);
            coordinates[r] = (short) Flit.of(x, y, 0);
            int at = r << Port.SHIFT;
            peer[at + Port.PLUS_X] = x + 1 < shape.width() ? at(r + 1, Port.MINUS_X) : -1;
            peer[at + Port.MINUS_X] = x > 0 ? at(r - 1, Port.PLUS_X) : at(r, Port.EDGE);
            peer[at + Port.PLUS_Y] = y + 1 < shape.height() ? at(r + shape.width(), Port.MINUS_Y) : -1;
            peer[at + Port.MINUS_Y] = y > 0 ? at(r - shape.width(), Port.PLUS_Y) : -1;
            peer[at + Port.INJECT] = at(r, Port.INJECT);
            peer[at + Port.EJECT] = at(r, Port.EJECT);
            peer[at + Port.EDGE] = x == 0 ? at(r, Port.MINUS_X) : -1;
        }
    }

    private static int at(int router, int port) {
        return router << Port.SHIFT | port;
    }
}
