package org.cortado.assembler.network;

import java.util.List;
import org.cortado.assembler.source.Directive;
import org.cortado.assembler.source.Directive.Place;

/** The directives outside of neuron programs, in the order of the language reference. */
public final class NetworkDirectives {
    /** All of them. */
    public static final List<Directive> ROWS = List.of(
            Directive.of(".chip", Place.NETWORK, ".chip [mesh=WxH] [, timestep=time] [, parameter=value, ...]",
                    "sets parameters of the chip; times are ms unless they have a unit",
                    ".chip mesh=2x2, timestep=0.1ms, neurons=256, seed=7"),
            Directive.of(".population", Place.NETWORK,
                    ".population name, program, size=N | grid=WxH [, parameter=value, ...] [, state=value, ...]",
                    "neurons that run one program; a value may use index, size, rand(k), uniform(a, b), normal(m, s), "
                    + "choice(...), a list or file(\"f.npy\"), and the values declared before it",
                    ".population more, lif, size=10"),
            Directive.of(".project", Place.NETWORK,
                    ".project pre -> post[.input], rule, weight=value [, delay=time] [, exponent=e] [, self=no] "
                    + "[, multiple=no]",
                    "synapses from pre to post; the rule is all, one-to-one, list([pre, post], ...), csv(\"f.csv\"), "
                    + "npy(\"f.npy\"), matrix(...), p(0.1), fanout(k), fanin(k), near(probability, radius=r) or "
                    + "conv(kernel, stride=s, padding=n), the last two between populations with a grid=WxH; the delay "
                    + "is ms, one timestep where it is not given; with sign_mode=, weight_bits=, weight_exp= and "
                    + "loihi_delay= weights and delays are Loihi's",
                    ".project cell -> cell, all, weight=uniform(0, 0.5), delay=2ms, self=no"),
            Directive.of(".place", Place.NETWORK, ".place population[i..j], x,y[,core]",
                    "puts neurons on a core; those not placed go to the first cores with room",
                    ".place cell[0..1], 0,0"),
            Directive.of(".stimulus", Place.NETWORK, ".stimulus population[i..j].parameter, course [, shared=yes]",
                    "gives a parameter a course over time: step(at=, to=), pulse, pulses, ramp, staircase, sine, "
                    + "uniform(a, b, every=), normal, file(\"f.csv\"), or any expression of t (ms), step and index; "
                    + "its value at step n is that of the time n * timestep",
                    ".chip timestep=1ms", ".neuron relay", ".param i = 0", ".pred fired", "cmpgt fired, i, 1",
                    "fired? spk", ".end", ".population driven, relay, size=4",
                    ".stimulus driven.i, step(at=10ms, to=2) + sine(amplitude=0.5, frequency=8Hz)", ".run 100ms"),
            Directive.of(".spikes", Place.NETWORK,
                    ".spikes population[i..j][.input], train, weight=value [, delay=time] [, payload=n] [, shared=yes]",
                    "feeds spike trains from outside into neurons: regular(period=, start=), at(time, ...), "
                    + "poisson(rate=), random(count=) or file(\"f.csv\")",
                    ".spikes cell, poisson(rate=20Hz), weight=0.5", ".run 100ms"),
            Directive.of(".source", Place.NETWORK, ".source name, train, size=N | grid=WxH [, payload=n]",
                    "spike trains from outside that .project may start from",
                    ".source inputs, regular(period=10ms, start=index * 1ms), size=5",
                    ".project inputs -> cell, all, weight=0.5", ".run 100ms"),
            Directive.of(".probe", Place.NETWORK, ".probe population[i..j] [, spikes] [, name, ...]",
                    "records spikes, states, parameters or inputs", ".probe cell[0..1], spikes"),
            Directive.of(".run", Place.NETWORK, ".run time | .run steps=N", "how long to run", ".run 100ms"),
            Directive.of(".expect", Place.NETWORK, ".expect population[i..j], condition",
                    "what the run is to show; kept as text and judged when it has run", ".expect cell, spikes >= 0"),
            Directive.of(".reg", Place.NETWORK, ".reg register, word",
                    "sets a control register of the chip to a word; times are picoseconds", ".reg seed, 7"),
            Directive.of(".core", Place.NETWORK, ".core x,y,k [, slots=N] [, state_words=N]",
                    "opens a core for configuring it by hand: the directives below speak of the core opened last",
                    ".core 0,0,0", ".slots 0..3, lif"),
            Directive.of(".slots", Place.NETWORK,
                    ".slots first..last, program [, name=population] [, neuron=id] [, params=address, stride=n] [, "
                    + "wide=mask] "
                    + "[, parameter=value, ...] [, state=value, ...]",
                    "slots that run a program; code(start, length), with state_words=, width= and substeps=, for "
                    + "raw code",
                    ".core 0,0,0", ".slots 0..3, lif, name=pool"),
            Directive.of(".axonin", Place.NETWORK, ".axonin key, first=index, count=n [, channel=c] [, exponent=e]",
                    "the row of synapses that a packet with this key finds", ".core 0,0,0", ".slots 0..1, lif",
                    ".synapse 100, 1, 0", ".axonin 0, first=0, count=1"),
            Directive.of(".synapse", Place.NETWORK, ".synapse weight, delay, slot [, at=index]",
                    "a synapse word, behind those that are there: signed weight, delay in timesteps, target slot",
                    ".core 0,0,0", ".slots 0..1, lif", ".synapse -100, 3, 1"),
            Directive.of(".axonout", Place.NETWORK, ".axonout slot -> x,y,k, key",
                    "a spike of the slot sends a packet with this key to a core", ".core 0,0,0", ".slots 0..1, lif",
                    ".synapse 100, 1, 1", ".axonin 0, first=0, count=1", ".axonout 0 -> 0,0,0, 0"),
            Directive.of(".words", Place.NETWORK, ".words memory, \"file.npy\" | word, word, ... [, at=address]",
                    "words for a memory: program, parameters, state, axonin, synapses, axonout, runs, or the drive's "
                    + "writes (step, core, address, word), spikes (step, core, key, payload) and watches (core, "
                    + "first slot, "
                    + "last slot, kind, index)",
                    ".core 0,0,0", ".slots 0..1, lif", ".words synapses, 0x00640001, 0x00640000"),
            Directive.of(".spike", Place.NETWORK, ".spike step, key [, payload=n]", "a packet from outside",
                    ".core 0,0,0", ".slots 0, lif", ".synapse 100, 1, 0", ".axonin 0, first=0, count=1", ".spike 5, 0"),
            Directive.of(".write", Place.NETWORK, ".write step, address, word",
                    "a parameter word that the host writes before a step", ".chip timestep=1ms", ".neuron relay",
                    ".param i = 0", ".pred fired", "cmpgt fired, i, 1", "fired? spk", ".end", ".core 0,0,0",
                    ".slots 0, relay", ".write 5, 0, 0x10000"),
            Directive.of(".watch", Place.NETWORK, ".watch first..last, spikes | state | parameter | input [, index]",
                    "records slots of the core, as .probe does of populations", ".core 0,0,0", ".slots 0, lif",
                    ".watch 0, state, 0"));

    private NetworkDirectives() {
    }

    /** Their names, with the dot. */
    public static List<String> names() {
        return ROWS.stream().map(Directive::name).toList();
    }
}
