package org.cortado.assembler.isa;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import org.cortado.fixedpoint.Overflow;
import org.cortado.fixedpoint.Rounding;
import org.junit.jupiter.api.Test;

class InstructionWordTest {
    private static final int COUNT = "full".equals(System.getProperty("cortado.scale")) ? 5_000_000 : 100_000;

    @Test
    void operationCodesDoNotOverlapAndFitSixBits() {
        Set<Integer> codes = new HashSet<>();
        for (Op op : Op.values()) {
            assertTrue(op.code() > 0 && op.code() < 64, op.mnemonic());
            assertTrue(codes.add(op.code()), op.mnemonic() + " shares its code");
            assertEquals(op, Op.ofCode(op.code()));
        }
    }

    @Test
    void mnemonicsAreUnique() {
        Set<String> mnemonics = new HashSet<>();
        for (Op op : Op.values()) {
            assertTrue(mnemonics.add(op.mnemonic()), op.mnemonic());
            assertEquals(op, Op.ofMnemonic(op.mnemonic()));
        }
    }

    @Test
    void everyInstructionComesBackFromItsWord() {
        long seed = 20261121;
        RandomInstructions random = new RandomInstructions(new Random(seed), 65_536);
        for (int i = 0; i < COUNT; i++) {
            Instruction in = random.next();
            assertEquals(in, InstructionWord.decode(InstructionWord.encode(in)), "seed " + seed + ", draw " + i);
        }
    }

    @Test
    void anyWordIsRefusedOrIsTheWordOfItsInstruction() {
        long seed = 4;
        Random random = new Random(seed);
        RandomInstructions valid = new RandomInstructions(random, 1);
        int refused = 0;
        for (int i = 0; i < COUNT; i++) {
            long word = random.nextBoolean() ? random.nextLong()
                    : InstructionWord.encode(valid.next()) ^ 1L << random.nextInt(64);
            try {
                assertEquals(word, InstructionWord.encode(InstructionWord.decode(word)),
                        "seed " + seed + ", draw " + i);
            } catch (IllegalArgumentException e) {
                assertTrue(e.getMessage().contains("is no instruction"), e.getMessage());
                refused++;
            }
        }
        assertTrue(refused > COUNT / 2, refused + " refused");
    }

    @Test
    void aParameterIsNoDestination() {
        assertRefused(new Instruction(Op.MOV, Guard.ALWAYS, Register.Kind.PARAMETER.code(0), Register.NONE, true, 1, 0,
                Rounding.FLOOR, Overflow.SATURATE));
    }

    @Test
    void aComparisonTakesNoRounding() {
        assertRefused(new Instruction(Op.CMPGT, Guard.ALWAYS, Register.PREDICATE, 0, true, 1, 0, Rounding.NEAREST,
                Overflow.SATURATE));
    }

    @Test
    void anUnusedFieldHoldsNoRegister() {
        assertRefused(new Instruction(Op.SPK, Guard.ALWAYS, Register.NONE, Register.NONE, false, 0, 0, Rounding.FLOOR,
                Overflow.SATURATE));
    }

    private static void assertRefused(Instruction in) {
        assertThrows(IllegalArgumentException.class, () -> InstructionWord.encode(in));
    }
}
