package org.cortado.emulator.compare;

import java.util.List;
import java.util.Optional;
import java.util.function.DoubleUnaryOperator;
import org.cortado.assembler.network.drive.Course;

/**
 * The courses of driven parameters between the steps, which only the source of an image knows.
 *
 * @param courses in source order
 */
public record SourceCourses(List<Course> courses) {
    /** Where there is no source. */
    public static final SourceCourses NONE = new SourceCourses(List.of());

    /** The course of a neuron's parameter over time in ms; empty where it is not driven, or not known. */
    Optional<DoubleUnaryOperator> of(String population, int neuron, String parameter) {
        return courses.stream().filter(c -> c.population().equals(population) && c.parameter().equals(parameter)
                && c.drives(neuron)).findFirst().map(c -> t -> c.at(neuron, t));
    }
}
