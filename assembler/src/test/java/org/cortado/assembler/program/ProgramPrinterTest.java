package org.cortado.assembler.program;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import org.cortado.assembler.AssemblyOptions;
import org.cortado.assembler.image.DebugInfo;
import org.cortado.assembler.image.LookupTable;
import org.cortado.assembler.image.ProgramRun;
import org.cortado.assembler.isa.InstructionWord;
import org.cortado.assembler.isa.Op;
import org.cortado.assembler.isa.RandomInstructions;
import org.junit.jupiter.api.Test;

/** What is printed assembles to the same words. */
class ProgramPrinterTest {
    private static final int PROGRAMS = "full".equals(System.getProperty("cortado.scale")) ? 20_000 : 500;

    private static NeuronProgram again(String text) {
        return new Source(text, AssemblyOptions.NONE).ok();
    }

    @Test
    void randomWordsOnPlainRegisters() {
        long seed = 61;
        Random random = new Random(seed);
        for (int n = 0; n < PROGRAMS; n++) {
            List<LookupTable> tables = List.of(table(random), table(random));
            RandomInstructions instructions = new RandomInstructions(random, tables.size());
            long[] words = LongStream.generate(() -> InstructionWord.encode(instructions.next()))
                    .limit(1 + random.nextInt(40)).toArray();
            StoredProgram program = used(words, tables, 8 + random.nextInt(25), 1 + random.nextInt(3));
            String text = ProgramPrinter.plain("p", program);
            NeuronProgram printed = again(text);
            String place = "seed " + seed + ", program " + n + "\n" + text;
            assertArrayEquals(program.instructions(), printed.instructions(), place);
            assertEquals(program.stateWords(), printed.states().size(), place);
            assertEquals(program.width(), printed.width(), place);
            assertEquals(program.substeps(), printed.substeps(), place);
            assertEquals(words(program.tables()), words(printed.tables()), place);
        }
    }

    /** The program as a linker leaves it: tables behind the instructions, found by address, in order of first use. */
    private static StoredProgram used(long[] words, List<LookupTable> tables, int width, int substeps) {
        List<Long> store = new ArrayList<>();
        int[] address = new int[tables.size()];
        int end = words.length;
        for (int i = 0; i < address.length; i++) {
            address[i] = end;
            end += tables.get(i).words().length;
        }
        for (long word : words) {
            boolean lookup = InstructionWord.decode(word).op() == Op.TAB;
            store.add(lookup ? word & ~0xffff_ffffL | address[(int) word] : word);
        }
        tables.forEach(t -> Arrays.stream(t.words()).forEach(store::add));
        ProgramRun run = new ProgramRun(0, 0, 0, words.length, 0, 0, 16, width, substeps, 0, 0);
        return StoredProgram.of(store.stream().mapToLong(Long::longValue).toArray(), run);
    }

    private static LookupTable table(Random random) {
        return new LookupTable(random.nextInt(1000) - 500, random.nextInt(20), random.nextBoolean(),
                random.ints(2 + random.nextInt(600)).toArray());
    }

    private static List<List<Long>> words(List<LookupTable> tables) {
        return tables.stream().map(t -> Arrays.stream(t.words()).boxed().toList()).toList();
    }

    private static final Source NAMED = Source.program("format=s16.15, round=nearest, reference=\"lif-physical\"",
            ".param a = 0.02, c : s5.26 = 1",
            ".state v = -65, u, n : int",
            ".input x",
            ".temp h : s5.26, w",
            ".pred fired",
            ".table e, y : s16.15 = -4..3 / 0.5, exp(y) : s5.26",
            "mul h, v, 0.04 : s0.31",
            "add h, 5",
            "amul h, v",
            "aad 140",
            "asb u",
            "amac x, 0.5",
            "ard w",
            "mul.floor w, w, a, shift=12",
            "tab h, w, e",
            "mul v, h, c",
            "mul n, n, 3",
            "add n, 1",
            "cmpge fired, v, 30",
            "fired? mov v, -65",
            "!fired? shl.wrap u, u, 2",
            "fired? spk");

    @Test
    void namesAndNumbersComeBack() {
        NeuronProgram program = NAMED.ok();
        String text = ProgramPrinter.print("test", StoredProgram.of(program), program.debug(), program.twin());
        assertArrayEquals(program.instructions(), again(text).instructions(), text);
        assertTrue(text.contains("mul    h, v, 0.04 : s0.31"), text);
        assertTrue(text.contains("aad    140\n"), text);
        assertTrue(text.contains("mul.floor w, w, a, shift=12"), text);
        assertTrue(text.contains("fired?  mov    v, -65"), text);
        assertTrue(text.contains("reference=\"lif-physical\""), text);
    }

    @Test
    void theTwinComesBackToo() {
        NeuronProgram program = NAMED.ok();
        NeuronProgram printed = again(ProgramPrinter.print("test", StoredProgram.of(program), program.debug(),
                program.twin()));
        assertArrayEquals(program.twin().constants(), printed.twin().constants());
        assertArrayEquals(program.twin().scale(), printed.twin().scale());
        assertArrayEquals(program.twin().resultFraction(), printed.twin().resultFraction());
    }

    @Test
    void namesComeBackWithoutTheTwin() {
        NeuronProgram program = NAMED.ok();
        String text = ProgramPrinter.print("test", StoredProgram.of(program), program.debug(), null);
        assertArrayEquals(program.instructions(), again(text).instructions(), text);
        assertTrue(text.contains("mul    h, v, raw(85899346), shift=20"), text);
    }

    @Test
    void namesOfAnotherProgramDoNoHarm() {
        NeuronProgram program = NAMED.ok();
        DebugInfo.Program foreign = Source.instructions("add v, u").ok().debug();
        String text = ProgramPrinter.print("test", StoredProgram.of(program), foreign, program.twin());
        assertArrayEquals(program.instructions(), again(text).instructions(), text);
    }

    @Test
    void stateWordsThatNoInstructionUsesAreKept() {
        NeuronProgram program = Source.program("", ".state v, kept", "add v, v").ok();
        assertEquals(2, again(ProgramPrinter.plain("p", StoredProgram.of(program))).states().size());
    }
}
