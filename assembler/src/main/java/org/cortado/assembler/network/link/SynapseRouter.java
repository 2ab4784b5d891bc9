package org.cortado.assembler.network.link;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.cortado.assembler.image.AxonInWord;
import org.cortado.assembler.image.AxonOutWord;
import org.cortado.assembler.image.Chip;
import org.cortado.assembler.image.SynapseLayout;
import org.cortado.assembler.network.connect.EdgeRow;
import org.cortado.assembler.network.connect.Projection;
import org.cortado.assembler.network.population.Cells;
import org.cortado.assembler.network.population.Population;
import org.cortado.assembler.network.read.Reading;

/**
 * Turns projections into the tables of the cores. The synapses of one source neuron on one core with one channel and
 * exponent are a row with a key of its own, sorted by delay, then target slot. Projections are gone over twice, first
 * to count, so that nothing is taken before it is known to fit.
 */
public final class SynapseRouter {
    private static final int ORDINAL_BITS = 22;
    private static final int SLOT_BITS = 12;
    private static final int DELAY_BITS = 6;
    private static final int GROUP_SHIFT = ORDINAL_BITS + SLOT_BITS + DELAY_BITS;
    private static final int EXPONENTS = 2 * AxonInWord.MAX_EXPONENT + 1;

    private final Chip chip;
    private final Reading reading;
    private final NetworkLayout layout;
    private final List<Cells> sources;
    private final Map<Cells, List<Projection>> bySource = new LinkedHashMap<>();
    private final Map<Projection, WeightLoss> losses = new LinkedHashMap<>();
    private final Map<Cells, SourceTargets> outside = new LinkedHashMap<>();
    /** The group of a channel and exponent within a core, by channel * EXPONENTS + exponent + 15. */
    private final int[] groups = new int[4 * EXPONENTS];
    private final List<int[]> groupKinds = new ArrayList<>();
    private final int[] ordinalOf;
    private final CoreDraft[] drafts;
    private final EdgeRow row = new EdgeRow();

    public SynapseRouter(Chip chip, Reading reading, NetworkLayout layout, List<Cells> sources,
            List<Projection> projections) {
        this.chip = chip;
        this.reading = reading;
        this.layout = layout;
        this.sources = sources;
        this.drafts = layout.drafts().values().toArray(CoreDraft[]::new);
        this.ordinalOf = new int[chip.cores()];
        for (int i = 0; i < drafts.length; i++) {
            ordinalOf[drafts[i].index] = i;
        }
        Arrays.fill(groups, -1);
        for (Projection projection : projections) {
            bySource.computeIfAbsent(projection.pre().cells(), c -> new ArrayList<>()).add(projection);
            losses.put(projection, new WeightLoss());
            int kind = kind(projection);
            if (groups[kind] < 0) {
                groups[kind] = groupKinds.size();
                groupKinds.add(new int[] {projection.channel(), projection.coding().exponent()});
            }
        }
    }

    private static int kind(Projection projection) {
        return projection.channel() * EXPONENTS + projection.coding().exponent() + AxonInWord.MAX_EXPONENT;
    }

    /** Fills the tables of all cores; false where something does not fit, which is then reported. */
    public boolean route() {
        if (bySource.isEmpty()) {
            return true;
        }
        if (!new SynapseCount(this).fits(chip, reading)) {
            return false;
        }
        Fill fill = new Fill();
        for (Cells source : sources) {
            List<Projection> projections = bySource.getOrDefault(source, List.of());
            boolean external = !(source instanceof Population);
            SourceTargets targets = new SourceTargets(source.size());
            ActiveProjections active = new ActiveProjections(projections);
            for (int member = 0; member < source.size() && !projections.isEmpty(); member++) {
                fill.member(source, member, active.of(member), targets);
            }
            if (external) {
                targets.finish();
                outside.put(source, targets);
            }
        }
        fill.dropExact();
        losses.forEach((projection, loss) -> loss.report(projection, reading));
        return true;
    }

    /** Where the spikes of a source from outside go. */
    public SourceTargets outside(Cells source) {
        return outside.get(source);
    }

    List<Cells> sources() {
        return sources;
    }

    List<Projection> projections(Cells source) {
        return bySource.getOrDefault(source, List.of());
    }

    int groupCount() {
        return groupKinds.size();
    }

