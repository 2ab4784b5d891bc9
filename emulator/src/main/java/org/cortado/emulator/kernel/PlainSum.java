package org.cortado.emulator.kernel;

import java.util.List;
import org.cortado.assembler.isa.Instruction;
import org.cortado.emulator.chip.NeuronProgram;

/**
 * Sums of products, rounded once, without their 64 bits: a sum is kept as q 2^s + c, where s is the rounding's shift
 * and 0 <= c < 2^s, and the last product takes c with it when it is shifted.
 */
final class PlainSum {
    private static final int WORD = 32;
    private static final int HALF_WORD = 16;
    private static final boolean LONG = Runtime.version().feature() >= 25;

    private static final int SUM = LaneRow.RESULT_HIGH;
    private static final int SCRATCH = LaneRow.TOP;

    private final NeuronProgram program;
    private final List<PlainFact> facts;
    private final LaneConstants constants;

    PlainSum(NeuronProgram program, List<PlainFact> facts, LaneConstants constants) {
        this.program = program;
        this.facts = facts;
        this.constants = constants;
    }

    /** Words of one shift as one; {@code range} is unshifted. */
    private record Total(int row, int shift, Interval range) {
    }

    /**
     * Adds the loops of the sum that starts with an instruction.
     *
     * @return the index after its rounding, or {@code start} where there is no such sum, or no such loops
     */
    int emit(int start, List<PlainStep> steps) {
        PlainTerms terms = PlainTerms.at(start, program, facts);
        if (terms == null) {
            return start;
        }
        Instruction rounding = program.code().get(terms.end() - 1);
        int before = steps.size();
        if (!sum(terms, rounding.shift(), rounding.destination(), steps)) {
            steps.subList(before, steps.size()).clear();
            return start;
        }
        return terms.end();
    }

    private boolean sum(PlainTerms terms, int s, int d, List<PlainStep> to) {
        for (PlainTerms.Product product : terms.products()) {
            int down = s - product.shift();
            boolean far = down >= WORD && (terms.products().size() > 1 || (terms.constant() >> product.shift()
                    & 0xffff_ffffL) != 0);
            if (down < 1 || far) {
                return false;
            }
        }
        if (shortPlusRow(terms, s, d, to)) {
            return true;
        }
        Total words = words(terms.words(), to);
        if (words == null && !terms.words().isEmpty()) {
            return false;
        }
        if (terms.products().isEmpty()) {
            return words != null && wordsOnly(words, terms, s, d, to);
        }
        PlainTerms.Product last = terms.products().get(terms.products().size() - 1);
        if (terms.products().size() == 1 && words == null) {
            return alone(last, terms.constant(), s, d, to);
        }
        if (terms.products().size() == 1 && plusWord(last, words, terms.constant(), s, d, to)) {
            return true;
        }
        return LONG && words == null && terms.products().size() == 2 && plusProduct(terms, s, d, to)
                || parts(terms, words, s, d, to);
    }

    /** Adds the words up in one row; null where there is none, or where their sum may leave 32 bits. */
    private Total words(List<PlainTerms.Word> words, List<PlainStep> to) {
        if (words.isEmpty()) {
            return null;
        }
        int least = words.stream().mapToInt(PlainTerms.Word::shift).min().getAsInt();
        if (words.size() == 1 && !words.get(0).negative()) {
            return new Total(words.get(0).row(), least, words.get(0).range());
        }
        Interval range = Interval.ZERO;
        int sum = -1;
        for (boolean negative : new boolean[] {false, true}) {
            for (PlainTerms.Word word : words) {
                if (word.negative() != negative) {
                    continue;
                }
                int up = word.shift() - least;
                Interval shifted = word.range().shiftedLeft(up);
                range = range.modest() && shifted.modest() ? range.plus(negative ? shifted.negated() : shifted)
                        : Interval.LONG;
                if (!range.fits(WORD) || !shifted.fits(WORD)) {
                    return null;
                }
                sum = negative && sum < 0 ? constants.row(0) : sum;
                int row = up == 0 ? word.row() : SCRATCH;
                if (up > 0) {
                    to.add(PlainStep.of("left", f -> PlainLoops.shiftLeft(f.rows[word.row()], f.rows[SCRATCH],
                            f.lanes, up)));
                }
                sum = include(sum, row, negative, to);
            }
        }
        return new Total(sum, least, range);
    }

    private static int include(int sum, int row, boolean negative, List<PlainStep> to) {
        if (sum < 0 && row != SCRATCH) {
            return row;
        }
        if (sum < 0) {
            to.add(PlainStep.of("copy", f -> LaneArithmetic.copy(f.rows[SCRATCH], f.rows[SUM], f.lanes)));
        } else if (negative) {
            to.add(PlainStep.of("sub", f -> PlainLoops.subtract(f.rows[sum], f.rows[row], f.rows[SUM], f.lanes)));
        } else {
            to.add(PlainStep.of("add", f -> PlainLoops.add(f.rows[sum], f.rows[row], f.rows[SUM], f.lanes)));
        }
        return SUM;
    }

    private boolean wordsOnly(Total words, PlainTerms terms, int s, int d, List<PlainStep> to) {
        long add = terms.constant() >> Math.min(s, words.shift());
        if (words.shift() >= s) {
            int up = words.shift() - s;
            if (up >= WORD) {
                return false;
            }
            to.add(PlainStep.of("left", f -> PlainLoops.shiftLeft(f.rows[words.row()], f.rows[d], f.lanes, up)));
            to.add(PlainStep.of("add constant", f -> PlainLoops.addConstant(f.rows[d], (int) add, f.rows[d],
                    f.lanes)));
            return true;
        }
        if (!range(terms).plus(Interval.of(add)).fits(WORD)) {
            return false;
        }
        int down = s - words.shift();
        if (down >= WORD) {
            return false;
        }
        to.add(PlainStep.of("right", f -> PlainLoops.shiftRight(f.rows[words.row()], f.rows[d], f.lanes, down,
                (int) add)));
        return true;
    }

