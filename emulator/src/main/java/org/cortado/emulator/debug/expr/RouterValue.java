package org.cortado.emulator.debug.expr;

import org.cortado.assembler.text.Keyed;
import org.cortado.emulator.mesh.MeshView;
import org.cortado.emulator.mesh.Port;

/**
 * A sum over a router.
 *
 * @param tile {@code y * width + x}
 * @param text as written
 */
public record RouterValue(int tile, Field field, String text) implements Place {

    /** What can be asked. */
    public enum Field implements Keyed {
        /** Flits that have left it so far. */
        FLITS,
        /** Cycles that heads of its FIFOs have waited for an output. */
        STALLS,
        /** Flits in its FIFOs now. */
        HELD
    }

    @Override
    public Value value(Scope scope) {
        MeshView mesh = scope.pipelines().mesh();
        long sum = 0;
        for (int port = 0; port <= Port.EJECT; port++) {
            sum += switch (field) {
                case FLITS -> Port.isOutput(port) ? mesh.flits(tile, port) : 0;
                case STALLS -> Port.isOutput(port) ? mesh.stalls(tile, port) : 0;
                case HELD -> port < Port.INPUTS ? mesh.occupancy(tile, port) : 0;
            };
        }
        return Value.count(sum);
    }

    @Override
    public boolean cycleByCycle() {
        return true;
    }
}
