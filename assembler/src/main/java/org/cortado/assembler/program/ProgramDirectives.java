package org.cortado.assembler.program;

import java.util.List;
import org.cortado.assembler.source.Directive;
import org.cortado.assembler.source.Directive.Place;

/** The directives of neuron programs. */
public final class ProgramDirectives {
    /** All of them, in the order of the language reference. */
    public static final List<Directive> ROWS = List.of(
            Directive.of(".neuron", Place.NETWORK,
                    ".neuron name [, format=s16.15] [, round=nearest] [, overflow=saturate] [, width=32] "
                    + "[, substeps=1] [, reference=name] [, states=0] [, checks=on]",
                    "begins a neuron program; format, rounding and overflow are the defaults of its words and "
                    + "instructions, width (8..32) is what results are brought to, and follows the format; it runs "
                    + "substeps times in a step; reference names the differential equations it stands for; states is "
                    + "the least number of state words; checks=off silences the checks of order and use",
                    ".neuron counter, format=int", ".state n", "add n, 1", ".end"),
            Directive.of(".end", Place.PROGRAM, ".end", "ends a neuron program",
                    "spk"),
            Directive.of(".state", Place.PROGRAM, ".state name [: format] [= start], ...",
                    "names state words s0.. in order; a start value may use parameters and states before it",
                    ".param b = 0.2", ".state v = -65, u = b * v", "mul u, v, b", "sub v, u"),
            Directive.of(".param", Place.PROGRAM, ".param name [: format] [= default], ...",
                    "names parameter words p0.. in order; one without a default is given by each population; one that "
                    + "no instruction reads takes no word and serves to derive others",
                    ".param du, decay : s1.12 = (4096 - (du + 1)) / 4096", ".state u : s23.0", "mul.zero u, decay"),
            Directive.of(".input", Place.PROGRAM, ".input name [: format], ...",
                    "names this step's input of channels 0.. in order",
                    ".input x : s16.15", ".state v", "add v, x"),
            Directive.of(".temp", Place.PROGRAM, ".temp name [: format], ...",
                    "names temporaries r0.. in order; they are 0 when a run of the program starts",
                    ".state v", ".temp h : s5.26", "mul h, v, 0.04 : s0.31", "mul v, h, v"),
            Directive.of(".pred", Place.PROGRAM, ".pred name, ...", "names predicates q0.. in order",
                    ".state v", ".pred fired", "cmpge fired, v, 30", "fired? spk"),
            Directive.anywhere(".table",
                    ".table name, x [: format] = low..high / step, expression [: format] [, quiet]",
                    "fills a look-up table for tab: 2 to 65535 points, the step a power of two in steps of the "
                    + "argument's format; a look-up outside clamps, and is flagged unless the table is quiet; "
                    + "or with from=, to=, points= and the argument called x",
                    ".table decay, from=0, to=32, points=65, exp(-x / 10) : s1.30"));

    private ProgramDirectives() {
    }
}
