package org.cortado.assembler.diagnostic;

/**
 * A stretch of one source line, and through which expansion it came to be read.
 *
 * @param file the source
 * @param line line from 1
 * @param column column from 1, counted in UTF-16 units of the line
 * @param length length in UTF-16 units, at least 1
 * @param within the call of the macro, repetition or include in which this text stands, or null
 */
public record Span(SourceFile file, int line, int column, int length, Span within) {

    /** The stretch from the start of this span to the end of a later one on the same line. */
    public Span to(Span end) {
        return end.line == line && end.file.equals(file) && end.column + end.length > column
                ? new Span(file, line, column, end.column + end.length - column, within) : this;
    }

    /** The first so many units of it. */
    public Span first(int units) {
        return new Span(file, line, column, Math.max(1, Math.min(units, length)), within);
    }

    /** {@code file:line:column}. */
    @Override
    public String toString() {
        return file.name() + ":" + line + ":" + column;
    }
}
