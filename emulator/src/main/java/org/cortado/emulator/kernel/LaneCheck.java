package org.cortado.emulator.kernel;

/** Something that must hold for all lanes of a frame. */
@FunctionalInterface
interface LaneCheck {
    /** 0 if it holds, else anything else. */
    int run(LaneFrame frame);
}
