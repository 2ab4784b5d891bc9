package org.cortado.emulator.twin;

/** The value that an instruction gives in one lane of a frame. */
@FunctionalInterface
interface TwinLane {
    double at(TwinFrame frame, int lane);
}
