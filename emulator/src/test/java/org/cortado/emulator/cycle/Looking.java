package org.cortado.emulator.cycle;

import org.cortado.assembler.image.CoreAddress;
import org.cortado.assembler.isa.Register;
import org.cortado.emulator.chip.ChipView;
import org.cortado.emulator.chip.Counter;
import org.cortado.emulator.mesh.Port;

/** Reads everything that an engine shows. */
final class Looking {
    private Looking() {
    }

    /** All memories as text, a line a slot; what the rings hold {@code later} steps later than the view says. */
    static String memories(ChipView view, int later) {
        return slots(view, later) + counters(view);
    }

    private static String counters(ChipView view) {
        StringBuilder text = new StringBuilder();
        for (int core = 0; core < view.cores(); core++) {
            for (Counter counter : Counter.values()) {
                text.append(counter.key()).append(" ").append(view.counter(core, counter)).append(" ");
            }
            text.append("\n");
        }
        return text.toString();
    }

    private static String slots(ChipView view, int later) {
        StringBuilder text = new StringBuilder();
        for (int core = 0; core < view.cores(); core++) {
            for (int slot = 0; slot < view.slots(core); slot++) {
                text.append(CoreAddress.of(view.chip(), core)).append(" slot ").append(slot).append(":");
                for (int word = 0; word < view.image(core).stateWords(); word++) {
                    text.append(" s").append(view.state(core, slot, word));
                }
                text.append(" f").append(view.flags(core, slot));
                for (int channel = 0; channel < 4; channel++) {
                    text.append(" x").append(view.input(core, slot, channel)).append(" p")
                            .append(view.parameter(core, slot, channel)).append(" ring");
                    for (int ahead = later; ahead < view.ringDepth(core) - 1 + later; ahead++) {
                        text.append(" ").append(view.pending(core, slot, channel, ahead));
                    }
                }
                text.append("\n");
            }
        }
        return text.toString();
    }

    /** Reads queues, stages, mesh, registers and now and then counters, and gives a sum of what it read. */
    static int pipelines(CycleEngine engine) {
        PipelineView view = engine.pipelineView();
        // Counters in the middle of a step are worked out anew, by running all neurons before.
        int sum = engine.cycle() % 16 == 0 ? counters(engine.view()).hashCode() : 0;
        sum += slots(engine.view(), 0).hashCode();
        for (int core = 0; core < engine.view().cores(); core++) {
            sum = 31 * sum + view.update(core).hashCode() + view.spikeQueue(core).hashCode()
                    + view.packetQueue(core).hashCode() + view.arrivalQueue(core).hashCode()
                    + view.deliver(core).hashCode();
            for (int slot = 0; slot < engine.view().slots(core); slot++) {
                sum = 31 * sum + engine.registers(core, slot).get(Register.TEMPORARY);
            }
        }
        int tiles = engine.view().chip().width() * engine.view().chip().height();
        for (int tile = 0; tile < tiles; tile++) {
            sum = 31 * sum + view.turn(tile) + view.ejectionPort(tile).hashCode();
            for (int port = 0; port < Port.INPUTS; port++) {
                sum = 31 * sum + view.mesh().occupancy(tile, port) + view.mesh().inFlight(tile, port).hashCode();
            }
        }
        for (int row = 0; row < engine.view().chip().height(); row++) {
            sum = 31 * sum + view.edgeQueue(row).hashCode();
        }
        return sum + Long.hashCode(engine.hash());
    }
}
