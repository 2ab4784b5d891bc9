package org.cortado.assembler.source;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What other assemblers call by names that this language does not have, and what to write here. */
public final class Foreign {
    private static final String BRANCH = "there are no branches: a predicate guards an instruction, as in q0? mov v, c";
    private static final String MEMORY = "words are registers, named by .state, .param and .temp; mov copies them";
    private static final String NOTHING = "leave it away: a program runs from .neuron to .end in each step";
    private static final String CHAIN = "amul and amac add up in the accumulator, ard rounds it once";
    private static final String COMPARE = "write cmplt, cmple, cmpgt, cmpge, cmpeq or cmpne, with a predicate first";
    private static final String CURVE = "fill a .table with it, and read that with tab";

    private static final Pattern SIGN_COUNTED = Pattern.compile("[sSqQ](\\d{1,2})\\.(\\d{1,2})");

    private static final Map<String, Known> DIRECTIVES = directives();
    private static final Map<String, String> INSTRUCTIONS = instructions();

    /**
     * A directive of other assemblers.
     *
     * @param remedy what to write here
     * @param same the directive of this language that it is another name of, with the point; null where it is none
     */
    private record Known(String remedy, String same) {
    }

    private Foreign() {
    }

    private static Map<String, Known> directives() {
        Map<String, String> all = new HashMap<>();
        put(all, ".set .eqv .equiv .define .const .constant .let", "write .equ name, value");
        put(all, ".data .text .section .bss .rodata .code", "there are no sections: leave it away, and write "
                + "programs from .neuron to .end");
        put(all, ".globl .global .extern .public .export", "every name is seen in the whole source: leave it away");
        put(all, ".word .long .int .byte .half .short .quad .dword .float .double .space .zero .skip .res",
                "name the words of a neuron with .state or .param, and fill tables with .table");
        put(all, ".align .balign .p2align .org", "the assembler places words: leave it away");
        put(all, ".irp .irpc .loop", "write .rept count, index");
        put(all, ".warn .print .echo", "write .warning \"message\"");
        put(all, ".err .fail", "write .error \"message\"");
        put(all, ".incbin", "write .words memory, \"file.npy\"");
        put(all, ".func .proc .program", "write .neuron name");
        put(all, ".connect .connection .synapses .link", "write .project pre -> post, rule, weight=value");
        put(all, ".group .layer .cells", "write .population name, program, size=N");
        put(all, ".record .monitor .watchpoint", "write .probe population, spikes");
        put(all, ".simulate .sim .duration", "write .run time");
        Map<String, Known> known = new HashMap<>();
        all.forEach((name, remedy) -> known.put(name, new Known(remedy, null)));
        same(known, ".endfunc .endp .endproc .endneuron .endn", ".end", "");
        same(known, ".endmacro .endmac .mend", ".endm", "");
        same(known, ".repeat .rep", ".rept", " count, index");
        same(known, ".endrep .endrept .endrepeat", ".endr", "");
        same(known, ".elseif .elsif", ".elif", " condition");
        same(known, ".fi", ".endif", "");
        return Map.copyOf(known);
    }

    private static Map<String, String> instructions() {
        Map<String, String> all = new HashMap<>();
        put(all, "jmp j jal jalr jr b br bl bra beq bne blt bge bgt ble beqz bnez call ret loop jz jnz je jne "
                + "goto", BRANCH);
        put(all, "li la lui lw sw lb sb lh sh ld st ldr str load store push pop movi mv", MEMORY);
        put(all, "nop halt hlt stop ecall syscall wfi exit", NOTHING);
        put(all, "madd mac mla fma fmadd msub mls", CHAIN);
        put(all, "cmp test tst teq slt sltu sgt", COMPARE);
        put(all, "exp log ln sqrt tanh sin cos pow", CURVE);
        put(all, "inc addi", "write add v, v, 1");
        put(all, "dec subi", "write sub v, v, 1");
        put(all, "neg", "write rsub d, a, 0");
        put(all, "not", "write pnot for a predicate, xor d, a, -1 for a count");
        put(all, "sll lsl", "write shl");
        put(all, "srl sra lsr asr shr sar", "write mov d, a, shift=n");
        put(all, "fadd", "write add");
        put(all, "fsub", "write sub");
        put(all, "fmul imul smul mult", "write mul");
        put(all, "fdiv idiv sdiv", "write div");
        put(all, "spike fire emit", "write spk");
        put(all, "rand random rng", "write rnd");
        put(all, "cmov select csel", "write sel d, predicate, a, b");
        return Map.copyOf(all);
    }

    private static void put(Map<String, String> all, String names, String remedy) {
        for (String name : names.split(" ")) {
            all.put(name, remedy);
        }
    }

    private static void same(Map<String, Known> all, String names, String directive, String arguments) {
        for (String name : names.split(" ")) {
            all.put(name, new Known("write " + directive + arguments, directive));
        }
    }

    private static Known known(String directive) {
        return DIRECTIVES.get(directive.toLowerCase(Locale.ROOT));
    }

    /** What to write in place of a directive of other assemblers, its name with the point; null where it is none. */
    public static String directive(String name) {
        Known known = known(name);
        return known == null ? null : known.remedy();
    }

    /** What to write in place of an instruction of other machines; null where it is none. */
    public static String instruction(String name) {
        return INSTRUCTIONS.get(name.toLowerCase(Locale.ROOT));
    }

    /**
     * What to write for a format that counts its sign among the bits before the point, as Q1.31 does elsewhere; null
     * for any other.
     */
    public static String format(String text) {
        Matcher matcher = SIGN_COUNTED.matcher(text);
        int before = matcher.matches() ? Integer.parseInt(matcher.group(1)) : 0;
        return before == 0 || before + Integer.parseInt(matcher.group(2)) != Integer.SIZE ? null
                : "the sign is not counted before the point: write s" + (before - 1) + "." + matcher.group(2);
    }

    /** The directive that another assembler's is only another name of, both with the point; null where it is none. */
    static String same(String name) {
        Known known = known(name);
        return known == null ? null : known.same();
    }
}
