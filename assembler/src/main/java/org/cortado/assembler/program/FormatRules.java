package org.cortado.assembler.program;

import org.cortado.assembler.diagnostic.Diagnostics;

/** The checks on formats that instructions share, with messages that name the fix. Each is false after an error. */
final class FormatRules {
    private final Diagnostics diagnostics;

    FormatRules(Diagnostics diagnostics) {
        this.diagnostics = diagnostics;
    }

    /** Whether two words count in the same steps. */
    boolean same(ParsedInstruction in, Operand.Word wanted, Operand.Word other) {
        WordFormat a = wanted.format();
        WordFormat b = other.format();
        if (a.fraction() == b.fraction() && a.count() == b.count()) {
            return signed(in, wanted) && signed(in, other);
        }
        diagnostics.error("format-mismatch", other.span(), "%s needs one format: %s is %s and %s is %s".formatted(
                in.op().mnemonic(), wanted.name(), a, other.name(), b),
                "convert first: 'mov t, %s' with t : %s".formatted(other.name(), a));
        return false;
    }

    /** Whether a cast constant counts in the same steps as the word that it meets. */
    boolean same(ParsedInstruction in, Operand.Word wanted, Operand.Constant constant) {
        WordFormat cast = constant.cast();
        if (cast == null || cast.fraction() == wanted.format().fraction()
                && cast.count() == wanted.format().count()) {
            return true;
        }
        diagnostics.error("format-mismatch", constant.span(), "%s needs one format: %s is %s and the constant %s"
                .formatted(in.op().mnemonic(), wanted.name(), wanted.format(), cast),
                "leave the cast away: a constant takes the format of the word that it meets");
        return false;
    }

    /** Whether the machine, which reads words as signed, reads this one right. */
    boolean signed(ParsedInstruction in, Operand.Word word) {
        if (word.plain() || !unsignedWord(word.format())) {
            return true;
        }
        diagnostics.error("format-unsigned", word.span(), "%s reads words as signed, and %s is %s".formatted(
                in.op().mnemonic(), word.name(), word.format()),
                "an unsigned 32-bit word can be the second source of mulu, or be declared as %s".formatted(
                        word.format().fraction() == 32 ? "s0.31" : "s" + (31 - word.format().fraction()) + "."
                                + word.format().fraction()));
        return false;
    }

    /** Whether {@code mulu} reads its second source right. */
    boolean unsigned(ParsedInstruction in, Operand.Word word) {
        if (word.plain() || !word.format().format().signed()) {
            return true;
        }
        diagnostics.error("format-unsigned", word.span(), "mulu reads its second source as unsigned, and %s is %s"
                .formatted(word.name(), word.format()), "write mul");
        return false;
    }

    /** Whether a word is a count, as bit logic needs. */
    boolean count(ParsedInstruction in, Operand.Word word) {
        if (word.plain() || word.format().count()) {
            return true;
        }
        diagnostics.error("format-mismatch", word.span(), "%s works on counts, and %s is %s".formatted(
                in.op().mnemonic(), word.name(), word.format()), "declare " + word.name() + " : int, or convert it "
                + "with mov");
        return false;
    }

    static boolean unsignedWord(WordFormat format) {
        return !format.format().signed() && format.format().width() == 32;
    }
}
