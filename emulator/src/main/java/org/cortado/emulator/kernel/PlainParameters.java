package org.cortado.emulator.kernel;

import java.util.Arrays;
import org.cortado.emulator.chip.Block;
import org.cortado.emulator.chip.CoreState;

/**
 * Which blocks' parameters keep the bounds of a plan: looked at when a block comes first, and again only where its
 * core's parameter memory was written since.
 */
final class PlainParameters {
    private final int[] registers;
    /** By core and block of it; null where there was none yet. */
    private Look[][] last = {};
    private long looks;

    /** What was seen of a block's parameters after so many writes to its core's. */
    private record Look(Block block, long writes, int kept) {
    }

    /** @param registers the parameters that the program reads */
    PlainParameters(int[] registers) {
        this.registers = registers;
    }

    /** 1 if the parameters of the frame's block keep the bounds, else 0; of the same bounds until all is forgotten. */
    int keep(PlainBounds bounds, LaneFrame frame) {
        CoreState core = frame.core;
        Block block = frame.block;
        int c = core.index();
        int b = block.runIndex() + block.firstSlot() / Block.LANES;
        Look look = c < last.length && b < last[c].length ? last[c][b] : null;
        if (look == null || look.block != block || look.writes != core.parameterWrites()) {
            look = new Look(block, core.parameterWrites(), bounds.hold(frame, registers) ? 1 : 0);
            place(c, b, look);
        }
        return look.kept;
    }

    private void place(int c, int b, Look look) {
        if (c >= last.length) {
            int before = last.length;
            last = Arrays.copyOf(last, Math.max(c + 1, 2 * before));
            Arrays.fill(last, before, last.length, new Look[0]);
        }
        if (b >= last[c].length) {
            last[c] = Arrays.copyOf(last[c], b + 1);
        }
        last[c][b] = look;
        looks++;
    }

    /** How often parameters were looked at. */
    long looks() {
        return looks;
    }

    /** Forgets what was seen: there are other bounds. */
    void forget() {
        last = new Look[0][];
    }
}
