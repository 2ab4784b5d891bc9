package org.cortado.assembler.network.link;

import java.util.ArrayList;
import java.util.List;
import org.cortado.assembler.network.connect.Projection;

/**
 * The projections of a source that each of its members takes part in, in source order. Members are asked for in
 * ascending order: thousands of projections may begin at parts of one population, and a member belongs to few.
 */
final class ActiveProjections {
    private final List<Projection> all;
    private final List<Projection> active = new ArrayList<>();
    /** The first member for which the list may be another one. */
    private int until;

    ActiveProjections(List<Projection> all) {
        this.all = all;
    }

    /** Those of a member, not before the member asked for last. */
    List<Projection> of(int member) {
        if (member >= until) {
            active.clear();
            until = Integer.MAX_VALUE;
            for (Projection projection : all) {
                int first = projection.pre().first();
                int end = first + projection.pre().count();
                if (member >= first && member < end) {
                    active.add(projection);
                    until = Math.min(until, end);
                } else if (member < first) {
                    until = Math.min(until, first);
                }
            }
        }
        return active;
    }
}
