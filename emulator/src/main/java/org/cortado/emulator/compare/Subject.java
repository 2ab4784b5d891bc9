package org.cortado.emulator.compare;

import java.util.List;
import org.cortado.assembler.image.Image;
import org.cortado.emulator.reference.ReferenceSolver;

/**
 * What is to be compared, and how.
 *
 * @param title what people call it, such as the file's name
 * @param image the chip; with its twin
 * @param source what only its source knows
 * @param steps length of the runs, timesteps
 * @param seed seed of the random instructions in place of the chip's, or null
 * @param measures free parameters of the distances
 * @param solver solves the references
 * @param references references solved at most, in the order of the neurons
 * @param threads threads that run readings and solve references; no result depends on them
 * @param watched names of states to keep beside the membrane potential
 */
public record Subject(String title, Image image, SourceCourses source, int steps, Long seed, Measures measures,
        ReferenceSolver solver, int references, int threads, List<String> watched) {
    /** References solved unless more are asked for. */
    public static final int REFERENCES = 64;

    /** A subject with everything else at its default. */
    public static Subject of(String title, Image image, SourceCourses source) {
        return new Subject(title, image, source, Math.toIntExact(image.drive().steps()), null, Measures.DEFAULT,
                new ReferenceSolver(), REFERENCES, 1, List.of());
    }

    public Subject withThreads(int count) {
        return new Subject(title, image, source, steps, seed, measures, solver, references, count, watched);
    }

    public Subject withWatched(List<String> names) {
        return new Subject(title, image, source, steps, seed, measures, solver, references, threads, names);
    }
}
