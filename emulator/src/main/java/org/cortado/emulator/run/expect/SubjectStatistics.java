package org.cortado.emulator.run.expect;

import org.cortado.assembler.expect.Statistic;

/** The statistics of some neurons over a run. What their spikes are too few for is NaN. */
final class SubjectStatistics {
    private final int[][] trains;
    private final long steps;
    private final double stepMs;

    /** @param trains for each neuron the steps in which it spiked, ascending */
    SubjectStatistics(int[][] trains, long steps, double stepMs) {
        this.trains = trains;
        this.steps = steps;
        this.stepMs = stepMs;
    }

    /** A statistic of the whole run. */
    double of(Statistic statistic) {
        return switch (statistic) {
            case NEURONS -> trains.length;
            case ISI_MEAN -> intervals(statistic);
            case ISI_MIN -> intervals(statistic);
            case ISI_MAX -> intervals(statistic);
            case ISI_CV -> variation();
            default -> of(statistic, 0, steps * stepMs);
        };
    }

    /** A statistic of a window of time in ms, its end left out, or of a band of frequencies in Hz. */
    double of(Statistic statistic, double from, double to) {
        return switch (statistic) {
            case POWER -> spectrum() == null ? Double.NaN : spectrum().mean(from, to);
            case PEAK -> spectrum() == null ? Double.NaN : spectrum().peak(from, to);
            default -> window(statistic, Math.max(0, from), Math.min(to, steps * stepMs));
        };
    }

    private double window(Statistic statistic, double from, double to) {
        long spikes = 0;
        int active = 0;
        double first = Double.NaN;
        double last = Double.NaN;
        for (int[] train : trains) {
            boolean any = false;
            for (int step : train) {
                double time = step * stepMs;
                if (time >= from && time < to) {
                    any = true;
                    spikes++;
                    first = Double.isNaN(first) ? time : Math.min(first, time);
                    last = Double.isNaN(last) ? time : Math.max(last, time);
                }
            }
            active += any ? 1 : 0;
        }
        return switch (statistic) {
            case SPIKES -> spikes;
            case RATE -> from < to ? spikes * 1000.0 / (to - from) / trains.length : Double.NaN;
            case ACTIVE -> (double) active / trains.length;
            case FIRST -> first;
            default -> last;
        };
    }

    private double intervals(Statistic statistic) {
        long count = 0;
        double sum = 0;
        double least = Double.POSITIVE_INFINITY;
        double most = 0;
        for (int[] train : trains) {
            for (int i = 1; i < train.length; i++) {
                double interval = (train[i] - train[i - 1]) * stepMs;
                count++;
                sum += interval;
                least = Math.min(least, interval);
                most = Math.max(most, interval);
            }
        }
        return count == 0 ? Double.NaN : statistic == Statistic.ISI_MIN ? least : statistic == Statistic.ISI_MAX ? most
                : sum / count;
    }

    private double variation() {
        int neurons = 0;
        double sum = 0;
        for (int[] train : trains) {
            if (train.length > 2) {
                neurons++;
                sum += variation(train);
            }
        }
        return neurons == 0 ? Double.NaN : sum / neurons;
    }

    /** The standard deviation of a train's intervals (over n) by their mean. */
    private static double variation(int[] train) {
        int intervals = train.length - 1;
        double mean = (double) (train[intervals] - train[0]) / intervals;
        double squares = 0;
        for (int i = 1; i < train.length; i++) {
            squares += (train[i] - train[i - 1] - mean) * (train[i] - train[i - 1] - mean);
        }
        return StrictMath.sqrt(squares / intervals) / mean;
    }

    private Spectrum spectrum() {
        int[] counts = new int[Math.toIntExact(steps)];
        for (int[] train : trains) {
            for (int step : train) {
                counts[step]++;
            }
        }
        return Spectrum.of(counts, stepMs);
    }
}
