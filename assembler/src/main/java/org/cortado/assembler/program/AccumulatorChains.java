package org.cortado.assembler.program;

import java.util.ArrayList;
import java.util.List;
import org.cortado.assembler.isa.Op;

/**
 * Finds the accumulator's fraction for each accumulator instruction. A chain runs from an unguarded {@code ald} or
 * {@code amul} to the next one; its fraction is the finest among its terms, so that every term is shifted left,
 * exactly. A constant without a cast takes what the chain has, and a term with a shift of its own does not count while
 * there is another.
 */
final class AccumulatorChains {

    /**
     * A chain.
     *
     * @param fraction fraction bits of the accumulator
     * @param count whether every term is a count
     * @param plain whether a plain register takes part, so that only written shifts are made
     */
    record Chain(int fraction, boolean count, boolean plain) {
    }

    private final ProgramHeader header;
    private final Constants constants;

    AccumulatorChains(ProgramHeader header, Constants constants) {
        this.header = header;
        this.constants = constants;
    }

    /** The chain of each instruction, null for one that leaves the accumulator alone. */
    List<Chain> of(List<ParsedInstruction> program) {
        List<Chain> chains = new ArrayList<>();
        List<ParsedInstruction> open = new ArrayList<>();
        int start = 0;
        for (int i = 0; i <= program.size(); i++) {
            boolean begins = i < program.size() && begins(program.get(i));
            if (begins || i == program.size()) {
                Chain chain = open.isEmpty() ? null : chain(open);
                for (; start < i; start++) {
                    chains.add(program.get(start).accumulates() ? chain : null);
                }
                open.clear();
            }
            if (i < program.size() && program.get(i).accumulates()) {
                open.add(program.get(i));
            }
        }
        return chains;
    }

    private static boolean begins(ParsedInstruction in) {
        return in.op().loadsAccumulator() && in.guard().always();
    }

    private Chain chain(List<ParsedInstruction> chain) {
        if (chain.stream().anyMatch(ParsedInstruction::plain)) {
            return new Chain(0, true, true);
        }
        int natural = -1;
        int forced = -1;
        boolean count = true;
        for (ParsedInstruction term : chain) {
            WordFormat second = secondFormat(term);
            if (term.op() == Op.ARD || second == null) {
                continue;
            }
            int fraction = second.fraction() + (term.first() == null ? 0 : term.first().format().fraction());
            count &= second.count() && (term.first() == null || term.first().format().count());
            if (term.shift() == null) {
                natural = Math.max(natural, fraction);
            } else if (forced < 0) {
                forced = fraction + term.shift();
            }
        }
        if (natural < 0 && forced < 0) {
            return new Chain(header.format().fraction(), header.format().count(), false);
        }
        return new Chain(count ? 0 : natural >= 0 ? natural : forced, count, false);
    }

    /** The format of a term's second source, or null where it takes what the chain has. */
    private WordFormat secondFormat(ParsedInstruction term) {
        if (term.second() instanceof Operand.Word word) {
            return word.format();
        }
        if (!(term.second() instanceof Operand.Constant constant)) {
            return null;
        }
        if (term.first() != null) {
            return constants.factorFormat(constant, term.first());
        }
        if (constant.cast() != null) {
            return constant.cast();
        }
        return constant.value().raw() ? header.format() : null;
    }
}
