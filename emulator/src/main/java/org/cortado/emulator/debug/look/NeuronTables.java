package org.cortado.emulator.debug.look;

import java.util.ArrayList;
import java.util.List;
import org.cortado.assembler.image.DebugInfo;
import org.cortado.assembler.image.ProgramRun;
import org.cortado.assembler.isa.Flag;
import org.cortado.assembler.isa.Register;
import org.cortado.assembler.text.Counted;
import org.cortado.emulator.chip.ChipView;
import org.cortado.emulator.chip.InputRings;
import org.cortado.emulator.chip.NeuronProgram;
import org.cortado.emulator.debug.Debugger;
import org.cortado.emulator.debug.Subject;
import org.cortado.emulator.debug.expr.Value;
import org.cortado.emulator.debug.name.Names;
import org.cortado.emulator.debug.name.Neuron;
import org.cortado.emulator.debug.name.Variable;
import org.cortado.emulator.debug.reply.Format;
import org.cortado.emulator.debug.reply.Reply;
import org.cortado.emulator.kernel.NeuronRegisters;

/** Tables of neurons, populations and programs. */
public final class NeuronTables {
    private NeuronTables() {
    }

    /** One neuron: its registers, raw and real, its flags, what waits in its input. */
    public static Reply neuron(Debugger debugger, Neuron neuron) {
        Subject subject = debugger.subject();
        Names names = subject.names();
        ProgramRun run = subject.view().run(neuron.core(), neuron.slot());
        List<List<String>> rows = new ArrayList<>();
        NeuronRegisters inside = subject.inside(neuron);
        if (run != null) {
            NeuronProgram program = subject.program(neuron);
            for (Register.Kind kind : Register.Kind.values()) {
                int count = kind == Register.Kind.STATE ? run.stateWords() : program.highest(kind);
                boolean lasting = kind == Register.Kind.STATE || kind == Register.Kind.PARAMETER
                        || kind == Register.Kind.INPUT;
                for (int i = 0; i < count && (lasting || inside != null); i++) {
                    if (kind == Register.Kind.STATE || program.uses(kind.code(i))) {
                        rows.add(register(subject, neuron, names.named(neuron.population(), kind.code(i))));
                    }
                }
            }
        }
        String where = "%s: neuron %d, slot %d of %s%s".formatted(names.text(neuron), run == null ? 0
                : run.neuron(neuron.slot()), neuron.slot(), names.core(neuron.core()),
                inside == null ? "" : ", after %s of its step".formatted(
                        Counted.of(subject.inside(), "instruction")));
        return new Reply.All(List.of(new Reply.Table(where, List.of("variable", "register", "value", "word", "format"),
                rows, ""), new Reply.Text(List.of(flags(subject, neuron), spike(subject, neuron))),
                pending(subject, neuron)));
    }

    private static List<String> register(Subject subject, Neuron neuron, Variable variable) {
        NeuronRegisters inside = subject.inside(neuron);
        int index = Register.index(variable.register());
        ChipView view = subject.view();
        int raw = inside != null ? inside.get(variable.register()) : switch (Register.kind(variable.register())) {
            case STATE -> view.state(neuron.core(), neuron.slot(), index);
            case PARAMETER -> view.parameter(neuron.core(), neuron.slot(), index);
            default -> view.input(neuron.core(), neuron.slot(), index);
        };
        return List.of(variable.name(), Register.name(variable.register()), Format.real(variable.real(raw)),
                Format.hex(raw, Integer.SIZE), variable.format() == null ? "" : variable.format().toString());
    }

    private static String flags(Subject subject, Neuron neuron) {
        int word = subject.view().flags(neuron.core(), neuron.slot());
        List<String> set = new ArrayList<>();
        for (Flag flag : Flag.values()) {
            if ((word & flag.bit()) != 0) {
                set.add(flag.key());
            }
        }
        return "flags: " + (set.isEmpty() ? "none" : String.join(", ", set));
    }

    private static String spike(Subject subject, Neuron neuron) {
        Integer payload = subject.spike(neuron.core(), neuron.slot());
        return payload == null ? "no spike in the last step" : "spiked in the last step"
                + (payload == 1 ? "" : ", payload " + payload);
    }

