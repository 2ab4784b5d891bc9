package org.cortado.assembler.network.drive;

import java.util.ArrayList;
import java.util.List;
import org.cortado.assembler.network.formula.DrawStream;
import org.cortado.assembler.network.formula.Sample;
import org.cortado.assembler.network.population.Quantiser;
import org.cortado.assembler.network.read.Message;
import org.cortado.assembler.network.read.Reading;
import org.cortado.assembler.network.read.TimeGrid;
import org.cortado.assembler.source.Work;
import org.cortado.assembler.text.Counted;

/**
 * Makes writes of stimuli: one wherever the value of a parameter changes from one step to the next, be it by less than
 * its word can tell, for the float twin can.
 */
public final class StimulusExpander {
    private final Reading reading;
    private final TimeGrid grid;
    private final long steps;
    private final WriteList writes;

    /**
     * An expander.
     *
     * @param steps length of the run, 0 where it is not known
     * @param writes where the writes go
     */
    public StimulusExpander(Reading reading, TimeGrid grid, long steps, WriteList writes) {
        this.reading = reading;
        this.grid = grid;
        this.steps = steps;
        this.writes = writes;
    }

    /**
     * One set of parameters that a stimulus drives.
     *
     * @param index index of the neuron within the stimulus's slice
     * @param core linear index of the core
     * @param address address of the parameter
     * @param word the word there before the run
     * @param real its value as written
     */
    public record Target(int index, int core, int address, int word, double real) {
    }

    /** Expands one stimulus; false where it was wrong, which is then reported. */
    public boolean expand(Stimulus stimulus, List<Target> targets) {
        if (stimulus.timed() && steps == 0) {
            reading.error("no-run-length", stimulus.span(),
                    "this stimulus changes with time, but the length of the run "
                    + "is not known", "write .run 1s, or whatever it is");
            return false;
        }
        long last = stimulus.timed() ? steps : 1;
        return reading.affords((double) last * targets.size(), Work.Kind.VALUE, stimulus.span(),
                () -> Counted.grouped(last, "step") + " of " + Counted.grouped(targets.size(), "neuron"),
                "drive fewer neurons, or draw noise on the core with rnd or rndn")
                && new Course(stimulus, new ArrayList<>(targets)).write(last);
    }

    /** One stimulus on its way over the steps. */
    private final class Course {
        private final Stimulus stimulus;
        private final List<Target> targets;
        private final Quantiser quantiser;
        private final Sample sample = new Sample(CourseFunctions.OWN + 1);
        private final int[] words;
        private final double[] own;
        private final double[] reals;
        private final boolean alike;

        Course(Stimulus stimulus, List<Target> targets) {
            this.stimulus = stimulus;
            this.targets = targets;
            this.quantiser = new Quantiser(stimulus.parameter().format(), stimulus.parameter().name(), reading);
            this.words = new int[targets.size()];
            this.own = new double[targets.size()];
            boolean same = true;
            for (int i = 0; i < words.length; i++) {
                words[i] = targets.get(i).word();
                own[i] = targets.get(i).real();
                same &= own[i] == own[0];
            }
            this.reals = own.clone();
            this.alike = same && (stimulus.shared() || !stimulus.each());
        }

        boolean write(long last) {
            int errors = reading.diagnostics().errors();
            for (long step = 0; step < last; step++) {
                sample.variables[CourseFunctions.TIME] = grid.time(step);
                sample.variables[CourseFunctions.STEP] = step;
                sample.row = DrawStream.row(step);
                double real = 0;
                int word = 0;
                for (int i = 0; i < words.length; i++) {
                    if (i == 0 || !alike) {
                        real = value(i);
                        if (!quantiser.fits(real)) {
                            if (reading.diagnostics().errors() == errors) {
                                quantiser.notFitting(real, stimulus.span(), where(step, i));
                            }
                            return false;
                        }
                        word = quantiser.word(real);
                    }
                    if ((word != words[i] || real != reals[i]) && !put(step, i, word, real)) {
                        return false;
                    }
                }
            }
            return true;
        }

        private double value(int i) {
            int index = stimulus.shared() ? 0 : targets.get(i).index();
            sample.id = index;
            sample.variables[CourseFunctions.INDEX] = index;
            sample.variables[CourseFunctions.OWN] = own[i];
            return stimulus.formula().at(sample);
        }

        private String where(long step, int i) {
            return " at " + Quantiser.shown(grid.time(step)) + " ms"
                    + (alike ? "" : " (neuron " + (stimulus.slice().first() + targets.get(i).index()) + ")");
        }

        private boolean put(long step, int i, int word, double real) {
            words[i] = word;
            reals[i] = real;
            Target target = targets.get(i);
            if (!writes.add((int) step, target.core(), target.address(), word, real)) {
                reading.error("capacity", stimulus.span(),
                        Message.of("the stimuli come to more than %,d writes, the most there ", WriteList.MOST)
                        + "may be",
                        "hold draws with every=, drive fewer neurons (shared=yes), "
                        + "or draw noise on the core with rnd or rndn");
                return false;
            }
            return true;
        }
    }
}
