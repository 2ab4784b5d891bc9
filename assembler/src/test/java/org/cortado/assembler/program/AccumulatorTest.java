package org.cortado.assembler.program;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.List;
import org.cortado.assembler.image.Twin;
import org.cortado.assembler.isa.InstructionWord;
import org.junit.jupiter.api.Test;

/** The accumulator takes the finest fraction of its chain, so every term is shifted left. */
class AccumulatorTest {

    private static List<Integer> shifts(String... lines) {
        return Arrays.stream(Source.instructions(lines).ok().instructions())
                .mapToObj(w -> InstructionWord.decode(w).shift()).toList();
    }

    @Test
    void theFirstTermGivesTheFractionWhereNoneIsFiner() {
        assertEquals(List.of(0, 26, 26), shifts("amul h, v", "asb u", "ard w"));
    }

    @Test
    void aFinerTermLaterInTheChainDecides() {
        assertEquals(List.of(26, 0, 26), shifts("ald v", "amac h, u", "ard w"));
    }

    @Test
    void theNextLoadBeginsAnotherChain() {
        assertEquals(List.of(0, 0, 0, 26, 26), shifts("ald v", "ard w", "amul h, v", "asb u", "ard w"));
    }

    @Test
    void aGuardedLoadBelongsToTheChainItStandsIn() {
        assertEquals(List.of(26, 26, 0), shifts("ald v", "q? ald u", "amac h, v"));
    }

    @Test
    void constantsTakeTheLeastFractionThatHoldsThem() {
        NeuronProgram program = Source.instructions("amul h, v", "aad 140", "aad 0.5", "ard w").ok();
        assertEquals(140, InstructionWord.decode(program.instructions()[1]).second());
        assertEquals(41, InstructionWord.decode(program.instructions()[1]).shift());
        assertEquals(1, InstructionWord.decode(program.instructions()[2]).second());
        assertEquals(40, InstructionWord.decode(program.instructions()[2]).shift());
        assertEquals(List.of(0, 0, 1, 0), Arrays.stream(program.twin().constantFraction()).boxed().toList());
    }

    @Test
    void aConstantWithoutAnExactWordTakesTheFinest() {
        NeuronProgram program = Source.instructions("amul h, v", "aad 140.1", "ard w").ok();
        assertEquals((int) Math.rint(140.1 * (1 << 23)), InstructionWord.decode(program.instructions()[1]).second());
        assertEquals(41 - 23, InstructionWord.decode(program.instructions()[1]).shift());
    }

    @Test
    void aCastConstantCountsLikeAWord() {
        assertEquals(List.of(16, 0, 16), shifts("ald v", "aad 0.1 : s0.31", "ard w"));
    }

    @Test
    void countsMakeACount() {
        NeuronProgram program = Source.instructions("amul n, k", "aad 3", "ard n").ok();
        assertEquals(List.of(Twin.COUNT, Twin.COUNT, Twin.COUNT),
                Arrays.stream(program.twin().resultFraction()).boxed().toList());
    }

    @Test
    void theTwinKnowsTheAccumulatorsFraction() {
        assertEquals(List.of(41, 41, 15), Arrays.stream(Source.instructions("amul h, v", "asb u", "ard w").ok().twin()
                .resultFraction()).boxed().toList());
    }

    @Test
    void aWrittenShiftIsAPowerOfTwoToTheTwin() {
        NeuronProgram program = Source.instructions("ald v", "aad u, shift=3", "ard w, shift=1").ok();
        assertEquals(List.of(0, 3, -1), Arrays.stream(program.twin().scale()).boxed().toList());
    }
}