    private static Reply pending(Subject subject, Neuron neuron) {
        List<List<String>> rows = new ArrayList<>();
        for (int c = 0; c < InputRings.CHANNELS; c++) {
            Variable input = subject.names().named(neuron.population(), Register.INPUT + c);
            for (int ahead = 0; ahead < subject.view().ringDepth(neuron.core()); ahead++) {
                long sum = subject.view().pending(neuron.core(), neuron.slot(), c, ahead);
                if (sum != 0) {
                    rows.add(List.of(input.name(), "" + (subject.now().step() + ahead), Format.real(
                            sum == (int) sum ? input.real((int) sum) : sum), "" + sum));
                }
            }
        }
        return rows.isEmpty() ? Reply.text("no input waits") : new Reply.Table("input that waits",
                List.of("input", "for step", "value", "sum"), rows, "");
    }

    /** All populations, a row each. */
    public static Reply populations(Subject subject) {
        List<List<String>> rows = new ArrayList<>();
        Names names = subject.names();
        for (int p = 0; p < names.populations().size(); p++) {
            DebugInfo.Population population = names.population(p);
            DebugInfo.Program program = names.program(p);
            rows.add(List.of(population.name(), "" + population.size(), program == null ? "" : program.name(),
                    "" + spiked(subject, p), places(names, population)));
        }
        return new Reply.Table("", List.of("population", "neurons", "program", "spiked now", "where"), rows, "");
    }

    private static int spiked(Subject subject, int population) {
        return subject.names().population(population).segments().stream().mapToInt(s -> subject.spikes(s.core(),
                s.firstSlot(), s.firstSlot() + s.count() - 1)).sum();
    }

    private static String places(Names names, DebugInfo.Population population) {
        List<String> places = new ArrayList<>();
        for (DebugInfo.Segment segment : population.segments()) {
            if (places.size() == 4) {
                places.add("...");
                break;
            }
            places.add("%s[%s]".formatted(names.core(segment.core()), segment.count() == 1 ? segment.firstSlot()
                    : segment.firstSlot() + ".." + (segment.firstSlot() + segment.count() - 1)));
        }
        return String.join(" ", places);
    }

    /** One population: least, mean and greatest of each of its states and inputs. */
    public static Reply population(Subject subject, int population) {
        List<List<String>> rows = new ArrayList<>();
        List<Neuron> neurons = subject.names().neurons(population);
        for (Variable variable : subject.names().variables(population)) {
            if (!variable.lasting() || neurons.isEmpty()) {
                continue;
            }
            double[] values = neurons.stream().mapToDouble(n -> value(subject, n, variable).real()).toArray();
            rows.add(List.of(variable.name(), Format.real(java.util.Arrays.stream(values).min().orElse(0)),
                    Format.real(java.util.Arrays.stream(values).sum() / values.length),
                    Format.real(java.util.Arrays.stream(values).max().orElse(0)),
                    variable.format() == null ? "" : variable.format().toString()));
        }
        return new Reply.Table("%s: %s, %d spiked in the last step; %s".formatted(
                subject.names().population(population).name(), Counted.of(neurons.size(), "neuron"),
                spiked(subject, population),
                places(subject.names(), subject.names().population(population))),
                List.of("variable", "least", "mean", "greatest", "format"), rows, "");
    }

    private static Value.Scalar value(Subject subject, Neuron neuron, Variable variable) {
        int index = Register.index(variable.register());
        ChipView view = subject.view();
        return Value.word(switch (Register.kind(variable.register())) {
            case STATE -> view.state(neuron.core(), neuron.slot(), index);
            case PARAMETER -> view.parameter(neuron.core(), neuron.slot(), index);
            default -> view.input(neuron.core(), neuron.slot(), index);
        }, variable.format());
    }

    /** All neuron programs, a row each. */
    public static Reply programs(Debugger debugger) {
        Names names = debugger.subject().names();
        List<List<String>> rows = new ArrayList<>();
        for (int p = 0; p < names.populations().size(); p++) {
            List<Neuron> neurons = names.neurons(p);
            if (neurons.isEmpty() || !debugger.subject().runs(neurons.get(0))) {
                continue;
            }
            Listing listing = Listing.of(debugger, neurons.get(0));
            NeuronProgram program = debugger.subject().program(neurons.get(0));
            DebugInfo.Program debug = names.program(p);
            rows.add(List.of(names.population(p).name(), listing.name(), "" + listing.code().size(),
                    "" + listing.cycles(), "" + listing.substeps(), "" + program.width(),
                    debug == null ? "" : debug.format(), debug == null ? "" : debug.reference()));
        }
        return new Reply.Table("", List.of("population", "program", "instructions", "cycles", "sub-steps", "width",
                "format", "reference"), rows, "");
    }
}
