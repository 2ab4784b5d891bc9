package org.cortado.assembler.network;

import java.util.List;
import java.util.Set;
import org.cortado.assembler.diagnostic.Diagnostic;
import org.cortado.assembler.diagnostic.Diagnostics;
import org.cortado.assembler.network.link.NetworkLayout;
import org.cortado.assembler.network.link.SynapseRouter;
import org.cortado.assembler.network.place.Segment;
import org.cortado.assembler.network.population.Population;
import org.cortado.assembler.network.read.Heap;
import org.cortado.assembler.network.read.Message;
import org.cortado.assembler.network.read.Reading;

/**
 * Lays a placed network into the memories of its cores. A placement counts neurons and their parameters; only here it
 * turns out what synapses and axons need. Where a core has no room for them, the neurons may be spread over more cores.
 */
final class Layouts {
    /** Bytes of the core and the slot of a neuron. */
    private static final long PLACE_BYTES = 6;

    private final Network network;
    private final Reading reading;
    private final List<Population> populations;
    private final Set<Population> own;
    private NetworkLayout layout;
    private SynapseRouter router;

    /** Places all neurons evenly over so many cores; null where that does not fit, which is told to the reading. */
    interface Spread {
        List<Segment> over(int cores, Reading messages);
    }

    /** @param own populations whose neurons need a parameter set each although their values are alike */
    Layouts(Network network, Reading reading, List<Population> populations, Set<Population> own) {
        this.network = network;
        this.reading = reading;
        this.populations = populations;
        this.own = own;
    }

    /** Lays out segments, or where that does not fit and may be done, another spread; false where nothing fits. */
    boolean lay(List<Segment> segments, boolean maySpread, Spread spread) {
        Diagnostics first = reading.diagnostics().apart();
        if (lay(segments, reading.telling(first))) {
            reading.diagnostics().addAll(first);
            return true;
        }
        int all = open();
        long cores = segments.stream().map(Segment::core).distinct().count();
        Diagnostics last = first;
        while (maySpread && cores < all && onlyCapacity(first)) {
            cores = Math.min(2 * cores, all);
            last = reading.diagnostics().apart();
            Reading messages = reading.telling(last);
            List<Segment> wider = spread.over((int) cores, messages);
            if (wider != null && lay(wider, messages)) {
                Diagnostic why = firstError(first);
                reading.diagnostics().warning("spread", why.span(), Message.of("in source order %s; the neurons are "
                        + "spread evenly over %,d of %,d cores instead", why.message(), cores, all), why.remedy());
                reading.diagnostics().addAll(last);
                return true;
            }
        }
        if (last != first) {
            last.add(Diagnostic.note(null, Message.of("that is with the neurons spread evenly over all %,d cores; "
                    + "in source order, %s", all, firstError(first).message())));
        }
        reading.diagnostics().addAll(last);
        return false;
    }

    private static Diagnostic firstError(Diagnostics messages) {
        return messages.list().stream().filter(d -> d.severity() == Diagnostic.Severity.ERROR).findFirst()
                .orElseThrow();
    }

    private boolean lay(List<Segment> segments, Reading messages) {
        long neurons = populations.stream().mapToLong(Population::size).sum();
        if (!Heap.holds(PLACE_BYTES * neurons, Message.of("the places of %,d neurons", neurons), null, messages)) {
            return false;
        }
        layout = new NetworkLayout(network.chip(), messages, populations, own);
        if (!layout.lay(segments)) {
            return false;
        }
        router = new SynapseRouter(network.chip(), messages, layout, network.spiking(), network.projections());
        return router.route();
    }

    private int open() {
        int open = 0;
        for (boolean closed : network.byHand().closed()) {
            open += closed ? 0 : 1;
        }
        return open;
    }

    private static boolean onlyCapacity(Diagnostics messages) {
        return messages.list().stream().filter(d -> d.severity() == Diagnostic.Severity.ERROR)
                .allMatch(d -> d.code().equals("capacity") && d.message().startsWith("core "));
    }

    NetworkLayout layout() {
        return layout;
    }

    SynapseRouter router() {
        return router;
    }
}
