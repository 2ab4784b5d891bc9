package org.cortado.emulator.cycle;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.cortado.assembler.image.Chip;
import org.cortado.assembler.image.ChipParameter;
import org.cortado.assembler.image.CoreAddress;
import org.cortado.assembler.image.CoreImage;
import org.cortado.assembler.image.Drive;
import org.cortado.assembler.image.Image;
import org.cortado.emulator.engine.Spikes;
import org.cortado.emulator.mesh.Mesh;
import org.cortado.emulator.mesh.MeshShape;

/** The pipelines of a chip as the manual tells them, every cycle worked through and nothing skipped. */
final class NaiveChip {
    private final Image image;
    private final Chip chip;
    final NaiveCore[] cores;
    private final Mesh mesh;
    private final List<Deque<Long>> edges = new ArrayList<>();
    private final List<Deque<Long>> ports = new ArrayList<>();
    private final int[] turns;
    private int edgesAtStart;
    long portWait;

    NaiveChip(Image image) {
        this.image = image;
        this.chip = image.chip();
        cores = new NaiveCore[chip.cores()];
        for (int c = 0; c < cores.length; c++) {
            CoreAddress address = CoreAddress.of(chip, c);
            CoreImage found = image.cores().stream().filter(core -> core.address().equals(address)).findFirst()
                    .orElse(new CoreImage(address, 0, new long[0], new int[0], 0, new int[0], List.of(), new long[0],
                            new int[0], new long[0]));
            cores[c] = new NaiveCore(found, chip);
        }
        mesh = Mesh.withHeldEjection(new MeshShape(chip.width(), chip.height(), chip.size(ChipParameter.FIFO)));
        turns = new int[chip.width() * chip.height()];
        for (int row = 0; row < chip.height(); row++) {
            edges.add(new ArrayDeque<>());
        }
        for (int tile = 0; tile < turns.length; tile++) {
            ports.add(new ArrayDeque<>());
        }
    }

    long now() {
        return mesh.now();
    }

    /** What the mesh holds, and has counted. */
    long meshHash() {
        return mesh.hash();
    }

    /** One step; gives the cycles of its phases. */
    long[] step(int step, Spikes spikes) {
        for (NaiveCore core : cores) {
            core.begin();
        }
        for (int i = 0; i < spikes.count(); i++) {
            cores[spikes.core(i)].comes(spikes.slot(i), spikes.payload(i));
        }
        Drive.Spikes outside = image.drive().spikes();
        for (int i = 0; i < outside.count(); i++) {
            if (outside.step()[i] == step) {
                CoreAddress target = CoreAddress.of(chip, outside.core()[i]);
                edges.get(target.y()).add(Packet.of(target, outside.key()[i], outside.payload()[i]));
            }
        }
        long[] phases = new long[Phase.values().length];
        Phase phase = cycle();
        while (phase != Phase.BARRIER) {
            phases[phase.ordinal()]++;
            mesh.cycle();
            phase = cycle();
        }
        phases[Phase.BARRIER.ordinal()] = Barrier.cycles(chip);
        for (long left = Barrier.cycles(chip); left > 0; left--) {
            mesh.cycle();
        }
        return phases;
    }

    private Phase cycle() {
        edgesAtStart = edges.stream().mapToInt(Deque::size).sum();
        boolean moving = mesh.inside() > 0 || mesh.deliveries() > 0 || ports.stream().anyMatch(p -> !p.isEmpty());
        boolean updating = false;
        boolean executed = false;
        boolean sending = edgesAtStart > 0;
        boolean delivering = false;
        for (NaiveCore core : cores) {
            core.startCycle();
            updating |= core.updating();
            sending |= core.sending();
            delivering |= core.delivering();
        }
        eject();
        inject();
        for (NaiveCore core : cores) {
            core.work();
            executed |= core.executed;
            core.endCycle();
        }
        return executed ? Phase.UPDATE : updating ? Phase.STALL : sending ? Phase.SEND : moving ? Phase.DRAIN
                : delivering ? Phase.DELIVER : Phase.BARRIER;
    }

    private void eject() {
        for (int i = 0; i < mesh.deliveries(); i++) {
            ports.get(mesh.deliveredNode(i)).add(mesh.deliveredFlit(i));
        }
        for (int tile = 0; tile < ports.size(); tile++) {
            Deque<Long> port = ports.get(tile);
            if (!port.isEmpty() && cores[Packet.target(port.peek(), chip)].hasRoom()) {
                cores[Packet.target(port.peek(), chip)].arrive(port.poll());
                mesh.release(tile);
            }
            portWait += port.isEmpty() ? 0 : 1;
        }
    }

    private void inject() {
        for (int row = 0; row < edges.size(); row++) {
            if (!edges.get(row).isEmpty() && mesh.canSendWest(row)) {
                mesh.sendWest(row, edges.get(row).poll());
            }
        }
        int perTile = chip.coresPerTile();
        for (int tile = 0; tile < turns.length; tile++) {
            for (int i = 0; i < perTile && mesh.canSend(tile); i++) {
                int place = (turns[tile] + i) % perTile;
                if (cores[tile * perTile + place].hasPacket()) {
                    mesh.send(tile, cores[tile * perTile + place].takePacket());
                    turns[tile] = (place + 1) % perTile;
                    break;
                }
            }
        }
    }
}
