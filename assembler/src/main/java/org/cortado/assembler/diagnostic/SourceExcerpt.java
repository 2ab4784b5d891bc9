package org.cortado.assembler.diagnostic;

/** A source line as a terminal shows it, carets under a span: tabs widened, wrong characters masked, cut to fit. */
final class SourceExcerpt {
    private static final int TAB = 8;
    private static final int WIDTH = 100;
    private static final int BEFORE_CARET = 40;

    private final StringBuilder shown = new StringBuilder();
    private int caret;
    private int carets;

    /**
     * @param line the source line
     * @param column first column to mark, from 1
     * @param length UTF-16 units to mark
     */
    SourceExcerpt(String line, int column, int length) {
        int end = Math.min(line.length(), column - 1 + Math.max(1, length));
        int caretEnd = -1;
        caret = -1;
        int i = 0;
        while (i < line.length() && shown.length() < 1 << 17) {
            caret = caret < 0 && i >= column - 1 ? shown.length() : caret;
            caretEnd = caretEnd < 0 && i >= end ? shown.length() : caretEnd;
            int point = line.codePointAt(i);
            append(point);
            i += Character.charCount(point);
        }
        if (caret < 0) { // behind the line's end
            caret = shown.length() + Math.min(1, Math.max(0, column - 1 - line.length()));
        }
        carets = Math.max(1, (caretEnd < 0 ? shown.length() : caretEnd) - caret);
        cut();
    }

    private void append(int point) {
        if (point == '\t') {
            shown.append(" ".repeat(TAB - shown.length() % TAB));
        } else if (Character.isISOControl(point) || Character.getType(point) == Character.FORMAT
                || Character.getType(point) == Character.SURROGATE || point == 0x2028 || point == 0x2029) {
            shown.append('?');
        } else if (point > 0xffff) { // one place on the screen, so that the carets stay below
            shown.append('?');
        } else {
            shown.append((char) point);
        }
    }

    private void cut() {
        if (shown.length() <= WIDTH) {
            return;
        }
        int from = Math.max(0, Math.min(caret - BEFORE_CARET, shown.length() - WIDTH));
        int to = Math.min(shown.length(), from + WIDTH);
        boolean more = to < shown.length();
        shown.setLength(to);
        if (more) {
            shown.replace(to - 3, to, "...");
        }
        shown.delete(0, from);
        if (from > 0) {
            shown.replace(0, 3, "...");
        }
        caret -= from;
        carets = Math.max(1, Math.min(carets, shown.length() - caret));
    }

    String line() {
        return shown.toString().stripTrailing();
    }

    /** Blanks, then carets. */
    String carets() {
        return " ".repeat(caret) + "^".repeat(carets);
    }
}
