package org.cortado.emulator.debug.look;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.cortado.assembler.image.AxonOutWord;
import org.cortado.assembler.image.Chip;
import org.cortado.assembler.image.CoreAddress;
import org.cortado.emulator.debug.Subject;
import org.cortado.emulator.engine.Spikes;
import org.cortado.emulator.mesh.Port;

/**
 * Packets over each link between tiles. A packet goes along its row first, then along its column, and one from outside
 * enters at the west end of its row; so which links it takes does not depend on when it travels, and every engine has
 * the same counts between two steps.
 */
public final class LinkTraffic {
    private final Subject subject;
    private final Chip chip;
    /** By tile and {@link Port}. */
    private final long[] packets;

    public LinkTraffic(Subject subject) {
        this.subject = subject;
        this.chip = subject.names().chip();
        this.packets = new long[chip.width() * chip.height() * Port.MESH_PORTS];
    }

    /** Adds the packets of the step just executed. */
    public void addLastStep() {
        Spikes spikes = subject.time().engine().spikes();
        for (int i = 0; i < spikes.count(); i++) {
            CoreAddress from = CoreAddress.of(chip, spikes.core(i));
            for (AxonOutWord axon : WiringTables.axonsOf(subject, subject.names().at(spikes.core(i),
                    spikes.slot(i)))) {
                route(from.x(), from.y(), axon.target());
            }
        }
        long step = subject.now().step() - 1;
        for (int core = 0; core < chip.cores(); core++) {
            CoreAddress to = CoreAddress.of(chip, core);
            subject.drive().spikes(core, step, (key, payload) -> route(0, to.y(), to));
        }
    }

    private void route(int fromX, int fromY, CoreAddress to) {
        int x = fromX;
        int y = fromY;
        while (x != to.x()) {
            packets[tile(x, y) * Port.MESH_PORTS + (x < to.x() ? Port.PLUS_X : Port.MINUS_X)]++;
            x += Integer.signum(to.x() - x);
        }
        while (y != to.y()) {
            packets[tile(x, y) * Port.MESH_PORTS + (y < to.y() ? Port.PLUS_Y : Port.MINUS_Y)]++;
            y += Integer.signum(to.y() - y);
        }
    }

    private int tile(int x, int y) {
        return y * chip.width() + x;
    }

    /** Packets over a link, by its tile and output port. */
    public long packets(int tile, int port) {
        return packets[tile * Port.MESH_PORTS + port];
    }

    /** Packets over the busiest link of each tile. */
    public double[] busiest() {
        double[] most = new double[chip.width() * chip.height()];
        for (int i = 0; i < packets.length; i++) {
            most[i / Port.MESH_PORTS] = Math.max(most[i / Port.MESH_PORTS], packets[i]);
        }
        return most;
    }

    /** The links with the most packets, the first of equals first: tile, output and packets. */
    public List<List<String>> top(int count) {
        List<Integer> links = new ArrayList<>();
        for (int i = 0; i < packets.length; i++) {
            if (packets[i] > 0) {
                links.add(i);
            }
        }
        links.sort(Comparator.comparingLong((Integer i) -> -packets[i]));
        return links.stream().limit(count).map(i -> List.of("(%d,%d)".formatted(i / Port.MESH_PORTS % chip.width(),
                i / Port.MESH_PORTS / chip.width()), Port.name(i % Port.MESH_PORTS), "" + packets[i])).toList();
    }

    /** Hops along rows. */
    public long hopsX() {
        return sum(Port.PLUS_X) + sum(Port.MINUS_X);
    }

    /** Hops along columns. */
    public long hopsY() {
        return sum(Port.PLUS_Y) + sum(Port.MINUS_Y);
    }

    private long sum(int port) {
        long sum = 0;
        for (int i = port; i < packets.length; i += Port.MESH_PORTS) {
            sum += packets[i];
        }
        return sum;
    }
}
