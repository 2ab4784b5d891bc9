package org.cortado.emulator.mesh.traffic;

import java.io.IOException;

/** Writes what became of a trace, {@code gen_cycle,src,dst,inject_cycle,eject_cycle,routers}, in its order. */
public final class TraceWriter {
    private TraceWriter() {
    }

    /** Appends the CSV of a replay, with its header. */
    public static void write(TraceReplay replay, Appendable out) throws IOException {
        Trace trace = replay.trace();
        out.append("gen_cycle,src,dst,inject_cycle,eject_cycle,routers\n");
        StringBuilder row = new StringBuilder();
        for (int i = 0; i < trace.size(); i++) {
            row.setLength(0);
            row.append(trace.generated(i)).append(',').append(trace.source(i)).append(',')
                    .append(trace.destination(i)).append(',').append(replay.injectCycle(i)).append(',')
                    .append(replay.ejectCycle(i)).append(',').append(replay.routers(i)).append('\n');
            out.append(row);
        }
    }
}
