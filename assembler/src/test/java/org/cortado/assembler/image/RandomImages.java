package org.cortado.assembler.image;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.cortado.assembler.isa.Instruction;
import org.cortado.assembler.isa.InstructionWord;
import org.cortado.assembler.isa.Op;
import org.cortado.assembler.isa.RandomInstructions;
import org.cortado.assembler.isa.Register;

/** Draws sound images: every memory, programs with tables, every part of the drive; small, so that many are cheap. */
public final class RandomImages {
    private static final int PARAMETERS = 16;

    private final Random random;
    private Chip chip;

    public RandomImages(Random random) {
        this.random = random;
    }

    /** The next image, without names and without a twin. */
    public Image next() {
        chip = chip();
        List<CoreImage> cores = new ArrayList<>();
        for (int index = 0; index < chip.cores(); index++) {
            if (cores.isEmpty() && index == chip.cores() - 1 || random.nextInt(3) > 0) {
                cores.add(core(CoreAddress.of(chip, index)));
            }
        }
        return new Image(chip, List.copyOf(cores), drive(cores), null, DebugInfo.NONE);
    }

    private Chip chip() {
        Chip drawn = Chip.standard().with(ChipParameter.WIDTH, below(3) + 1).with(ChipParameter.HEIGHT, below(2) + 1)
                .with(ChipParameter.CORES, below(2) + 1).with(ChipParameter.SEED, random.nextLong());
        return random.nextBoolean() ? drawn : drawn.with(ChipParameter.NEURONS, 16 + below(4081))
                .with(ChipParameter.DELAYS, 1 + below(64)).with(ChipParameter.TIMESTEP_PS, 1000 + below(1 << 30))
                .with(ChipParameter.LANES, 1 + below(8)).with(ChipParameter.RUNS, 1 + below(8));
    }

    private int below(int bound) {
        return random.nextInt(bound);
    }

    private CoreImage core(CoreAddress address) {
        int slots = 1 + below(Math.min(12, chip.size(ChipParameter.NEURONS)));
        List<Long> store = new ArrayList<>();
        List<ProgramRun> runs = runs(slots, store);
        int stateWords = runs.stream().mapToInt(ProgramRun::stateWords).max().orElse(0);
        int parameters = runs.stream().mapToInt(r -> r.parameterBase() + (r.slots() - 1) * r.parameterStride()
                + PARAMETERS).max().orElse(0);
        int[] synapses = ints(below(30));
        SynapseLayout layout = chip.synapseLayout();
        for (int i = 0; i < synapses.length; i++) {
            synapses[i] = layout.pack(layout.minWeight() + below(layout.maxWeight() - layout.minWeight() + 1),
                    1 + below(chip.size(ChipParameter.DELAYS)), below(slots));
        }
        return new CoreImage(address, slots, store.stream().mapToLong(Long::longValue).toArray(), ints(parameters),
                stateWords, ints(slots * stateWords), runs, axonIn(synapses, layout), synapses, axonOut(slots));
    }

    private int[] ints(int count) {
        return IntStream.generate(random::nextInt).limit(count).toArray();
    }

    private List<ProgramRun> runs(int slots, List<Long> store) {
        List<ProgramRun> runs = new ArrayList<>();
        int neuron = below(1000);
        boolean tidy = random.nextBoolean();
        for (int slot = 0; slot < slots && runs.size() < chip.size(ChipParameter.RUNS); slot++) {
            slot += tidy ? 0 : below(2);
            int last = Math.min(slots - 1, slot + below(6));
            if (slot <= last) {
                for (int gap = tidy ? 0 : below(3); gap > 0; gap--) {
                    store.add(random.nextLong());
                }
                int start = store.size();
                int states = program(store, tidy);
                int length = program.length;
                runs.add(new ProgramRun(slot, last, start, length, below(8), random.nextBoolean() ? 0 : below(20),
                        states, 8 + below(25), 1 + below(3), neuron, below(16)));
                neuron += last - slot + 1 + below(2);
                slot = last;
            }
        }
        return List.copyOf(runs);
    }

    private long[] program = {};

