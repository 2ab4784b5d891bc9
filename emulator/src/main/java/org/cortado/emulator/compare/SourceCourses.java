package org.cortado.emulator.compare;

import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.DoubleUnaryOperator;

/** What only the source of an image knows: courses between the steps, and parameters that no word holds. */
public interface SourceCourses {
    /** Where there is no source. */
    SourceCourses NONE = new SourceCourses() {
        @Override
        public Optional<DoubleUnaryOperator> course(int population, int neuron, String parameter) {
            return Optional.empty();
        }

        @Override
        public OptionalDouble value(int population, int neuron, String parameter) {
            return OptionalDouble.empty();
        }
    };

    /** The course of a driven parameter over time in ms; empty where it is not driven, or not known. */
    Optional<DoubleUnaryOperator> course(int population, int neuron, String parameter);

    /** The value as written of a parameter that no instruction reads; empty where there is none of that name. */
    OptionalDouble value(int population, int neuron, String parameter);
}
