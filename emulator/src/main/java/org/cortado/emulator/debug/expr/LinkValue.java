package org.cortado.emulator.debug.expr;

import java.util.List;
import org.cortado.assembler.text.Keyed;
import org.cortado.emulator.cycle.PipelineView;
import org.cortado.emulator.mesh.MeshView;
import org.cortado.emulator.mesh.Port;

/**
 * Something of a link: of a router's output, a tile's source or the west edge.
 *
 * @param tile {@code y * width + x} of the router that it leaves, or enters from the edge
 * @param port {@link Port}
 * @param text as written
 */
public record LinkValue(int tile, int port, Field field, String text) implements Place {

    /** What can be asked. */
    public enum Field implements Keyed {
        /** Flits that it has carried so far. */
        FLITS,
        /** Flits a cycle, over the run so far. */
        LOAD,
        /** Cycles that heads of FIFOs have asked for it in vain. */
        STALLS,
        /** Places that its sender knows free at its end. */
        CREDITS,
        /** Flits that are on it now. */
        FLYING
    }

    /** The names after the point of a link. */
    public static List<String> fields() {
        return Keyed.keys(Field.values());
    }

    @Override
    public Value value(Scope scope) {
        return value(scope.pipelines(), tile, port, field);
    }

    /** A field of a link. */
    public static Value.Scalar value(PipelineView view, int tile, int port, Field field) {
        MeshView mesh = view.mesh();
        return switch (field) {
            case FLITS -> Value.count(mesh.flits(tile, port));
            case LOAD -> Value.real(view.cycle() == 0 ? 0 : mesh.flits(tile, port) / (double) view.cycle());
            case STALLS -> Value.count(Port.isOutput(port) ? mesh.stalls(tile, port) : 0);
            case CREDITS -> Value.count(mesh.credits(tile, port));
            case FLYING -> Value.count(mesh.inFlight(tile, port).size());
        };
    }

    @Override
    public boolean cycleByCycle() {
        return true;
    }
}
