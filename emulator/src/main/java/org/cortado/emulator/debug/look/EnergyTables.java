package org.cortado.emulator.debug.look;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.cortado.assembler.text.Counted;
import org.cortado.emulator.cycle.CycleEngine;
import org.cortado.emulator.cycle.EnergyTable;
import org.cortado.emulator.debug.Debugger;
import org.cortado.emulator.debug.InterruptedMove;
import org.cortado.emulator.debug.Subject;
import org.cortado.emulator.debug.reply.Format;
import org.cortado.emulator.debug.reply.Reply;
import org.cortado.emulator.debug.time.Timeline;
import org.cortado.emulator.mesh.MeshCounters;

/** What a run costs, by the chip's table of events. */
public final class EnergyTables {
    private static final double PJ_PER_UJ = 1e6;

    private EnergyTables() {
    }

    /** Hops of packets along rows and columns since the start. */
    private record Hops(long x, long y) {
    }

    /** All kinds of events from the start to now. */
    public static Reply of(Debugger debugger) {
        Subject subject = debugger.subject();
        boolean counted = debugger.time().engine() instanceof CycleEngine;
        Hops hops = counted ? counted((CycleEngine) debugger.time().engine()) : routed(subject);
        List<List<String>> rows = new ArrayList<>();
        double energy = 0;
        for (EnergyTable.Event event : EnergyTable.LOIHI.events()) {
            long count = EnergyTable.count(event.kind(), subject.view(), hops.x(), hops.y());
            energy += count * event.energyPj();
            rows.add(List.of(event.kind().key(), "" + count, Format.real(event.energyPj()),
                    tenths(count * event.energyPj()), tenths(count * event.timeNs())));
        }
        return new Reply.Table("%s uJ in %s".formatted(String.format(Locale.ROOT, "%.4g", energy / PJ_PER_UJ),
                Counted.of(subject.now().step(), "step")), List.of("event", "count", "pJ each", "pJ", "ns"), rows,
                String.join("; ", EnergyTable.LOIHI.events().stream().map(EnergyTable.Event::source).distinct()
                        .toList())
                        + (counted ? "" : ". Hops: by the routes of the packets, from the start on"));
    }

    private static String tenths(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }

    private static Hops counted(CycleEngine engine) {
        MeshCounters mesh = engine.pipelineView().meshCounters();
        return new Hops(mesh.hopsX(), mesh.hopsY());
    }

    private static Hops routed(Subject subject) {
        LinkTraffic traffic = new LinkTraffic(subject);
        Timeline time = subject.time();
        long now = time.now().step();
        return time.visit(() -> {
            time.seek(0);
            while (time.now().step() < now) {
                time.step();
                traffic.addLastStep();
                if (time.interrupted()) {
                    throw new InterruptedMove("interrupted while counting hops");
                }
            }
            return new Hops(traffic.hopsX(), traffic.hopsY());
        });
    }
}
