package org.cortado.emulator.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.cortado.assembler.isa.Guard;
import org.cortado.assembler.isa.Instruction;
import org.cortado.assembler.isa.Op;
import org.cortado.assembler.isa.Register;
import org.cortado.emulator.chip.NeuronProgram;
import org.cortado.fixedpoint.Overflow;
import org.cortado.fixedpoint.Rounding;
import org.junit.jupiter.api.Test;

/** What follows from s0 in 0..1000 (and any word elsewhere). */
class PlainRangesTest {
    private static final Guard WHERE = new Guard(0, false);
    private static final Guard ELSEWHERE = new Guard(0, true);

    private static Instruction in(Op op, Guard guard, int d, int a, int constant, int shift) {
        return new Instruction(op, guard, d, a, true, constant, shift, Rounding.FLOOR, Overflow.SATURATE);
    }

    private static List<PlainFact> facts(Instruction... code) {
        Interval[] start = new Interval[Register.PREDICATE];
        Arrays.fill(start, Interval.ofWidth(32));
        start[0] = new Interval(0, 1000);
        NeuronProgram program = new NeuronProgram(List.of(code), Collections.nCopies(code.length, null), 32, 1);
        return PlainRanges.of(program, start);
    }

    @Test
    void sumThatFitsIsProven() {
        assertTrue(facts(in(Op.ADD, Guard.ALWAYS, 0, 0, 5, 0)).get(0).proven());
    }

    @Test
    void sumOfAnyWordIsNot() {
        assertFalse(facts(in(Op.ADD, Guard.ALWAYS, 1, 1, 5, 0)).get(0).proven());
    }

    @Test
    void saturatedSumStaysWithinItsWidth() {
        PlainFact next = facts(in(Op.ADD, Guard.ALWAYS, 1, 1, 5, 0), in(Op.MOV, Guard.ALWAYS, 2, 63, 0, 0),
                in(Op.SUB, Guard.ALWAYS, 1, 1, 0, 0)).get(2);
        assertEquals(new Interval(Integer.MIN_VALUE + 5L, Integer.MAX_VALUE), next.first());
    }

    @Test
    void guardTellsWhatTheComparisonFound() {
        List<PlainFact> facts = facts(in(Op.CMPGE, Guard.ALWAYS, Register.PREDICATE, 0, 30, 0),
                in(Op.SUB, WHERE, 0, 0, 30, 0));
        assertEquals(new Interval(30, 1000), facts.get(1).first());
    }

    @Test
    void resetLeavesOnlyWhatWasBelowTheThreshold() {
        List<PlainFact> facts = facts(in(Op.CMPGE, Guard.ALWAYS, Register.PREDICATE, 0, 30, 0),
                in(Op.MOV, WHERE, 0, 63, -65, 0), in(Op.ADD, Guard.ALWAYS, 0, 0, 1, 0));
        assertEquals(new Interval(-65, 29), facts.get(2).first());
    }

    @Test
    void comparisonIsForgottenOnceTheRegisterChanges() {
        List<PlainFact> facts = facts(in(Op.CMPGE, Guard.ALWAYS, Register.PREDICATE, 0, 30, 0),
                in(Op.ADD, Guard.ALWAYS, 0, 0, 7, 0), in(Op.SUB, ELSEWHERE, 0, 0, 1, 0));
        assertEquals(new Interval(7, 1007), facts.get(2).first());
    }

    @Test
    void accumulatorBeyondItsBitsIsNotProven() {
        assertFalse(facts(in(Op.AMUL, Guard.ALWAYS, 63, 1, Integer.MAX_VALUE, 8)).get(0).proven());
    }

    @Test
    void counterThatStopsAtZeroEndsWhereItBegan() {
        Interval[] start = new Interval[Register.PREDICATE];
        Arrays.fill(start, Interval.ofWidth(32));
        start[0] = new Interval(0, 1000);
        List<Instruction> code = List.of(in(Op.CMPGT, Guard.ALWAYS, Register.PREDICATE, 0, 0, 0),
                in(Op.SUB, WHERE, 0, 0, 1, 0), in(Op.ADD, Guard.ALWAYS, 1, 0, 5, 0));
        NeuronProgram program = new NeuronProgram(code, Collections.nCopies(code.size(), null), 32, 1);
        Interval[] after = PlainRanges.after(program, start);
        assertEquals(List.of(new Interval(0, 999), new Interval(5, 1004)), List.of(after[0], after[1]));
    }
}
