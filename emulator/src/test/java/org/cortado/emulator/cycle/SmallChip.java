package org.cortado.emulator.cycle;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.cortado.assembler.image.Chip;
import org.cortado.assembler.image.ChipParameter;
import org.cortado.assembler.image.CoreAddress;
import org.cortado.assembler.image.DebugInfo;
import org.cortado.assembler.image.Drive;
import org.cortado.assembler.image.Image;
import org.cortado.assembler.isa.Op;
import org.cortado.assembler.isa.Register;
import org.cortado.emulator.engine.EngineOptions;

/** A chip by hand whose cycles can be counted on paper; its neurons spike in every step or never. */
final class SmallChip {
    /** Cycles of {@link #SPIKER} and of {@link #SILENT}. */
    static final int COST = 5;
    /** mul 2, add 1, add 1, spk 1. */
    static final long[] SPIKER = {Code.shifted(Op.MUL, Code.R0, Code.X0, Code.X0, 0),
        Code.constant(Op.ADD, Code.S0, Code.S0, 3), Code.op(Op.ADD, Code.S0 + 1, Code.S0, Code.S0), Code.spike()};
    /** mul 2, add 1, add 1, mov 1. */
    static final long[] SILENT = {SPIKER[0], SPIKER[1], SPIKER[2], Code.constant(Op.MOV, Code.R0, Register.NONE, 7)};

    private final Chip chip;
    private final List<CoreBuilder> cores = new ArrayList<>();
    private final List<int[]> outside = new ArrayList<>();

    private SmallChip(Chip chip) {
        this.chip = chip;
        for (int c = 0; c < chip.cores(); c++) {
            cores.add(new CoreBuilder(chip, CoreAddress.of(chip, c)));
        }
    }

    /** A chip of width x height tiles, which differs from the standard as the pairs of parameter and value say. */
    static SmallChip of(int width, int height, Object... pairs) {
        Chip chip = Chip.standard().with(ChipParameter.WIDTH, width).with(ChipParameter.HEIGHT, height);
        for (int i = 0; i < pairs.length; i += 2) {
            chip = chip.with((ChipParameter) pairs[i], ((Number) pairs[i + 1]).longValue());
        }
        return new SmallChip(chip);
    }

    SmallChip run(int core, int count, long... code) {
        cores.get(core).run(count, 32, 1, new int[] {0}, code);
        return this;
    }

    CoreBuilder core(int core) {
        return cores.get(core);
    }

    /** A row of so many synapses of delay 1 onto slot 0 of a core; gives its key. */
    int row(int core, int synapses) {
        int[] words = new int[synapses];
        Arrays.fill(words, chip.synapseLayout().pack(1, 1, 0));
        return cores.get(core).row(0, 0, words);
    }

    SmallChip axon(int core, int slot, int target, int key) {
        cores.get(core).axon(slot, CoreAddress.of(chip, target), key);
        return this;
    }

    SmallChip outside(int step, int core, int key) {
        outside.add(new int[] {step, core, key});
        return this;
    }

    Chip chip() {
        return chip;
    }

    CycleEngine engine() {
        Drive drive = new Drive(1, Drive.NONE.writes(), new Drive.Spikes(column(0), column(1), column(2),
                outside.stream().mapToInt(spike -> 1).toArray()), List.of(), List.of());
        return new CycleEngine(new Image(chip, cores.stream().filter(core -> core.slots() > 0)
                .map(CoreBuilder::build).toList(), drive, null, DebugInfo.NONE), EngineOptions.DEFAULT);
    }

    private int[] column(int index) {
        return outside.stream().mapToInt(spike -> spike[index]).toArray();
    }

    /** The cycles of the phases of one step: update, stall, send, drain, deliver; without the barrier. */
    List<Long> phases() {
        try (CycleEngine engine = engine()) {
            engine.step();
            List<Long> phases = new ArrayList<>();
            for (Phase phase : Phase.values()) {
                phases.add(engine.history().cycles(0, phase));
            }
            return phases.subList(0, Phase.BARRIER.ordinal());
        }
    }
}
