package org.cortado.emulator.debug.stop;

import java.util.List;
import org.cortado.emulator.debug.Subject;
import org.cortado.emulator.debug.look.PacketText;
import org.cortado.emulator.mesh.MeshView.Transit;

/**
 * A packet that sets out over a link.
 *
 * @param tile of the router that it leaves
 * @param port {@link org.cortado.emulator.mesh.Port}
 * @param text as written
 */
public record LinkTrigger(int tile, int port, String text) implements Trigger {
    @Override
    public boolean cycleByCycle(Subject subject) {
        return true;
    }

    @Override
    public Watcher watch(Subject subject) {
        return new GrowthWatcher(() -> flits(subject), more -> Hit.of(text + ": " + last(subject)));
    }

    private long flits(Subject subject) {
        return subject.pipelines().mesh().flits(tile, port);
    }

    private String last(Subject subject) {
        List<Transit> flying = subject.pipelines().mesh().inFlight(tile, port);
        return flying.isEmpty() ? "arrived" : PacketText.of(subject.names(), flying.get(flying.size() - 1).flit());
    }
}
