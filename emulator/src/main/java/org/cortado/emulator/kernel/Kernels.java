package org.cortado.emulator.kernel;

import java.util.HashMap;
import java.util.Map;
import org.cortado.emulator.chip.Block;
import org.cortado.emulator.chip.CoreState;
import org.cortado.emulator.chip.NeuronProgram;

/** The kernels of one thread: equal programs share one, except where line statistics keep runs apart. */
public final class Kernels {
    private final long seed;
    private final boolean scalar;
    private final boolean lineStatistics;
    private final LaneFrame frame = new LaneFrame();
    private final Map<Object, Kernel> kernels = new HashMap<>();
    private final Map<Run, LineStatistics> statistics = new HashMap<>();

    /** One entry of a core's program table. */
    private record Run(int core, int run) {
    }

    /**
     * @param seed seed of the random instructions
     * @param scalar whether to use the golden reference in place of lanes
     * @param lineStatistics whether to keep statistics of each instruction
     */
    public Kernels(long seed, boolean scalar, boolean lineStatistics) {
        this.seed = seed;
        this.scalar = scalar;
        this.lineStatistics = lineStatistics;
    }

    /** The kernel that executes a block's program. */
    public Kernel of(CoreState core, Block block) {
        Object key = lineStatistics ? new Run(core.index(), block.runIndex()) : block.program();
        Kernel kernel = kernels.computeIfAbsent(key, k -> create(core, block));
        if (kernel instanceof LaneKernel lanes) {
            lanes.expect(core, block);
        }
        return kernel;
    }

    /** Makes all kernels ready, after the last block was asked for. */
    public void prepare() {
        for (Kernel kernel : kernels.values()) {
            if (kernel instanceof LaneKernel lanes) {
                lanes.prepare();
            }
        }
    }

    private Kernel create(CoreState core, Block block) {
        NeuronProgram program = block.program();
        LineStatistics lines = null;
        if (lineStatistics) {
            lines = LineStatistics.ofLength(program.code().size());
            statistics.put(new Run(core.index(), block.runIndex()), lines);
        }
        return scalar ? new ScalarKernel(program, seed, lines) : new LaneKernel(program, seed, frame, lines);
    }

    /** What the instructions of a run did so far, or null where none is kept here. */
    public LineStatistics statistics(int core, int run) {
        return statistics.get(new Run(core, run));
    }
}
