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

    private static final Map<String, String> DIRECTIVES = new HashMap<>();
    private static final Map<String, String> INSTRUCTIONS = new HashMap<>();

    static {
        directives(".set .eqv .equiv .define .const .constant .let", "write .equ name, value");
        directives(".data .text .section .bss .rodata .code", "there are no sections: leave it away, and write "
                + "programs from .neuron to .end");
        directives(".globl .global .extern .public .export", "every name is seen in the whole source: leave it away");
        directives(".word .long .int .byte .half .short .quad .dword .float .double .space .zero .skip .res",
                "name the words of a neuron with .state or .param, and fill tables with .table");
        directives(".align .balign .p2align .org", "the assembler places words: leave it away");
        directives(".endmacro .endmac .mend", "write .endm");
        directives(".repeat .rep .irp .irpc .loop", "write .rept count, index");
        directives(".endrep .endrept .endrepeat", "write .endr");
        directives(".elseif .elsif", "write .elif condition");
        directives(".fi", "write .endif");
        directives(".warn .print .echo", "write .warning \"message\"");
        directives(".err .fail", "write .error \"message\"");
        directives(".incbin", "write .words memory, \"file.npy\"");
        directives(".func .proc .program", "write .neuron name");
        directives(".endfunc .endp .endproc .endneuron .endn", "write .end");
        directives(".connect .connection .synapses .link", "write .project pre -> post, rule, weight=value");
        directives(".group .layer .cells", "write .population name, program, size=N");
        directives(".record .monitor .watchpoint", "write .probe population, spikes");
        directives(".simulate .sim .duration", "write .run time");
        instructions("jmp j jal jalr jr b br bl bra beq bne blt bge bgt ble beqz bnez call ret loop jz jnz je jne "
                + "goto", BRANCH);
        instructions("li la lui lw sw lb sb lh sh ld st ldr str load store push pop movi mv", MEMORY);
        instructions("nop halt hlt stop ecall syscall wfi exit", NOTHING);
        instructions("madd mac mla fma fmadd msub mls", CHAIN);
        instructions("cmp test tst teq slt sltu sgt", COMPARE);
        instructions("exp log ln sqrt tanh sin cos pow", CURVE);
        instructions("inc addi", "write add v, v, 1");
        instructions("dec subi", "write sub v, v, 1");
        instructions("neg", "write rsub d, a, 0");
        instructions("not", "write pnot for a predicate, xor d, a, -1 for a count");
        instructions("sll lsl", "write shl");
        instructions("srl sra lsr asr shr sar", "write mov d, a, shift=n");
        instructions("fadd", "write add");
        instructions("fsub", "write sub");
        instructions("fmul imul smul mult", "write mul");
        instructions("fdiv idiv sdiv", "write div");
        instructions("spike fire emit", "write spk");
        instructions("rand random rng", "write rnd");
        instructions("cmov select csel", "write sel d, predicate, a, b");
    }

    private Foreign() {
    }

    private static void directives(String names, String remedy) {
        for (String name : names.split(" ")) {
            DIRECTIVES.put(name, remedy);
        }
    }

    private static void instructions(String names, String remedy) {
        for (String name : names.split(" ")) {
            INSTRUCTIONS.put(name, remedy);
        }
    }

    /** What to write in place of a directive of other assemblers, its name with the point; null where it is none. */
    public static String directive(String name) {
        return DIRECTIVES.get(name.toLowerCase(Locale.ROOT));
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

    /** Whether a directive is another name of one that ends a block, as {@code .endmacro} is of {@code .endm}. */
    static boolean means(String name, String closer) {
        String remedy = directive(name);
        return remedy != null && remedy.equals("write " + closer);
    }
}