    /** What the words' sum lies between, in units of the least shift. */
    private static Interval range(PlainTerms terms) {
        int least = terms.words().stream().mapToInt(PlainTerms.Word::shift).min().getAsInt();
        Interval range = Interval.ZERO;
        for (PlainTerms.Word word : terms.words()) {
            Interval shifted = word.range().shiftedLeft(word.shift() - least);
            range = range.plus(word.negative() ? shifted.negated() : shifted);
        }
        return range;
    }

    /** One product and a constant: the floor of (a b 2^p + k) / 2^s is that of (a b + k / 2^p) / 2^(s - p). */
    private boolean alone(PlainTerms.Product product, long constant, int s, int d, List<PlainStep> to) {
        long k = constant >> product.shift();
        int down = s - product.shift();
        long c = k & (1L << down) - 1;
        int after = (int) (k >> down);
        Interval a = product.a();
        Interval b = product.b();
        to.add(product.constant()
                ? PlainMultiplication.constant(product.first(), product.factor(), a, b, constants, d, down, c, after)
                : PlainMultiplication.product(product.first(), product.second(), a, b, d, down, c, after));
        return true;
    }

    /** One product of a short factor and a word, shifted left as far as the sum is shifted right. */
    private boolean shortPlusRow(PlainTerms terms, int s, int d, List<PlainStep> to) {
        if (terms.products().size() != 1 || terms.words().size() != 1 || terms.words().get(0).shift() != s) {
            return false;
        }
        PlainTerms.Product product = terms.products().get(0);
        PlainTerms.Word word = terms.words().get(0);
        int down = s - product.shift();
        long c = terms.constant() >> product.shift();
        PlainShort shorter = c >> down != 0 ? null
                : PlainShort.of(product.first(), second(product), product.a(), product.b(), down, c);
        if (shorter != null) {
            to.add(word.negative() ? shorter.minusRow(word.row(), d) : shorter.plusRow(word.row(), d));
        }
        return shorter != null;
    }

    private int second(PlainTerms.Product product) {
        return product.constant() ? constants.row(product.factor()) : product.second();
    }

    private boolean plusWord(PlainTerms.Product product, Total word, long constant, int s, int d,
            List<PlainStep> to) {
        int a = product.first();
        int b = second(product);
        int p = word.shift() - product.shift();
        int down = s - product.shift();
        long k = constant >> product.shift();
        if (p < 0 || p > WORD) {
            return false;
        }
        if (LONG) {
            to.add(PlainStep.of("product and word", f -> PlainLongProduct.plusWord(f.rows[a], f.rows[b],
                    f.rows[word.row()], f.rows[d], f.lanes, down, p, k)));
            return true;
        }
        Interval more = p < HALF_WORD ? Interval.LONG
                : word.range().shiftedLeft(p - HALF_WORD).plus(Interval.of(k >> HALF_WORD));
        if (PlainMultiplication.near(product.a(), product.b(), more, down)) {
            int up = p - HALF_WORD;
            int lowest = (int) k & (1 << HALF_WORD) - 1;
            int high = (int) (k >> HALF_WORD);
            to.add(PlainStep.of("near product and word", f -> PlainProduct.nearPlusWord(f.rows[a], f.rows[b],
                    f.rows[word.row()], f.rows[d], f.lanes, down, up, lowest, high)));
            return true;
        }
        long low = p < down ? (1L << down - p) - 1 : -1;
        boolean whole = k >= 0 && (k & (1 << HALF_WORD) - 1) == 0;
        if (p < HALF_WORD || down < HALF_WORD || low < 0 || !whole || (low << p) + k > Integer.MAX_VALUE) {
            return false;
        }
        to.add(PlainStep.of("product and word", f -> PlainProduct.plusWord(f.rows[a], f.rows[b], f.rows[word.row()],
                f.rows[d], f.lanes, down, p, (int) low, (int) k)));
        return true;
    }

    private boolean plusProduct(PlainTerms terms, int s, int d, List<PlainStep> to) {
        boolean swap = terms.products().get(0).shift() < terms.products().get(1).shift();
        PlainTerms.Product one = terms.products().get(swap ? 1 : 0);
        PlainTerms.Product other = terms.products().get(swap ? 0 : 1);
        int a = one.first();
        int b = second(one);
        int x = other.first();
        int y = second(other);
        int p = one.shift() - other.shift();
        int down = s - other.shift();
        long k = terms.constant() >> other.shift();
        to.add(PlainStep.of("two products", f -> PlainLongProduct.plusProduct(f.rows[a], f.rows[b], f.rows[x],
                f.rows[y], f.rows[d], f.lanes, down, p, k)));
        return true;
    }

    /** All terms but the last product as q and c, then that product, of the least shift. */
    private boolean parts(PlainTerms terms, Total words, int s, int d, List<PlainStep> to) {
        int least = terms.products().stream().mapToInt(PlainTerms.Product::shift).min().getAsInt();
        PlainParts parts = new PlainParts(s - least, terms.constant() >> least, to);
        if (words != null && !parts.word(words.row(), words.shift() - least)) {
            return false;
        }
        PlainTerms.Product last = null;
        for (PlainTerms.Product product : terms.products()) {
            if (last == null && product.shift() == least) {
                last = product;
            } else {
                parts.product(product.first(), second(product), product.a(), product.b(), product.shift() - least);
            }
        }
        parts.finish(last.first(), second(last), last.a(), last.b(), d, constants);
        return true;
    }
}
