package org.cortado.emulator.kernel;

/**
 * One loop of a plan.
 *
 * @param name what it does, its registers aside: plans of equal names take equal ways
 * @param raises bits of the {@link org.cortado.assembler.isa.Flag flags} that it may count
 */
record PlainStep(String name, int raises, LaneOperation operation) {

    static PlainStep of(String name, LaneOperation operation) {
        return new PlainStep(name, 0, operation);
    }
}
