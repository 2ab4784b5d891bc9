package org.cortado.tests.conformance;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.cortado.tests.conformance.LoihiVector.Connection;
import org.cortado.tests.conformance.LoihiVector.Layer;
import org.cortado.tests.conformance.LoihiVector.Synapse;
import org.cortado.tests.endtoend.Cortado;

/**
 * A vector of Loihi's as a source that a user could have written: populations of the library's program, sources with
 * spike files, projections with sign modes, exponents and Loihi's delays. Each layer has a core of its own and synapses
 * written in the source; or neurons are spread over cores of four, their synapses in files.
 */
final class LoihiSource {
    private static final List<String> PARAMETERS = List.of("du", "dv", "vth", "bias_mant", "bias_exp", "refractory");

    private static final int PER_CORE = 4;

    private final LoihiVector vector;
    private final Path folder;
    private final boolean spread;
    private final int lead;
    private final List<String> lines = new ArrayList<>();

    private LoihiSource(LoihiVector vector, Path folder, boolean spread) {
        this.spread = spread;
        this.vector = vector;
        this.folder = folder;
        this.lead = vector.layers().stream().anyMatch(this::fedAtOnce) ? 1 : 0;
    }

    /**
     * A source on disk.
     *
     * @param file where it is
     * @param lead steps of the machine before the vector's first: 1 where something arrives in that one, for nothing
     *     that a machine is sent can arrive before its second step
     */
    record Written(Path file, int lead) {
    }

    static Written write(LoihiVector vector, Path folder, boolean spread) throws IOException {
        LoihiSource source = new LoihiSource(vector, folder, spread);
        source.add(".include \"%s\"", Cortado.program("neurons/loihi-lif.cas"));
        int cores = vector.layers().stream().mapToInt(l -> (l.size() + PER_CORE - 1) / PER_CORE).sum();
        int side = (int) Math.ceil(Math.sqrt(cores));
        source.add(spread ? ".chip mesh=" + side + "x" + side + ", delays=63, neurons=" + PER_CORE
                : ".chip mesh=" + vector.layers().size() + "x1, delays=63");
        for (Layer layer : vector.layers()) {
            source.population(layer);
        }
        for (Connection connection : vector.connections()) {
            source.projection(connection);
        }
        source.add(".run steps=%d", vector.steps() + source.lead);
        Path file = folder.resolve(vector.name() + ".cas");
        Files.write(file, source.lines);
        return new Written(file, source.lead);
    }

    private void add(String format, Object... arguments) {
        lines.add(format.formatted(arguments));
    }

    private boolean fedAtOnce(Layer layer) {
        return vector.fed(layer) && layer.rows().subList(0, layer.size()).stream().anyMatch(r -> r[2] != 0);
    }

    /** Where there is a step before the first, a refractory one keeps the voltage at 0 through it. */
    private void population(Layer layer) throws IOException {
        double[] u = layer.values("u_init");
        double[] v = layer.values("v_init");
        if (lead > 0 && !(Arrays.stream(u).allMatch(x -> x == 0) && Arrays.stream(v).allMatch(x -> x == 0))) {
            throw new IllegalArgumentException(vector.name() + ": input in the first step together with start values "
                    + "other than 0 cannot be sent to a machine");
        }
        StringBuilder line = new StringBuilder(".population %s, loihi_lif, size=%d".formatted(layer.name(),
                layer.size()));
        for (String key : PARAMETERS) {
            line.append(", ").append(key).append('=').append(list(layer.values(key)));
        }
        add("%s, u=%s, v=%s, wait=%d", line, list(u), list(v), lead);
        if (!spread) {
            add(".place %s[0..%d], %d,0", layer.name(), layer.size() - 1, vector.layers().indexOf(layer));
        }
        if (vector.fed(layer)) {
            List<int[]> given = layer.rows().stream().filter(r -> r[2] != 0).toList();
            if (!given.isEmpty()) {
                file(layer.name(), given.stream().map(r -> r[0] - 2 + lead + "," + r[1] + "," + r[2]).toList());
                add(".spikes %s.a, file(\"%s.csv\"), weight=1", layer.name(), layer.name());
            }
        }
    }

    private void projection(Connection c) throws IOException {
        if (vector.layers().stream().noneMatch(l -> l.name().equals(c.from()))) {
            List<String> rows = new ArrayList<>();
            List<List<Integer>> spikes = vector.spikes(c.from());
            for (int step = 1; step < spikes.size(); step++) {
                for (int source : spikes.get(step)) {
                    rows.add(step - 1 + lead + "," + source + ",1");
                }
            }
            file(c.from(), rows);
            add(".source %s, file(\"%s.csv\"), size=%d", c.from(), c.from(), c.pres());
        }
        add(".project %s -> %s.a, %s, sign_mode=%s, weight_bits=%d, weight_exp=%d", c.from(), c.to(), rule(c), c.mode(),
                c.bits(), c.exponent());
    }

    private String rule(Connection c) throws IOException {
        int posts = vector.layer(c.to()).size();
        if (spread) {
            String file = "edges" + vector.connections().indexOf(c) + ".csv";
            List<String> rows = new ArrayList<>(List.of("pre,post,weight,loihi_delay"));
            c.synapses().forEach(s -> rows.add(s.pre() + "," + s.post() + "," + s.weight() + "," + s.delay()));
            Files.write(folder.resolve(file), rows);
            return "csv(\"" + file + "\")";
        }
        if (c.synapses().size() == c.pres() * posts) {
            return "matrix(%s), loihi_delay=%s".formatted(rows(c, posts, false), rows(c, posts, true));
        }
        return "list(" + c.synapses().stream().map(s -> "[%d, %d, %d, %d]".formatted(s.pre(), s.post(), s.weight(),
                s.delay())).collect(Collectors.joining(", ")) + ")";
    }

    /** Weights or delays, one row for each source. */
    private static String rows(Connection c, int posts, boolean delays) {
        int[][] rows = new int[c.pres()][posts];
        for (Synapse s : c.synapses()) {
            rows[s.pre()][s.post()] = delays ? s.delay() : s.weight();
        }
        return Arrays.deepToString(rows);
    }

    private void file(String name, List<String> rows) throws IOException {
        List<String> all = new ArrayList<>(List.of("step,neuron,payload"));
        all.addAll(rows);
        Files.write(folder.resolve(name + ".csv"), all);
    }

    private static String list(double[] values) {
        return Arrays.stream(values).mapToObj(v -> Long.toString((long) v)).collect(Collectors.joining(", ", "[",
                "]"));
    }
}
