package org.cortado.emulator.kernel;

/** One instruction, or a part of one, over all lanes of a frame. */
@FunctionalInterface
interface LaneOperation {
    void run(LaneFrame frame);

    static void all(LaneOperation[] operations, LaneFrame frame) {
        for (LaneOperation operation : operations) {
            operation.run(frame);
        }
    }
}
