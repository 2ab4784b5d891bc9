package org.cortado.emulator.debug.stop;

import java.util.ArrayList;
import java.util.List;
import org.cortado.emulator.debug.DebugException;
import org.cortado.emulator.debug.expr.Expr;

/** All breakpoints, by number from 1. */
public final class Breakpoints {
    private static final int MOST = 1000;

    private final List<Breakpoint> all = new ArrayList<>();
    private int last;

    public List<Breakpoint> all() {
        return List.copyOf(all);
    }

    public List<Breakpoint> enabled() {
        return all.stream().filter(Breakpoint::enabled).toList();
    }

    /**
     * Adds one.
     *
     * @param condition it stops only where this holds as well, or null
     * @param conditionText the condition as written, or empty
     */
    public Breakpoint add(Trigger trigger, Expr condition, String conditionText, boolean temporary) {
        if (all.size() == MOST) {
            throw new DebugException("there are %d breakpoints: delete some".formatted(MOST));
        }
        Breakpoint breakpoint = new Breakpoint(++last, trigger, condition, conditionText, temporary);
        all.add(breakpoint);
        return breakpoint;
    }

    public Breakpoint get(long number) {
        for (Breakpoint breakpoint : all) {
            if (breakpoint.number() == number) {
                return breakpoint;
            }
        }
        throw new DebugException("no breakpoint %d: %s".formatted(number, all.isEmpty() ? "there are none"
                : "'info breakpoints' lists them"));
    }

    public void delete(Breakpoint breakpoint) {
        all.remove(breakpoint);
    }
}
