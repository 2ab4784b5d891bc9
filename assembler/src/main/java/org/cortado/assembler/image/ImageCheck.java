package org.cortado.assembler.image;

import org.cortado.assembler.isa.Instruction;
import org.cortado.assembler.isa.InstructionWord;
import org.cortado.assembler.isa.Op;
import org.cortado.assembler.isa.Register;
import org.cortado.assembler.isa.Register.Kind;

/** Whether an image's words make sense to the machine, so that the engines need not ask again. */
public final class ImageCheck {
    private final Image image;
    private final Chip chip;
    private final SynapseLayout layout;

    private ImageCheck(Image image) {
        this.image = image;
        this.chip = image.chip();
        this.layout = chip.synapseLayout();
    }

    /** What is wrong with an image, in one line, or null where it is sound. */
    public static String fault(Image image) {
        ImageCheck check = new ImageCheck(image);
        for (CoreImage core : image.cores()) {
            String fault = check.core(core);
            if (fault != null) {
                return "core " + core.address() + ": " + fault;
            }
        }
        String fault = check.drive();
        return fault != null ? fault : NamesCheck.fault(image);
    }

    private String core(CoreImage core) {
        if (!core.address().within(chip)) {
            return "it lies outside the %dx%d mesh of %d cores a tile".formatted(chip.width(), chip.height(),
                    chip.coresPerTile());
        }
        if (core.stateWords() > Kind.STATE.count() || core.state().length != core.slots() * core.stateWords()) {
            return "its state memory has the wrong size";
        }
        String fault = limit("neuron slots", core.slots(), chip.get(ChipParameter.NEURONS));
        fault = fault != null ? fault : limit("program words", core.program().length,
                chip.get(ChipParameter.PROGRAM_WORDS));
        fault = fault != null ? fault : limit("parameter words", core.parameters().length,
                chip.get(ChipParameter.PARAMETER_WORDS) * chip.get(ChipParameter.NEURONS));
        fault = fault != null ? fault : limit("axon-in entries", core.axonIn().length,
                chip.get(ChipParameter.AXONS_IN));
        fault = fault != null ? fault : limit("axon-out entries", core.axonOut().length,
                chip.get(ChipParameter.AXONS_OUT));
        fault = fault != null ? fault : limit("synapse words", core.synapses().length,
                chip.get(ChipParameter.SYNAPSES));
        fault = fault != null ? fault : limit("runs", core.runs().size(), chip.get(ChipParameter.RUNS));
        int next = 0;
        for (ProgramRun run : core.runs()) {
            fault = fault != null ? fault : run(core, run, next);
            next = run.lastSlot() + 1;
        }
        return fault != null ? fault : axons(core);
    }

    private static String limit(String what, long count, long most) {
        return count > most ? "%d %s where the chip has %d".formatted(count, what, most) : null;
    }

    private String run(CoreImage core, ProgramRun run, int firstFree) {
        String fault = RunCheck.fault(run, firstFree, core.slots(), core.stateWords(), core.program().length);
        if (fault != null) {
            return fault;
        }
        int parameters = 0;
        for (int i = 0; i < run.programLength(); i++) {
            Instruction in = InstructionWord.decode(core.program()[run.programStart() + i]);
            if (in.op() == Op.TAB) {
                LookupTable.at(core.program(), in.second());
            }
            int[] registers = {in.destination(), in.first(), in.constant() ? Register.NONE : in.second()};
            for (int register : registers) {
                if (Register.kind(register) == Kind.STATE && Register.index(register) >= run.stateWords()) {
                    return "a program uses %s where its slots hold %d state words".formatted(Register.name(register),
                            run.stateWords());
                }
                if (Register.kind(register) == Kind.PARAMETER) {
                    parameters = Math.max(parameters, Register.index(register) + 1);
                }
            }
        }
        long last = run.parameterBase() + (run.slots() - 1L) * run.parameterStride() + parameters;
        return parameters > 0 && last > core.parameters().length ? "the parameters of slots %d..%d leave the memory"
                .formatted(run.firstSlot(), run.lastSlot()) : null;
    }

    private String axons(CoreImage core) {
        int[] falls = falls(core.synapses());
        for (long word : core.axonIn()) {
            AxonInWord row = AxonInWord.unpack(word);
            if (row.count() > core.synapses().length - row.first()) {
                return "an axon-in entry points beyond the synapse memory";
            }
            if (row.count() > 0 && falls[row.first() + row.count() - 1] != falls[row.first()]) {
                return "a row of synapses is not sorted by delay and target";
            }
        }
        for (int word : core.synapses()) {
            if (layout.slot(word) >= core.slots()) {
                return "a synapse targets slot %d of %d".formatted(layout.slot(word), core.slots());
            }
        }
        int slot = 0;
        for (long word : core.axonOut()) {
            AxonOutWord entry = AxonOutWord.unpack(word);
            if (entry.slot() < slot || entry.slot() >= core.slots() || !entry.target().within(chip)) {
                return "an axon-out entry is out of order or leaves the chip";
            }
            slot = entry.slot();
        }
        return null;
    }

    /** How often the order of delay and target falls up to each synapse: rows may overlap, and are checked once. */
    private int[] falls(int[] synapses) {
        int order = (1 << layout.slotBits() + layout.delayBits()) - 1;
        int[] falls = new int[synapses.length];
        for (int i = 1; i < falls.length; i++) {
            falls[i] = falls[i - 1] + ((synapses[i] & order) < (synapses[i - 1] & order) ? 1 : 0);
        }
        return falls;
    }

    private String drive() {
        Drive drive = image.drive();
        if (drive.steps() < 0) {
            return "its run length is negative";
        }
        CoreImage[] cores = new CoreImage[chip.cores()];
        image.cores().forEach(core -> cores[core.address().index(chip)] = core);
        Drive.Writes writes = drive.writes();
        for (int i = 0; i < writes.count(); i++) {
            CoreImage core = core(cores, writes.core()[i]);
            if (core == null || i > 0 && writes.step()[i] < writes.step()[i - 1] || writes.step()[i] < 0
                    || writes.address()[i] < 0 || writes.address()[i] >= core.parameters().length) {
                return "a parameter write of its drive is out of order or has no target";
            }
        }
        Drive.Spikes spikes = drive.spikes();
        for (int i = 0; i < spikes.count(); i++) {
            if (core(cores, spikes.core()[i]) == null || i > 0 && spikes.step()[i] < spikes.step()[i - 1]
                    || spikes.step()[i] < 0 || spikes.key()[i] < 0 || spikes.key()[i] >= 1 << 20
                    || (short) spikes.payload()[i] != spikes.payload()[i]) {
                return "a spike of its drive is out of order or has no target";
            }
        }
        for (Drive.Probe probe : drive.probes()) {
            CoreImage core = core(cores, probe.core());
            if (core == null || probe.firstSlot() < 0 || probe.lastSlot() < probe.firstSlot()
                    || probe.lastSlot() >= core.slots() || probe.index() < 0 || probe.index() >= words(core, probe)) {
                return "a probe watches what is not there";
            }
        }
        return null;
    }

    private static CoreImage core(CoreImage[] cores, int index) {
        return index >= 0 && index < cores.length ? cores[index] : null;
    }

    private static int words(CoreImage core, Drive.Probe probe) {
        return switch (probe.kind()) {
            case SPIKES -> 1;
            case STATE -> core.stateWords();
            case PARAMETER -> Kind.PARAMETER.count();
            case INPUT -> Kind.INPUT.count();
        };
    }
}
