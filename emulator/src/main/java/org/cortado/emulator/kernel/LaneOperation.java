package org.cortado.emulator.kernel;

/** One instruction, or a part of one, over all lanes of a frame. */
@FunctionalInterface
interface LaneOperation {
    void run(LaneFrame frame);
}
