package org.cortado.assembler.network.read;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.Supplier;
import org.cortado.assembler.diagnostic.Diagnostics;
import org.cortado.assembler.diagnostic.Span;
import org.cortado.assembler.diagnostic.Suggestion;
import org.cortado.assembler.source.Evaluator;
import org.cortado.assembler.source.Expr;
import org.cortado.assembler.source.Scope;
import org.cortado.assembler.source.Value;
import org.cortado.assembler.source.Work;

/**
 * What the reading of a directive needs: the names in sight and where messages go. Each method that reads an expression
 * reports what is wrong with it and then gives null.
 *
 * @param scope names in sight
 * @param diagnostics where messages go
 * @param work what the source may still ask for
 * @param files receives the files of numbers that the source names, whether they can be read or not
 */
public record Reading(Scope scope, Diagnostics diagnostics, Work work, Set<Path> files) {

    /** A reading whose files nobody asks for. */
    public Reading(Scope scope, Diagnostics diagnostics, Work work) {
        this(scope, diagnostics, work, new LinkedHashSet<>());
    }

    /** The same with other names in sight. */
    public Reading in(Scope other) {
        return new Reading(other, diagnostics, work, files);
    }

    /** The same, its messages going elsewhere. */
    public Reading telling(Diagnostics others) {
        return new Reading(scope, others, work);
    }

    public void error(String code, Span span, String message, String remedy) {
        diagnostics.error(code, span, message, remedy);
    }

    /**
     * Takes some work from what the source may ask for; false where that is not left, which is then reported.
     *
     * @param what asks for it, as in "3,000 steps of 40 neurons"
     */
    public boolean affords(double count, Work.Kind kind, Span span, Supplier<String> what, String remedy) {
        boolean enough = work.take(count, kind);
        if (!enough) {
            error("capacity", span, Message.of("%s: with what stands before, more than the %,d %s that a source may "
                    + "ask for", what.get(), kind.most(), kind.text()), remedy);
        }
        return enough;
    }

    /** The value of a constant expression. */
    public Value value(Expr expr) {
        return Evaluator.evaluate(expr, scope, diagnostics);
    }

    /** A finite number. */
    public Double number(Expr expr, String what) {
        Value value = value(expr);
        if (value == null) {
            return null;
        }
        if (value.isText() || !Double.isFinite(value.real())) {
            error("not-a-number", expr.span(), what + " is no number", "write a number or an expression of constants");
            return null;
        }
        return value.real();
    }

    /** Reports a literal whose unit measures something else than {@code quantity}; one without a unit may be either. */
    public void quantity(Expr expr, String what, String quantity) {
        Expr literal = expr instanceof Expr.Unary sign ? sign.operand() : expr;
        if (literal instanceof Expr.Number number && number.quantity() != null
                && !number.quantity().equals(quantity)) {
            error("wrong-unit", expr.span(), what + " is a " + quantity + ", and this is a " + number.quantity(),
                    quantity.equals("time") ? "write it in s, ms, us or ns" : "write it in Hz or kHz");
        }
    }

    /** A whole number within limits, both included. */
    public Long whole(Expr expr, String what, long min, long max) {
        Value value = value(expr);
        if (value == null) {
            return null;
        }
        BigDecimal exact = value.isText() ? null : exact(value);
        boolean whole = exact != null && exact.stripTrailingZeros().scale() <= 0;
        if (!whole) {
            error("not-whole", expr.span(), what + " is no whole number", "write one of " + min + " to " + max);
            return null;
        }
        if (exact.compareTo(BigDecimal.valueOf(min)) < 0 || exact.compareTo(BigDecimal.valueOf(max)) > 0) {
            error("out-of-range", expr.span(), what + " = " + exact.toPlainString() + " is outside " + min + " .. "
                    + max, exact.signum() < 0 || exact.compareTo(BigDecimal.valueOf(min)) < 0
                    ? "the least is " + min : "the most is " + max);
            return null;
        }
        return exact.longValueExact();
    }

    /** As {@link #whole}, for limits that fit an int. */
    public Integer size(Expr expr, String what, int min, int max) {
        Long whole = whole(expr, what, min, max);
        return whole == null ? null : Math.toIntExact(whole);
    }

    private static BigDecimal exact(Value value) {
        return value.exact() != null ? value.exact()
                : Double.isFinite(value.real()) ? new BigDecimal(value.real()) : null;
    }

    /** {@code yes} or {@code no}; {@code otherwise} where there is no expression. */
    public boolean yes(Expr expr, String key, boolean otherwise) {
        if (expr == null) {
            return otherwise;
        }
        if (expr instanceof Expr.Name name && (name.name().equals("yes") || name.name().equals("no"))) {
            return name.name().equals("yes");
        }
        error("not-yes-or-no", expr.span(), key + " is either yes or no", "write " + key + "=yes or " + key + "=no");
        return otherwise;
    }

    /** A bare name. */
    public String name(Expr expr, String what) {
        if (expr instanceof Expr.Name name) {
            return name.name();
        }
        error("not-a-name", expr.span(), "expected " + what, "write its name");
        return null;
    }

    /** A file named by a text, relative to the source that names it. */
    public Path file(Expr expr) {
        boolean bare = expr instanceof Expr.Member
                || expr instanceof Expr.Name name && scope.lookup(name.name()) == null;
        Value value = expr instanceof Expr.Text text ? Value.ofText(text.value())
                : bare ? Value.ofText("") : value(expr);
        if (value == null) {
            return null;
        }
        if (!value.isText() || value.text().isEmpty()) {
            error("not-a-file", expr.span(), "expected the name of a file", "write it in quotes: \"edges.csv\"");
            return null;
        }
        try {
            Path named = Path.of(value.text());
            Path source = expr.span().file().path();
            Path file = source == null || named.isAbsolute() ? named : source.resolveSibling(named);
            files.add(file);
            return file;
        } catch (java.nio.file.InvalidPathException e) {
            error("not-a-file", expr.span(), "'" + value.text() + "' is no file name", "write another name");
            return null;
        }
    }

    /** Reports a name that nothing carries. */
    public void unknown(String code, Span span, String what, String name, Collection<String> known) {
        String list = known.isEmpty() ? "there is none here" : "there is " + String.join(", ", known.stream().limit(12)
                .toList()) + (known.size() > 12 ? ", ..." : "");
        error(code, span, "unknown " + what + " '" + name + "'", Suggestion.remedy(name, known, list));
    }
}