    /** Adds a program and its tables to a store; gives the state words that it needs. */
    private int program(List<Long> store, boolean tidy) {
        List<LookupTable> tables = new ArrayList<>();
        for (int i = below(tidy ? 2 : 3); i > 0; i--) {
            tables.add(new LookupTable(below(1000) - 500, below(20), random.nextBoolean(), ints(2 + below(9))));
        }
        RandomInstructions instructions = new RandomInstructions(random, tables.size());
        program = new long[1 + below(12)];
        int[] address = new int[tables.size()];
        int end = store.size() + program.length;
        for (int i = 0; i < address.length; i++) {
            address[i] = end;
            end += tables.get(i).words().length;
        }
        int states = below(3);
        boolean looked = false;
        for (int i = 0; i < program.length; i++) {
            Instruction in = instructions.next();
            looked |= in.op() == Op.TAB;
            for (int register : new int[] {in.destination(), in.first(), in.constant() ? Register.NONE : in.second()}) {
                states = Register.kind(register) == Register.Kind.STATE
                        ? Math.max(states, Register.index(register) + 1) : states;
            }
            program[i] = InstructionWord.encode(in.op() != Op.TAB ? in : new Instruction(in.op(), in.guard(),
                    in.destination(), in.first(), true, address[in.second()], in.shift(), in.rounding(),
                    in.overflow()));
        }
        Arrays.stream(program).forEach(store::add);
        if (!tidy || looked) {
            tables.forEach(table -> Arrays.stream(table.words()).forEach(store::add));
        }
        return states;
    }

    /** Rows that follow each other, sorted as the machine wants them; some keys share a row or have none. */
    private long[] axonIn(int[] synapses, SynapseLayout layout) {
        List<AxonInWord> rows = new ArrayList<>();
        int order = (1 << layout.slotBits() + layout.delayBits()) - 1;
        for (int first = 0; first < synapses.length;) {
            int count = below(Math.min(8, synapses.length - first) + 1);
            Integer[] row = Arrays.stream(synapses, first, first + count).boxed().toArray(Integer[]::new);
            Arrays.sort(row, (a, b) -> Integer.compare(a & order, b & order));
            for (int i = 0; i < count; i++) {
                synapses[first + i] = row[i];
            }
            for (int times = below(3); times > 0; times--) {
                rows.add(new AxonInWord(first, count, below(4), below(31) - AxonInWord.MAX_EXPONENT));
            }
            first += Math.max(1, count);
        }
        return rows.stream().mapToLong(AxonInWord::pack).toArray();
    }

    private long[] axonOut(int slots) {
        return IntStream.range(0, below(8)).map(i -> below(slots)).sorted()
                .mapToLong(slot -> new AxonOutWord(slot, CoreAddress.of(chip, below(chip.cores())),
                        below(chip.size(ChipParameter.AXONS_IN))).pack()).toArray();
    }

    private Drive drive(List<CoreImage> cores) {
        CoreImage core = cores.get(below(cores.size()));
        int index = core.address().index(chip);
        int writes = core.parameters().length == 0 ? 0 : below(5);
        int spikes = below(5);
        List<Drive.Probe> probes = new ArrayList<>();
        for (int i = below(4); i > 0; i--) {
            int first = below(core.slots());
            Drive.Kind kind = core.stateWords() > 0 ? Drive.Kind.STATE : Drive.Kind.SPIKES;
            kind = random.nextBoolean() ? kind : random.nextBoolean() ? Drive.Kind.INPUT : Drive.Kind.PARAMETER;
            int most = kind == Drive.Kind.STATE ? core.stateWords() : kind == Drive.Kind.SPIKES ? 1 : 4;
            probes.add(new Drive.Probe(index, first, first + below(core.slots() - first), kind, below(most)));
        }
        return new Drive(below(100), new Drive.Writes(steps(writes), filled(writes, index),
                IntStream.generate(() -> below(core.parameters().length)).limit(writes).toArray(), ints(writes)),
                new Drive.Spikes(steps(spikes), filled(spikes, index), IntStream.generate(() -> below(
                        chip.size(ChipParameter.AXONS_IN))).limit(spikes).toArray(),
                        IntStream.generate(() -> below(1 << 16) - (1 << 15)).limit(spikes).toArray()),
                List.copyOf(probes), List.of());
    }

    private int[] steps(int count) {
        return IntStream.generate(() -> below(100)).limit(count).sorted().toArray();
    }

    private static int[] filled(int count, int value) {
        return IntStream.generate(() -> value).limit(count).toArray();
    }
}
