package org.cortado.emulator.debug.look;

import java.util.ArrayList;
import java.util.List;
import org.cortado.assembler.image.Chip;
import org.cortado.emulator.cycle.Packet;
import org.cortado.emulator.cycle.PipelineView;
import org.cortado.emulator.cycle.PipelineView.Deliver;
import org.cortado.emulator.cycle.PipelineView.DeliverActivity;
import org.cortado.emulator.debug.Subject;
import org.cortado.emulator.debug.expr.Side;
import org.cortado.emulator.debug.reply.Reply;
import org.cortado.emulator.mesh.MeshView;
import org.cortado.emulator.mesh.MeshView.Transit;
import org.cortado.emulator.mesh.Port;

/** Where the packets of the step under way are. */
public final class PacketTables {
    private static final int MOST = 200;

    private final Subject subject;
    private final PipelineView view;
    private final Chip chip;
    private final List<List<String>> rows = new ArrayList<>();
    private long left;

    private PacketTables(Subject subject) {
        this.subject = subject;
        this.view = subject.pipelines();
        this.chip = subject.names().chip();
    }

    /** All packets of the step under way that are not yet delivered, along their way. */
    public static Reply underWay(Subject subject) {
        PacketTables tables = new PacketTables(subject);
        tables.beforeTheMesh();
        for (int tile = 0; tile < tables.chip.width() * tables.chip.height(); tile++) {
            tables.atTile(tile);
        }
        tables.afterTheMesh();
        return tables.rows.isEmpty() ? Reply.text("no packet is under way in cycle %d", tables.view.cycle())
                : new Reply.Table("packets under way in cycle " + tables.view.cycle(),
                        List.of("where", "to core", "key", "payload", "from"), tables.rows,
                        tables.left == 0 ? "" : "and %d more".formatted(tables.left));
    }

    private void add(String where, long packet) {
        if (rows.size() == MOST) {
            left++;
            return;
        }
        rows.add(List.of(where, subject.names().core(Packet.target(packet, chip)), "" + Packet.key(packet),
                "" + Packet.payload(packet), Packet.isFromOutside(packet) ? "outside" : ""));
    }

    private void beforeTheMesh() {
        for (int core = 0; core < chip.cores(); core++) {
            for (long packet : subject.names().slots(core) == 0 ? List.<Long>of() : view.packetQueue(core)) {
                add(subject.names().core(core) + ".packet_queue", packet);
            }
        }
        for (int row = 0; row < chip.height(); row++) {
            for (long packet : view.edgeQueue(row)) {
                add("waits at the west end of row " + row, packet);
            }
        }
    }

    private void atTile(int tile) {
        MeshView mesh = view.mesh();
        String place = "(%d,%d".formatted(tile % chip.width(), tile / chip.width());
        for (int port = 0; port <= Port.EDGE; port++) {
            for (Transit flying : Side.exists(chip, tile, port) ? mesh.inFlight(tile, port) : List.<Transit>of()) {
                add("link%s,%s), there in cycle %d".formatted(place, Side.name(port), flying.due()), flying.flit());
            }
            for (int i = 0; port < Port.INPUTS && i < mesh.occupancy(tile, port); i++) {
                add("router%s).%s".formatted(place, Side.name(port)), mesh.flit(tile, port, i));
            }
        }
        for (long packet : view.ejectionPort(tile)) {
            add("router%s).eject".formatted(place), packet);
        }
    }

    private void afterTheMesh() {
        for (int core = 0; core < chip.cores(); core++) {
            if (subject.names().slots(core) == 0) {
                continue;
            }
            for (long packet : view.arrivalQueue(core)) {
                add(subject.names().core(core) + ".arrival_queue", packet);
            }
            Deliver deliver = view.deliver(core);
            if (deliver.activity() == DeliverActivity.ADD) {
                add("%s adds its synapses, cycle %d of %d".formatted(subject.names().core(core), deliver.cycle() + 1,
                        deliver.cycles()), deliver.packet());
            }
        }
    }
}
