package org.cortado.emulator.debug.expr;

import java.util.ArrayList;
import java.util.List;
import org.cortado.assembler.diagnostic.Suggestion;
import org.cortado.assembler.text.Keyed;
import org.cortado.emulator.debug.DebugException;

/**
 * Reads expressions: {@code ||  &&  == != < <= > >=  |  ^  &  + -  * / %  ! - ~}, functions, parentheses, numbers and
 * names.
 */
public final class ExprParser {
    private static final int DEEPEST = 200;
    private static final int MOST_OPERATORS = 1000;

    private final NameParser names;
    private final Words words;
    private int depth;
    private int operators;

    public ExprParser(NameParser names, Words words) {
        this.names = names;
        this.words = words;
    }

    /** The expression at the next word; stops at what cannot belong to it. */
    public Expr expression() {
        return binary(0);
    }

    /** The names of the functions. */
    public static List<String> functions() {
        return Keyed.keys(Call.Name.values()).stream().filter(name -> Character.isLetter(name.charAt(0))).toList();
    }

    /** What an expression may be made of, a line an item. */
    public static List<String> manual() {
        List<String> lines = new ArrayList<>(List.of("names: exc[17].v, exc[0..9].spiked, exc.v (a row), v (of the "
                + "selected neuron), core(1,2).spikes, core(0,0).state[3], link(0,0,east).load, router(1,2).held, "
                + "chip.packets, chip.seed, spikes, step, cycle, time", "numbers: 12, -0.5, 1e-3, 0x1f, 0b101, 20ms",
                "operators, the loosest first: " + Binary.Operator.manual()));
        for (Call.Name name : Call.Name.values()) {
            lines.add("%s: %s".formatted(Character.isLetter(name.key().charAt(0)) ? name.key() + "(...)"
                    : name.key() + "x", name.meaning()));
        }
        return lines;
    }

    /** The whole of a text as an expression. */
    public static Expr whole(NameParser names, String text) {
        Words words = Words.of(text);
        if (words.atEnd()) {
            throw new DebugException("an expression is missing, such as 'exc[3].v > -50'");
        }
        Expr expr = new ExprParser(names, words).expression();
        words.end("the expression");
        return expr;
    }

    private Expr binary(int level) {
        if (level > Binary.Operator.TIGHTEST) {
            return unary();
        }
        Expr left = binary(level + 1);
        while (words.peek().kind() == Words.Kind.SIGN) {
            Binary.Operator operator = Binary.Operator.of(words.peek().text(), level);
            if (operator == null) {
                break;
            }
            words.next();
            if (++operators > MOST_OPERATORS) {
                throw new DebugException("an expression of more than %d operators".formatted(MOST_OPERATORS));
            }
            left = new Binary(operator, left, binary(level + 1));
        }
        return left;
    }

    private Expr unary() {
        if (++depth > DEEPEST) {
            throw new DebugException("an expression of more than %d signs and brackets in each other".formatted(
                    DEEPEST));
        }
        try {
            Call.Name sign = words.peek().kind() == Words.Kind.SIGN ? function(words.peek()) : null;
            if (sign != null) {
                words.next();
                return new Call(sign, List.of(unary()));
            }
            return primary();
        } finally {
            depth--;
        }
    }

    private Expr primary() {
        Words.Word word = words.peek();
        if (word.kind() == Words.Kind.NUMBER) {
            words.next();
            return new Constant(Numbers.parse(word.text()));
        }
        if (words.accept("(")) {
            Expr inner = expression();
            words.expect(")", "after the expression");
            return inner;
        }
        if (word.kind() == Words.Kind.NAME) {
            Call.Name function = function(word);
            if (function != null && words.peekSecond().text().equals("(")) {
                words.next();
                words.next();
                return new Call(function, arguments());
            }
            if (words.peekSecond().text().equals("(") && !NameParser.BRACKETED.contains(word.text())) {
                List<String> known = new ArrayList<>(functions());
                known.addAll(NameParser.BRACKETED);
                throw new DebugException("no function '%s': %s".formatted(word.text(), Suggestion.remedy(word.text(),
                        known, "there are " + String.join(", ", functions()))));
            }
            return names.place(words);
        }
        throw new DebugException("expected a name or a number, found " + words.found());
    }

    private static Call.Name function(Words.Word word) {
        return Keyed.find(Call.Name.values(), word.text());
    }

    private List<Expr> arguments() {
        List<Expr> arguments = new ArrayList<>();
        do {
            arguments.add(expression());
        } while (words.accept(","));
        words.expect(")", "after the arguments");
        return arguments;
    }
}
