package org.cortado.emulator.debug.command;

import java.util.ArrayList;
import java.util.List;
import org.cortado.assembler.image.AxonOutWord;
import org.cortado.emulator.debug.DebugException;
import org.cortado.emulator.debug.Debugger;
import org.cortado.emulator.debug.change.DrivePatch;
import org.cortado.emulator.debug.change.DrivePatch.Packet;
import org.cortado.emulator.debug.expr.CoreParser;
import org.cortado.emulator.debug.expr.Numbers;
import org.cortado.emulator.debug.expr.Words;
import org.cortado.emulator.debug.look.WiringTables;
import org.cortado.emulator.debug.name.Neuron;
import org.cortado.emulator.debug.name.NeuronSet;
import org.cortado.emulator.debug.reply.Reply;
import org.cortado.emulator.debug.time.Change;

/** Sends packets from outside in the coming step. */
record Inject(List<Packet> packets, String text) implements Command {
    private static final int MOST_KEY = (1 << 20) - 1;
    static final Verb VERB = Verb.of("inject", "", Verb.Group.CHANGING,
            "spike NEURONS [payload N] | packet CORE key K [payload N]",
            "Send, in the coming step, the packets of a neuron's spike, or one packet to a row of a core's axon-in "
                    + "table.",
            "inject spike core(0,0)[0]", Verb.Takes.EVENT, Inject::parse);

    private static Command parse(Words words, Debugger debugger) {
        int from = words.peek().from();
        if (words.accept("packet")) {
            int core = new CoreParser(debugger.subject().names()).core(words);
            words.expect("key", "and a row of the core's axon-in table");
            int key = (int) Numbers.whole(words, "a key", MOST_KEY);
            int payload = payload(words);
            return new Inject(List.of(new Packet(core, key, payload)), words.since(from));
        }
        Nearest.keyword(words, List.of("spike", "packet"), "event", debugger);
        words.expect("spike", "or 'packet', as in 'inject spike exc[3]'");
        NeuronSet of = debugger.names().neurons(words);
        int payload = payload(words);
        List<Packet> packets = new ArrayList<>();
        for (Neuron neuron : of.neurons()) {
            for (long word : debugger.subject().view().image(neuron.core()).axonOut()) {
                AxonOutWord axon = AxonOutWord.unpack(word);
                if (axon.slot() == neuron.slot()) {
                    packets.add(new Packet(axon.target().index(debugger.subject().names().chip()), axon.key(),
                            payload));
                }
            }
        }
        if (packets.isEmpty()) {
            throw new DebugException("a spike of %s goes nowhere: it has no axon-out entry".formatted(of.text()));
        }
        return new Inject(packets, words.since(from));
    }

    private static int payload(Words words) {
        int payload = 1;
        if (words.accept("payload")) {
            int sign = words.accept("-") ? -1 : 1;
            payload = sign * (int) Numbers.whole(words, "a payload", -(sign - 1) / 2 + Short.MAX_VALUE);
        }
        words.end("the packet");
        return payload;
    }

    @Override
    public Reply run(Debugger debugger) {
        SetValue.betweenSteps(debugger);
        for (Packet packet : packets) {
            if (debugger.subject().names().slots(packet.core()) == 0) {
                throw new DebugException("%s holds nothing and takes no packet".formatted(
                        debugger.subject().names().core(packet.core())));
            }
        }
        long step = debugger.time().now().step();
        if (step > Integer.MAX_VALUE) {
            throw new DebugException("a host sends up to step 2^31 - 1");
        }
        Change change = new Change(debugger.time().now(), List.of(), DrivePatch.withPackets(debugger.time().image(),
                step, packets), text);
        List<String> notes = new ArrayList<>(List.of("%d packet%s sent in step %d".formatted(packets.size(),
                packets.size() == 1 ? "" : "s", step)));
        for (Packet packet : packets) {
            if (WiringTables.row(debugger.subject(), packet.core(), packet.key()) == null) {
                notes.add("%s has no axon-in row %d: this is counted in missing_keys and does nothing else".formatted(
                        debugger.subject().names().core(packet.core()), packet.key()));
                break;
            }
        }
        return SetValue.make(debugger, change, notes);
    }
}