    int group(Projection projection) {
        return groups[kind(projection)];
    }

    CoreDraft[] drafts() {
        return drafts;
    }

    /** The ordinal, among the cores in use, of a neuron's core. */
    int ordinal(int neuron) {
        return ordinalOf[layout.core(neuron)];
    }

    CoreDraft home(int neuron) {
        return drafts[ordinal(neuron)];
    }

    /** Most synapses that one neuron may have. */
    static int mostOfOne() {
        return 1 << ORDINAL_BITS;
    }

    /** The second going over: writes what the first has counted and taken. */
    private final class Fill {
        private final SynapseLayout words = chip.synapseLayout();
        private final int[] synapses = new int[drafts.length];
        private final int[] axonsIn = new int[drafts.length];
        private final int[] axonsOut = new int[drafts.length];
        private long[] order = new long[1024];
        private int[] weight = new int[1024];
        private double[] asked = new double[1024];
        private boolean[] exact = new boolean[1024];
        private final boolean[] inexact = new boolean[drafts.length];
        private int count;

        void member(Cells source, int member, List<Projection> projections, SourceTargets targets) {
            count = 0;
            for (Projection projection : projections) {
                projection.row(member - projection.pre().first(), row);
                collect(projection);
            }
            Arrays.sort(order, 0, count);
            for (int from = 0; from < count;) {
                int to = from + 1;
                while (to < count && order[to] >>> GROUP_SHIFT == order[from] >>> GROUP_SHIFT) {
                    to++;
                }
                write(source, member, from, to, targets);
                from = to;
            }
        }

        /** Where every real weight turned out to be its word, the words are enough. */
        void dropExact() {
            for (int i = 0; i < drafts.length; i++) {
                drafts[i].weights = inexact[i] ? drafts[i].weights : null;
            }
        }

        private void collect(Projection projection) {
            if (count + row.count > order.length) {
                int capacity = Math.max(count + row.count, 2 * order.length);
                order = Arrays.copyOf(order, capacity);
                weight = Arrays.copyOf(weight, capacity);
                asked = Arrays.copyOf(asked, capacity);
                exact = Arrays.copyOf(exact, capacity);
            }
            int first = projection.target().firstNeuron() + projection.post().first();
            int group = group(projection);
            WeightLoss loss = losses.get(projection);
            for (int i = 0; i < row.count; i++) {
                int neuron = first + row.post[i];
                int word = projection.coding().word(row.weight[i]);
                weight[count] = word;
                asked[count] = projection.coding().asked(row.weight[i]);
                exact[count] = loss.note(asked[count], projection.coding().stored(word));
                long key = (long) ordinal(neuron) * groupCount() + group;
                key = key << DELAY_BITS | (int) row.delay[i] - 1;
                key = key << SLOT_BITS | layout.slot(neuron);
                order[count] = key << ORDINAL_BITS | count;
                count++;
            }
        }

        private void write(Cells source, int member, int from, int to, SourceTargets targets) {
            int group = (int) (order[from] >>> GROUP_SHIFT);
            int core = group / groupCount();
            int[] kind = groupKinds.get(group % groupCount());
            CoreDraft draft = drafts[core];
            int first = synapses[core];
            for (int i = from; i < to; i++) {
                int at = (int) order[i] & (1 << ORDINAL_BITS) - 1;
                int slot = (int) (order[i] >>> ORDINAL_BITS) & (1 << SLOT_BITS) - 1;
                int delay = ((int) (order[i] >>> ORDINAL_BITS + SLOT_BITS) & (1 << DELAY_BITS) - 1) + 1;
                draft.synapses[first + i - from] = words.pack(weight[at], delay, slot);
                if (draft.weights != null) {
                    draft.weights[first + i - from] = asked[at];
                    inexact[core] |= !exact[at];
                }
            }
            synapses[core] += to - from;
            int key = axonsIn[core]++;
            draft.axonIn[key] = new AxonInWord(first, to - from, kind[0], kind[1]).pack();
            if (source instanceof Population population) {
                int neuron = population.firstNeuron() + member;
                int home = ordinal(neuron);
                drafts[home].axonOut[axonsOut[home]++] =
                        new AxonOutWord(layout.slot(neuron), draft.address, key).pack();
            } else {
                targets.add(member, draft.index, key);
            }
        }
    }
}
