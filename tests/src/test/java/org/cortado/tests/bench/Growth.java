package org.cortado.tests.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.cortado.assembler.Assembler;
import org.cortado.assembler.Assembly;
import org.cortado.assembler.AssemblyOptions;
import org.cortado.assembler.diagnostic.SourceFile;
import org.cortado.assembler.image.CoreImage;
import org.cortado.assembler.image.Image;
import org.cortado.emulator.chip.Counter;
import org.cortado.emulator.engine.EngineOptions;
import org.cortado.emulator.engine.FunctionalEngine;

/**
 * How cost grows with size: regular-spiking cells under constant input on a strip 100 wide, each with as many synapses
 * as asked for to cells at most 15 away, delays of 1 to 20 ms. Arguments: neurons, synapses of each, steps; groups of
 * three run one after the other, each in a JVM of its own with the heap of property {@code heap} (6g).
 */
public final class Growth {
    private static final int WIDTH = 100;
    private static final double MEGA = 1e6;

    private Growth() {
    }

    public static void main(String[] arguments) throws Exception {
        if (Boolean.getBoolean("growth.child")) {
            run(Integer.parseInt(arguments[0]), Integer.parseInt(arguments[1]), Long.parseLong(arguments[2]));
            return;
        }
        System.out.println("neurons, synapses, assembled in s, warm ns a neuron and step, ns an event and its share, "
                + "Hz, image words of synapses MB, of axons MB, engine MB, engine bytes a synapse, resident peak MB");
        for (int i = 0; i + 2 < arguments.length; i += 3) {
            new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "-XX:+UseSerialGC", "-Xmx" + System.getProperty("heap", "6g"), "-Dgrowth.child=true", "-cp",
                    System.getProperty("java.class.path"), Growth.class.getName(), arguments[i], arguments[i + 1],
                    arguments[i + 2]).inheritIO().start().waitFor();
        }
    }

    private static List<String> source(int neurons, int fanout) throws IOException {
        List<String> lines = new ArrayList<>(Files.readAllLines(
                Path.of("..", "programs", "neurons", "izhikevich-two-half-steps.cas")));
        lines.add(".chip mesh=32x32, timestep=1ms, delays=20, axons_in=32Ki, axons_out=32Ki, synapses=1024Ki");
        lines.add(".population net, izhikevich_two_half_steps, size=%d, grid=%dx%d, i=uniform(4, 6)"
                .formatted(neurons, WIDTH, neurons / WIDTH));
        lines.add(".project net -> net, fanout(%d, radius=15), self=no,".formatted(fanout)
                + " weight = mod(pre, 5) < 4 ? 0.5 : -2, delay = mod(pre, 5) < 4 ? randint(1, 20) : 1");
        lines.add(".run 1s");
        return lines;
    }

    private static void run(int neurons, int fanout, long steps) throws IOException {
        long start = System.nanoTime();
        Assembly assembly = Assembler.assemble(new SourceFile("growth.cas", null, source(neurons, fanout)),
                new AssemblyOptions(Map.of(), null, null, 2 * steps, null, List.of(), List.of()));
        if (assembly.image() == null) {
            throw new IllegalStateException(assembly.diagnostics().list().toString());
        }
        Image image = assembly.image();
        double assembled = (System.nanoTime() - start) / 1e9;
        long before = used();
        try (FunctionalEngine engine = new FunctionalEngine(image, EngineOptions.DEFAULT)) {
            long engineBytes = used() - before;
            engine.run(steps);
            long events = engine.view().total(Counter.SYNAPTIC_EVENTS);
            long spikes = engine.view().total(Counter.SPIKES);
            long cpu = CpuClock.now();
            engine.run(steps);
            double seconds = (CpuClock.now() - cpu) / 1e9;
            events = engine.view().total(Counter.SYNAPTIC_EVENTS) - events;
            spikes = engine.view().total(Counter.SPIKES) - spikes;
            long synapses = image.cores().stream().mapToLong(core -> core.synapses().length).sum();
            System.out.printf(Locale.ROOT, "%d, %d, %.1f, %.2f, %.2f, %.1f, %.1f, %.1f, %.1f, %.1f, %d%n", neurons,
                    synapses, assembled, seconds * 1e9 / steps / neurons, seconds * 1e9 / events,
                    1000.0 * spikes / steps / neurons, 4 * synapses / MEGA, axons(image) / MEGA, engineBytes / MEGA,
                    (double) engineBytes / synapses, peak());
        }
    }

    private static long axons(Image image) {
        long bytes = 0;
        for (CoreImage core : image.cores()) {
            bytes += 8L * (core.axonIn().length + core.axonOut().length);
        }
        return bytes;
    }

    private static long used() {
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }

    /** Megabytes that the process had in memory at most, where the system tells. */
    private static long peak() throws IOException {
        Path status = Path.of("/proc/self/status");
        if (!Files.exists(status)) {
            return -1;
        }
        return Files.readAllLines(status).stream().filter(line -> line.startsWith("VmHWM:"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", ""))).findFirst().orElse(-1) / 1024;
    }
}
