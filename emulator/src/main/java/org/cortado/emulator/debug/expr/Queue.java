package org.cortado.emulator.debug.expr;

import java.util.ArrayList;
import java.util.List;
import org.cortado.assembler.image.Chip;
import org.cortado.assembler.image.ChipParameter;
import org.cortado.assembler.text.Keyed;
import org.cortado.emulator.cycle.PipelineView;
import org.cortado.emulator.debug.name.Names;
import org.cortado.emulator.mesh.Port;

/**
 * A queue of the chip.
 *
 * @param kind which one
 * @param place linear index of the core, or tile {@code y * width + x}
 * @param port the input of the router, for a FIFO
 */
public record Queue(Kind kind, int place, int port) {

    /** The queues of a core and of a tile. */
    public enum Kind implements Keyed {
        SPIKES("spike_queue", "spikes that wait for the axon-out walk", ChipParameter.SPIKE_QUEUE),
        PACKETS("packet_queue", "packets that wait for the router", ChipParameter.PACKET_QUEUE),
        ARRIVALS("arrival_queue", "packets that wait for the synapse memory", ChipParameter.ARRIVAL_QUEUE),
        /** The flits that a router got from one side. */
        FIFO("", "flits that wait in the FIFO of a router's input", ChipParameter.FIFO),
        /** The flits that wait for a tile's arrival queues. */
        PORT("eject", "flits that wait in the ejection port of a tile", ChipParameter.FIFO);

        private final String key;
        private final String meaning;
        private final ChipParameter depth;

        Kind(String key, String meaning, ChipParameter depth) {
            this.key = key;
            this.meaning = meaning;
            this.depth = depth;
        }

        public String meaning() {
            return meaning;
        }

        /** The queue of a core with this name, or null. */
        static Kind ofCore(String key) {
            return Keyed.find(new Kind[] {SPIKES, PACKETS, ARRIVALS}, key);
        }

        @Override
        public String key() {
            return key;
        }
    }

    static Queue ofCore(Kind kind, int core) {
        return new Queue(kind, core, -1);
    }

    static Queue fifo(int tile, int port) {
        return new Queue(Kind.FIFO, tile, port);
    }

    static Queue ejection(int tile) {
        return new Queue(Kind.PORT, tile, -1);
    }

    /** All queues of a chip but those that can never hold anything. */
    public static List<Queue> all(Names names) {
        Chip chip = names.chip();
        List<Queue> all = new ArrayList<>();
        for (int core = 0; core < chip.cores(); core++) {
            if (names.slots(core) > 0) {
                all.addAll(ofCore(core));
            }
        }
        for (int tile = 0; tile < chip.width() * chip.height(); tile++) {
            all.addAll(ofTile(chip, tile));
        }
        return all;
    }

    /** The queues of a core. */
    public static List<Queue> ofCore(int core) {
        return List.of(ofCore(Kind.SPIKES, core), ofCore(Kind.PACKETS, core), ofCore(Kind.ARRIVALS, core));
    }

    /** The queues of a router that exist. */
    static List<Queue> ofTile(Chip chip, int tile) {
        List<Queue> all = new ArrayList<>();
        for (int port = 0; port < Port.INPUTS; port++) {
            if (port >= Port.MESH_PORTS || port == Port.MINUS_X || Side.leadsInside(chip, tile, port)) {
                all.add(fifo(tile, port));
            }
        }
        all.add(ejection(tile));
        return all;
    }

    /** What it holds. */
    public int length(PipelineView view) {
        return switch (kind) {
            case SPIKES -> view.spikesQueued(place);
            case PACKETS -> view.packetsQueued(place);
            case ARRIVALS -> view.arrivalsQueued(place);
            case FIFO -> view.mesh().occupancy(place, port);
            case PORT -> view.flitsEjected(place);
        };
    }

    /** The most that it can hold. */
    public int depth(Chip chip) {
        return chip.size(kind.depth);
    }

    /** As written in an expression. */
    public String text(Names names) {
        if (kind == Kind.FIFO || kind == Kind.PORT) {
            return "router(%d,%d).%s".formatted(place % names.chip().width(), place / names.chip().width(),
                    kind == Kind.FIFO ? Side.name(port) : kind.key);
        }
        return names.core(place) + "." + kind.key;
    }
}
