package org.cortado.assembler.source;

import java.util.List;

/** The directives that act before programs and networks are looked at: names, files, macros, conditions. */
public final class DirectiveTable {
    /** All of them, in the order of the language reference. */
    public static final List<Directive> ROWS = List.of(
            Directive.anywhere(".equ", ".equ name, value", "gives a value a name; between .neuron and .end only there",
                    ".equ tau, 20ms", ".equ decay, exp(-1ms / tau)"),
            Directive.anywhere(".include", ".include \"file\"",
                    "reads a file here; its folder is looked in first, then the include path",
                    ".include \"empty.cas\""),
            Directive.anywhere(".once", ".once", "reads the file it stands in only once, however often it is included",
                    ".once"),
            Directive.anywhere(".macro", ".macro name [parameter [= default], ...]",
                    "names the lines up to .endm; a call by that name stands for them, \\parameter for an argument, "
                    + "\\@ for the number of the call, \\() for nothing",
                    ".macro named name, value = 1", ".equ \\name, \\value", ".endm", "named one", "named two, 2",
                    "named value = 3, name = three"),
            Directive.anywhere(".endm", ".endm", "ends a .macro", ".macro nothing", ".endm"),
            Directive.anywhere(".local", ".local name, ...",
                    "in a .macro or .rept: these names are new ones each time",
                    ".macro square of", ".local half", ".equ half, \\of / 2",
                    ".assert 4 * half ^ 2 == \\of ^ 2, \"a half is not a half\"", ".endm", "square 3", "square 5"),
            Directive.anywhere(".rept", ".rept count [, index]",
                    "repeats the lines up to .endr; \\index counts from 0", ".rept 3, i", ".equ level\\i, 10 * \\i",
                    ".endr"),
            Directive.anywhere(".endr", ".endr", "ends a .rept", ".rept 0", ".endr"),
            Directive.anywhere(".if", ".if condition", "keeps the lines up to the next .elif, .else or .endif "
                    + "where the condition is not 0", ".equ fast, 1", ".if fast", ".equ step, 1ms", ".elif fast == 0",
                    ".equ step, 0.1ms", ".else", ".equ step, 0.5ms", ".endif"),
            Directive.anywhere(".ifdef", ".ifdef name", "like .if, where the name is a constant or macro by now",
                    ".ifdef step", ".equ half, step / 2", ".endif"),
            Directive.anywhere(".ifndef", ".ifndef name", "like .if, where the name is not known yet",
                    ".ifndef step", ".equ step, 1ms", ".endif"),
            Directive.anywhere(".elif", ".elif condition", "another condition, where none before it held", ".if 0",
                    ".elif 1", ".equ step, 1ms", ".endif"),
            Directive.anywhere(".else", ".else", "the lines for where no condition held", ".if 0", ".else",
                    ".equ step, 1ms", ".endif"),
            Directive.anywhere(".endif", ".endif", "ends a .if, .ifdef or .ifndef", ".if 1", ".endif"),
            Directive.anywhere(".assert", ".assert condition, \"message\"",
                    "an error where the condition is 0, with its message", ".equ tau, 20ms",
                    ".assert tau > 1ms, \"tau is longer than a step\""),
            Directive.anywhere(".error", ".error \"message\"", "an error with this message", ".if 0",
                    ".error \"not for this chip\"", ".endif"),
            Directive.anywhere(".warning", ".warning \"message\"", "a warning with this message",
                    ".warning \"weights are not tuned\""));

    private DirectiveTable() {
    }
}
