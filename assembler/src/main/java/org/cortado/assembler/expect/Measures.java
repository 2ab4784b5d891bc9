package org.cortado.assembler.expect;

import java.util.Collection;

/** What the statistics of a condition are worth. */
public interface Measures {

    /** The names of the populations that a condition may speak of. */
    Collection<String> populations();

    /**
     * A statistic of the whole run; NaN where there is none.
     *
     * @param population one of {@link #populations}, or null for the condition's own subject
     * @param statistic one that may stand alone
     */
    double of(String population, Statistic statistic);

    /**
     * A statistic of the condition's own subject between two bounds, ms or Hz; NaN where there is none.
     *
     * @param statistic one that may stand with bounds
     */
    double of(Statistic statistic, double from, double to);
}
