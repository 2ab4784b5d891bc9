package org.cortado.emulator.compare;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.cortado.assembler.image.Image;
import org.cortado.assembler.isa.Flag;
import org.cortado.emulator.run.NeuronNames;
import org.cortado.emulator.run.WatchedWord;

/**
 * A program in all its readings: fixed point, float twin from stored and from written values, and, where its neurons
 * have one, the reference.
 *
 * @param subject what was compared
 * @param names names of its neurons
 * @param neurons all neurons, population by population
 * @param words the watched states of each, potential first; empty where unwatched
 * @param flags how often the fixed reading raised each flag, those that it never raised left out
 */
public record Comparison(Subject subject, NeuronNames names, List<NeuronComparison> neurons,
        List<List<WatchedWord>> words, Map<Flag, Long> flags) {

    /**
     * Runs every reading and compares them.
     *
     * @throws IllegalArgumentException where the image has no twin, no neurons, or no state of a name to be watched
     */
    public static Comparison of(Subject subject) {
        Image image = subject.image();
        if (image.twin() == null) {
            throw new IllegalArgumentException("the image has no float twin to compare with: assemble it from its "
                    + "source again, with a .neuron program");
        }
        if (subject.steps() < 1) {
            throw new IllegalArgumentException("no run length: write '.run 1s' in the source or give --time 1s");
        }
        NeuronNames names = new NeuronNames(image);
        List<Cell> cells = Cell.all(names);
        Watch watch = new Watch(image, names, cells, subject.steps(), subject.watched());
        ExecutorService pool = Executors.newFixedThreadPool(Math.max(1, subject.threads()));
        try {
            return new Running(subject, names, cells, watch).compare(pool);
        } finally {
            pool.shutdownNow();
        }
    }

    /** The populations' neurons, in order; empty lists for populations without one. */
    public List<List<NeuronComparison>> byPopulation() {
        List<List<NeuronComparison>> all = new ArrayList<>();
        names.populations().forEach(p -> all.add(new ArrayList<>()));
        neurons.forEach(n -> all.get(n.cell().population()).add(n));
        return all;
    }

    /** Length of the runs, ms. */
    public double end() {
        return subject.steps() * subject.image().chip().timestepMs();
    }

    public double timestep() {
        return subject.image().chip().timestepMs();
    }

    /** Whether some neuron has a solved reference. */
    public boolean hasReference() {
        return neurons.stream().anyMatch(n -> n.reference().solved());
    }

    /** One comparison while it is made. */
    private static final class Running {
        private final Subject subject;
        private final NeuronNames names;
        private final List<Cell> cells;
        private final Watch watch;
        private final EngineRun engines;

        Running(Subject subject, NeuronNames names, List<Cell> cells, Watch watch) {
            this.subject = subject;
            this.names = names;
            this.cells = cells;
            this.watch = watch;
            this.engines = new EngineRun(cells, watch, subject.image().chip().timestepMs(), subject.steps(),
                    EngineRun.index(subject.image(), cells));
        }

        Comparison compare(ExecutorService pool) {
            Image image = subject.image();
            Future<FixedRun> fixed = pool.submit(() -> engines.fixed(image, subject.seed()));
            Future<List<NeuronRun>> stored = pool.submit(() -> engines.twin(image, true, subject.seed()));
            Future<List<NeuronRun>> twin = pool.submit(() -> engines.twin(image, false, subject.seed()));
            List<Callable<ReferenceResult>> solving = references();
            List<Future<ReferenceResult>> solved = new ArrayList<>();
            solving.forEach(s -> solved.add(pool.submit(s)));
            List<NeuronComparison> neurons = new ArrayList<>();
            List<List<WatchedWord>> words = new ArrayList<>();
            for (int k = 0; k < cells.size(); k++) {
                Map<Reading, NeuronRun> runs = new EnumMap<>(Reading.class);
                runs.put(Reading.FIXED, got(fixed).neurons().get(k));
                runs.put(Reading.STORED, got(stored).get(k));
                runs.put(Reading.TWIN, got(twin).get(k));
                ReferenceResult reference = got(solved.get(k));
                if (reference.solved()) {
                    runs.put(Reading.REFERENCE, reference.run());
                }
                neurons.add(NeuronComparison.of(cells.get(k), cells.get(k).name(names), runs, reference, subject));
                words.add(watch.of(k));
            }
            return new Comparison(subject, names, List.copyOf(neurons), words, got(fixed).flags());
        }

        private List<Callable<ReferenceResult>> references() {
            ReferenceTie tie = new ReferenceTie(subject.image(), names, subject.source(), subject.steps());
            ReferenceRuns runs = new ReferenceRuns(tie, subject.solver(), subject.image().chip().timestepMs(),
                    subject.steps());
            List<Callable<ReferenceResult>> solving = new ArrayList<>();
            int tied = 0;
            for (int k = 0; k < cells.size(); k++) {
                Cell cell = cells.get(k);
                List<WatchedWord> watched = watch.of(k);
                // Those that no reference can stand for say so themselves, and use up none of the number.
                boolean asked = !tie.standsAlone(cell) || tied++ < subject.references();
                solving.add(() -> asked ? runs.solve(cell, watched) : ReferenceResult.none(null,
                        "not solved: only the first " + subject.references() + " are"));
            }
            return solving;
        }

        private static <T> T got(Future<T> future) {
            try {
                return future.get();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("interrupted", e);
            } catch (ExecutionException e) {
                if (e.getCause() instanceof RuntimeException fault) {
                    throw fault;
                }
                throw new IllegalStateException(e.getCause());
            }
        }
    }
}
