package org.cortado.assembler.source;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.cortado.assembler.diagnostic.Diagnostic;
import org.cortado.assembler.diagnostic.Diagnostics;
import org.cortado.assembler.diagnostic.Span;

/** The {@code .if} blocks of one file or expansion: which lines are kept. */
final class Conditionals {
    private static final Set<String> NAMES = Set.of(".if", ".ifdef", ".ifndef", ".elif", ".else", ".endif");

    private final Diagnostics diagnostics;
    private final Function<List<Token>, Boolean> condition;
    private final Deque<Block> open = new ArrayDeque<>();

    /** One block from {@code .if} to {@code .endif}. */
    private static final class Block {
        private final Span span;
        private final boolean outside;
        private boolean taken;
        private boolean active;
        private Span last;

        Block(Span span, boolean outside) {
            this.span = span;
            this.outside = outside;
        }
    }

    /** With what decides a condition line: null where it has an error, which has been reported. */
    Conditionals(Diagnostics diagnostics, Function<List<Token>, Boolean> condition) {
        this.diagnostics = diagnostics;
        this.condition = condition;
    }

    static boolean handles(String name) {
        return NAMES.contains(name);
    }

    /** Whether lines are kept here. */
    boolean active() {
        return open.isEmpty() || open.peek().active;
    }

    void take(String name, List<Token> line) {
        Span span = line.get(0).span().to(line.get(line.size() > 1 ? 1 : 0).span());
        if (name.startsWith(".if")) {
            Block block = new Block(span, active());
            open.push(block);
            decide(block, line);
        } else if (open.isEmpty()) {
            diagnostics.error("stray-end", span, "'" + name + "' without .if", "write .if before it, or remove it");
        } else if (name.equals(".endif")) {
            open.pop();
        } else {
            branch(name, line, span);
        }
    }

    private void branch(String name, List<Token> line, Span span) {
        Block block = open.peek();
        if (name.equals(".else") && line.size() > 2) {
            boolean again = line.get(2).isName() && line.get(2).text().startsWith("if");
            diagnostics.error("bad-directive", line.get(2).span(), "nothing stands behind .else", again
                    ? "another condition is written .elif condition" : "remove it, or begin a new line");
        }
        if (block.last != null) {
            diagnostics.error("stray-end", span, "'" + name + "' after .else", "write .else last",
                    Diagnostic.note(block.last, ".else stands here"));
            block.active = false;
        } else if (name.equals(".else")) {
            block.last = span;
            block.active = block.outside && !block.taken;
            block.taken = true;
        } else {
            decide(block, line);
        }
    }

    /** After an error in a condition none of the branches is kept. */
    private void decide(Block block, List<Token> line) {
        block.active = false;
        if (block.outside && !block.taken) {
            Boolean holds = condition.apply(line);
            block.taken = holds == null || holds;
            block.active = holds != null && holds;
        }
    }

    /** Reports blocks that nothing closes. */
    void end() {
        for (Block block : open) {
            diagnostics.error("unclosed-block", block.span, "this .if is not closed", "write .endif behind its lines");
        }
    }
}
