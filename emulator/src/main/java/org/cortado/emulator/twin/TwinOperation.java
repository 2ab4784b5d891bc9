package org.cortado.emulator.twin;

/** One instruction over all lanes of a frame. */
@FunctionalInterface
interface TwinOperation {
    void run(TwinFrame frame);
}
