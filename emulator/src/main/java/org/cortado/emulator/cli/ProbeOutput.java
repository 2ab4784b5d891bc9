package org.cortado.emulator.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.cortado.emulator.run.Recorder;
import org.cortado.emulator.run.WatchedWord;
import org.cortado.emulator.trace.ProbeFile;
import org.cortado.emulator.trace.ProbeTable;

/** The recorded samples of a run as a probe file: by step, population, neuron, in the order of the probes. */
final class ProbeOutput {
    private ProbeOutput() {
    }

    /** @param words whether the engine has raw words */
    static void write(Path file, Recorder recorder, boolean words) throws IOException {
        ProbeTable table = words ? ProbeTable.ofWords() : ProbeTable.ofReals();
        List<String> variables = recorder.words().stream().map(WatchedWord::variable).distinct().toList();
        for (int step = 0; step < recorder.samples(); step++) {
            for (int w = 0; w < recorder.words().size(); w++) {
                WatchedWord word = recorder.words().get(w);
                int variable = variables.indexOf(word.variable());
                if (words) {
                    table.add(step, word.population(), word.neuron(), variable, recorder.raw(w)[step],
                            recorder.value(w)[step]);
                } else {
                    table.add(step, word.population(), word.neuron(), variable, recorder.value(w)[step]);
                }
            }
        }
        ProbeFile.write(file, table, recorder.names().names(), variables);
    }
}
