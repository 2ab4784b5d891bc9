package org.cortado.emulator.debug;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.cortado.assembler.image.ChipParameter;
import org.cortado.assembler.image.Image;
import org.cortado.assembler.isa.Register;
import org.cortado.emulator.debug.expr.Expr;
import org.cortado.emulator.debug.expr.ExprParser;
import org.cortado.emulator.debug.expr.NameParser;
import org.cortado.emulator.debug.expr.Now;
import org.cortado.emulator.debug.expr.Value;
import org.cortado.emulator.debug.look.Listing;
import org.cortado.emulator.debug.name.Names;
import org.cortado.emulator.debug.name.Neuron;
import org.cortado.emulator.debug.name.Variable;
import org.cortado.emulator.debug.reply.Reply;
import org.cortado.emulator.debug.stop.Breakpoints;
import org.cortado.emulator.debug.stop.Difference;
import org.cortado.emulator.debug.stop.Hit;
import org.cortado.emulator.debug.stop.Moves;
import org.cortado.emulator.debug.stop.Stop;
import org.cortado.emulator.debug.time.Goal;
import org.cortado.emulator.debug.time.Timeline;
import org.cortado.emulator.twin.TwinEngine;

/**
 * One debugging session: a chip, its time and what the user set up around them. The one port through which commands
 * act; it prints nothing.
 */
public final class Debugger implements AutoCloseable {
    private final Subject subject;
    private final Breakpoints breakpoints;
    private final Displays displays;
    private final Map<String, Checkpoint> checkpoints = new LinkedHashMap<>();
    private final Map<String, String> aliases = new TreeMap<>();
    private final Moves moves;
    private final NameParser names;
    private final Image original;
    private final TwinRun twin;
    private final DebugOptions options;
    private Neuron met;

    /**
     * @param image the chip as assembled
     * @param options how it runs
     */
    public Debugger(Image image, DebugOptions options) {
        this(image, options, new Breakpoints(), new Displays());
    }

    private Debugger(Image image, DebugOptions options, Breakpoints breakpoints, Displays displays) {
        this.original = image;
        this.twin = new TwinRun(options.options().seed());
        this.breakpoints = breakpoints;
        this.displays = displays;
        this.options = options;
        Timeline time = new Timeline(image, options::start, options.historyBytes(), options.spacing());
        this.subject = new Subject(time, new Names(image), options.options().seed());
        this.moves = new Moves(subject, breakpoints);
        this.names = new NameParser(subject.names(), subject::selected);
    }

    /**
     * A session on the same program at its start, on another engine. Breakpoints and displays are the same from then
     * on; this session must be closed.
     */
    public Debugger on(DebugOptions.Kind kind) {
        Debugger other = new Debugger(original, options.withKind(kind), breakpoints, displays);
        other.aliases().putAll(aliases);
        other.time().interruptedBy(time().interruption());
        return other;
    }

    public Subject subject() {
        return subject;
    }

    public Timeline time() {
        return subject.time();
    }

    public Breakpoints breakpoints() {
        return breakpoints;
    }

    public Displays displays() {
        return displays;
    }

    /** Checkpoints by name, in the order in which they were made. */
    public Map<String, Checkpoint> checkpoints() {
        return checkpoints;
    }

    /** Command lines by the short names that the user gave them. */
    public Map<String, String> aliases() {
        return aliases;
    }

    public Moves moves() {
        return moves;
    }

    /** Reads names of this chip. */
    public NameParser names() {
        return names;
    }

    /** The image as it was opened, before any change. */
    public Image original() {
        return original;
    }

    /** The float twin, after as many steps as the chip. */
    public TwinEngine twin() {
        return twin.at(time());
    }

    /** How the chip runs. */
    public DebugOptions options() {
        return options;
    }

    /** The step at which the program's run ends; 0 where it names none. */
    public long end() {
        return original.drive().steps();
    }

    /** An expression of this chip. */
    public Expr expression(String text) {
        return ExprParser.whole(names, text);
    }

    /** Where a run that names no end must stop: at once where the program's run is over. */
    public Goal limit() {
        return Goal.step(end() > 0 ? Math.max(end(), time().now().step()) : Long.MAX_VALUE);
    }

    /** The neuron that the last stop was about, such as the one that spiked; null where it was about none. */
    public Neuron met() {
        return met;
    }

    /** What a stop tells. */
    public Reply stopped(Stop stop) {
        met = stop.causes().isEmpty() ? null : stop.causes().get(0).hit().neuron();
        List<List<Difference>> changed = new ArrayList<>();
        for (Stop.Cause cause : stop.causes()) {
            Hit hit = cause.hit();
            boolean look = hit.changed().isEmpty() && hit.neuron() != null && hit.inside() < 0;
            changed.add(look ? statesChanged(hit.neuron()) : hit.changed());
        }
        return new Reply.Stopped(stop,
                Now.ms(stop.at().step(), subject.names().chip().get(ChipParameter.TIMESTEP_PS)),
                subject.inside() == 0 ? null : Listing.current(this), changed, displays.show(subject));
    }

    /** What the last step changed in the state of a neuron. */
    private List<Difference> statesChanged(Neuron neuron) {
        long step = time().now().step();
        List<Value> after = states(neuron);
        List<Value> before = step == 0 ? after : time().visit(() -> {
            time().seek(step - 1);
            return states(neuron);
        });
        List<Difference> changed = new ArrayList<>();
        for (int w = 0; w < after.size(); w++) {
            if (!Value.same(before.get(w), after.get(w))) {
                Variable variable = subject.names().named(neuron.population(), Register.STATE + w);
                changed.add(new Difference(subject.names().text(neuron) + "." + variable.name(), before.get(w),
                        after.get(w)));
            }
        }
        return changed;
    }

    private List<Value> states(Neuron neuron) {
        List<Value> values = new ArrayList<>();
        for (int w = 0; w < subject.view().image(neuron.core()).stateWords(); w++) {
            values.add(Value.word(subject.view().state(neuron.core(), neuron.slot(), w),
                    subject.names().named(neuron.population(), Register.STATE + w).format()));
        }
        return values;
    }

    @Override
    public void close() {
        twin.close();
        time().close();
    }
}
