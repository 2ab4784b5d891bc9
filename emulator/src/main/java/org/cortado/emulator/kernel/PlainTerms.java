package org.cortado.emulator.kernel;

import java.util.ArrayList;
import java.util.List;
import org.cortado.assembler.isa.Instruction;
import org.cortado.assembler.isa.Op;
import org.cortado.emulator.chip.NeuronProgram;
import org.cortado.fixedpoint.Rounding;

/**
 * A sum that the accumulator makes, from its first term to the rounding that alone reads it, as its terms: exact, in
 * whichever order.
 *
 * @param words words, shifted left
 * @param products products of two registers or of one and a constant, shifted left
 * @param constant all constants and what the rounding adds
 * @param end index of the instruction after the rounding
 */
record PlainTerms(List<Word> words, List<Product> products, long constant, int end) {

    /** A register, or its negation, shifted left. */
    record Word(int row, boolean negative, int shift, Interval range) {
    }

    /** A product shifted left; {@code factor} is of use where {@code constant} says so. */
    record Product(int first, int second, boolean constant, int factor, int shift, Interval a, Interval b) {
    }

    /** The sum that starts with an instruction, or null where none does. */
    static PlainTerms at(int start, NeuronProgram program, List<PlainFact> facts) {
        List<Word> words = new ArrayList<>();
        List<Product> products = new ArrayList<>();
        long constant = 0;
        for (int i = start; i < program.code().size(); i++) {
            Instruction in = program.code().get(i);
            boolean load = in.op().loadsAccumulator();
            if (in.op().group() != Op.Group.ACCUMULATOR || !in.guard().always() || !facts.get(i).proven()
                    || load != (i == start)) {
                return null;
            }
            if (in.op() == Op.ARD) {
                return !dead(i + 1, program) || in.shift() < 1
                        || in.rounding() != Rounding.FLOOR && in.rounding() != Rounding.NEAREST ? null
                        : new PlainTerms(words, products,
                                constant + (in.rounding() == Rounding.NEAREST ? 1L << in.shift() - 1 : 0), i + 1);
            }
            boolean negative = in.op() == Op.ASB || in.op() == Op.AMSB;
            boolean product = in.op().operands().hasFirst();
            int power = !product ? 0 : in.constant() && in.second() > 0 && Integer.bitCount(in.second()) == 1
                    ? Integer.numberOfTrailingZeros(in.second()) : -1;
            if (!product && facts.get(i).second().single()) {
                long value = facts.get(i).second().lo() << in.shift();
                constant += negative ? -value : value;
            } else if (power >= 0) {
                words.add(new Word(product ? in.first() : in.second(), negative, in.shift() + power,
                        product ? facts.get(i).first() : facts.get(i).second()));
            } else if (negative) {
                return null;
            } else {
                products.add(new Product(in.first(), in.second(), in.constant(), in.second(), in.shift(),
                        facts.get(i).first(), facts.get(i).second()));
            }
        }
        return null;
    }

    /** Whether nothing reads the accumulator from an instruction on before it is loaded again. */
    private static boolean dead(int from, NeuronProgram program) {
        for (Instruction in : program.code().subList(from, program.code().size())) {
            boolean load = in.op().loadsAccumulator();
            if (in.op().group() == Op.Group.ACCUMULATOR) {
                return load && in.guard().always();
            }
        }
        return true;
    }
}
