package org.cortado.assembler.image;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.cortado.assembler.npy.NpyArray;
import org.cortado.assembler.npy.NpyType;

/** An image as the named entries of its file, in fixed order: memories and drive, then twin, then debug information. */
final class ImageEntries {
    static final String CHIP = "chip";
    static final String WRITES = "drive/writes";
    static final String SPIKES = "drive/spikes";
    static final String STEPS = "drive/steps";
    static final String PROBES = "drive/probes";
    static final String EXPECTATIONS = "drive/expectations.json";
    static final String TWIN_PROGRAMS = "twin/programs.json";
    static final String TWIN_WRITES = "twin/writes";
    static final String DEBUG = "debug.json";
    static final Gson JSON = new GsonBuilder().disableHtmlEscaping().create();

    private ImageEntries() {
    }

    /** What a program demands of its run, as stored: the place belongs to the debug information. */
    record StoredExpectation(String subject, String condition) {
    }

    /** The debug information as stored, with the places of the expectations. */
    record StoredDebug(DebugInfo info, List<String> expectations) {
    }

    static String core(CoreAddress address, String memory) {
        return "core/" + address + "/" + memory;
    }

    static String twin(CoreAddress address, String memory) {
        return "twin/" + address + "/" + memory;
    }

    /** The entries that decide what the chip does. */
    static Map<String, NpyArray> machine(Image image) {
        Map<String, NpyArray> entries = new LinkedHashMap<>();
        entries.put(CHIP, NpyArray.of(image.chip().words()));
        for (CoreImage core : image.cores()) {
            CoreAddress at = core.address();
            entries.put(core(at, "program"), NpyArray.of(core.program()));
            entries.put(core(at, "parameters"), NpyArray.of(core.parameters()));
            entries.put(core(at, "state"), NpyArray.of(core.state(), core.slots(), core.stateWords()));
            entries.put(core(at, "runs"), runs(core.runs()));
            entries.put(core(at, "axonin"), NpyArray.of(core.axonIn()));
            entries.put(core(at, "synapses"), NpyArray.of(core.synapses()));
            entries.put(core(at, "axonout"), NpyArray.of(core.axonOut()));
        }
        Drive drive = image.drive();
        entries.put(STEPS, NpyArray.of(new long[] {drive.steps()}));
        Drive.Writes writes = drive.writes();
        entries.put(WRITES, rows(writes.step(), writes.core(), writes.address(), writes.value()));
        Drive.Spikes spikes = drive.spikes();
        entries.put(SPIKES, rows(spikes.step(), spikes.core(), spikes.key(), spikes.payload()));
        entries.put(PROBES, probes(drive.probes()));
        entries.put(EXPECTATIONS, json(drive.expectations().stream()
                .map(e -> new StoredExpectation(e.subject(), e.condition())).toList()));
        return entries;
    }

    /** The entries that only the float twin and people read. */
    static Map<String, NpyArray> beside(Image image) {
        Map<String, NpyArray> entries = new LinkedHashMap<>();
        Twin twin = image.twin();
        if (twin != null) {
            entries.put(TWIN_PROGRAMS, json(twin.programs()));
            entries.put(TWIN_WRITES, NpyArray.of(twin.writes()));
            for (CoreImage core : image.cores()) {
                Twin.Core values = twin.cores().get(core.address().index(image.chip()));
                if (values != null) {
                    CoreAddress at = core.address();
                    entries.put(twin(at, "run_program"), NpyArray.of(values.runProgram()));
                    entries.put(twin(at, "parameters"), NpyArray.of(values.parameters()));
                    entries.put(twin(at, "state"), NpyArray.of(values.state(), core.slots(), core.stateWords()));
                    if (values.weights() != null) {
                        entries.put(twin(at, "weights"), NpyArray.of(values.weights()));
                    }
                }
            }
        }
        entries.put(DEBUG, json(new StoredDebug(image.debug(),
                image.drive().expectations().stream().map(Drive.Expectation::place).toList())));
        return entries;
    }

    private static NpyArray runs(List<ProgramRun> runs) {
        int[] words = new int[runs.size() * ProgramRun.WORDS];
        for (int i = 0; i < runs.size(); i++) {
            System.arraycopy(runs.get(i).words(), 0, words, i * ProgramRun.WORDS, ProgramRun.WORDS);
        }
        return NpyArray.of(words, runs.size(), ProgramRun.WORDS);
    }

    private static NpyArray probes(List<Drive.Probe> probes) {
        List<Integer> words = new ArrayList<>();
        for (Drive.Probe probe : probes) {
            words.addAll(List.of(probe.core(), probe.firstSlot(), probe.lastSlot(), probe.kind().ordinal(),
                    probe.index()));
        }
        return NpyArray.of(words.stream().mapToInt(Integer::intValue).toArray(), probes.size(), 5);
    }

    private static NpyArray rows(int[]... columns) {
        int[] words = new int[columns.length * columns[0].length];
        for (int i = 0; i < columns.length; i++) {
            System.arraycopy(columns[i], 0, words, i * columns[0].length, columns[0].length);
        }
        return NpyArray.of(words, columns.length, columns[0].length);
    }

    /** A JSON text as an entry of bytes; its name ends in .json and it is stored without a NumPy header. */
    private static NpyArray json(Object content) {
        return text(JSON.toJson(content).getBytes(StandardCharsets.UTF_8));
    }

    static NpyArray text(byte[] utf8) {
        return NpyArray.of(NpyType.U1, utf8, utf8.length);
    }
}
