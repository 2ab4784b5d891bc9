package org.cortado.assembler.isa;

/** The instruction table as the chip's manual shows it, in Markdown: a heading and a table for each group. */
public final class InstructionTableText {
    /** The line of the manual before the generated text. */
    public static final String BEGIN = "<!-- instruction table: generated, begin -->";
    /** The line of the manual behind the generated text. */
    public static final String END = "<!-- instruction table: generated, end -->";

    private InstructionTableText() {
    }

    /** The text between the two marks, each line ended. */
    public static String markdown() {
        StringBuilder out = new StringBuilder();
        for (Op.Group group : Op.Group.values()) {
            String title = group.title();
            out.append("\n### ").append(Character.toUpperCase(title.charAt(0))).append(title.substring(1))
                    .append("\n\n| instruction | code | shift field | result | cycles | meaning |\n")
                    .append("|---|---|---|---|---|---|\n");
            for (Op op : Op.values()) {
                if (op.group() == group) {
                    out.append(row(op));
                }
            }
        }
        return out.append('\n').toString();
    }

    private static String row(Op op) {
        return "| `%s` | %02x | %s | %s | %d | %s |\n".formatted((op.mnemonic() + " " + op.operands().syntax()).strip(),
                op.code(), shift(op.shift()), result(op.result()), op.cycles(), op.meaning().replace("|", "\\|"));
    }

    private static String shift(Shift shift) {
        return switch (shift) {
            case NONE -> "";
            case BITS -> "%s, %d .. %d".formatted(shift.meaning(), shift.min() + Shift.BITS_BIAS,
                    shift.max() + Shift.BITS_BIAS);
            default -> "%s, %d .. %d".formatted(shift.meaning(), shift.min(), shift.max());
        };
    }

    private static String result(Op.Result result) {
        return switch (result) {
            case EXACT -> "as it is";
            case FITTED -> "to the width";
            case ROUNDED -> "rounded, to the width";
        };
    }

    /** A manual with the text between its marks replaced. */
    public static String in(String manual) {
        int begin = manual.indexOf(BEGIN);
        int end = manual.indexOf(END);
        if (begin < 0 || end < begin) {
            throw new IllegalArgumentException("the manual has no marks around its instruction table");
        }
        return manual.substring(0, begin) + BEGIN + "\n" + markdown() + manual.substring(end);
    }
}
