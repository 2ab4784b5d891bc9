package org.cortado.emulator.debug.stop;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.cortado.emulator.debug.DebugException;
import org.cortado.emulator.debug.expr.Expr;

/** All breakpoints, by number from 1. */
public final class Breakpoints {
    private static final int MOST = 1000;

    private final List<Breakpoint> all = new ArrayList<>();
    private final Map<Integer, List<String>> spent = new HashMap<>();
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

    /** Deletes one that stopped for the only time; its commands are still to be run. */
    void spend(Breakpoint breakpoint) {
        all.remove(breakpoint);
        spent.put(breakpoint.number(), breakpoint.commands());
    }

    /** What is to be run at a stop: the commands of the breakpoint of that number, there or spent; else none. */
    public List<String> commands(int number) {
        for (Breakpoint breakpoint : all) {
            if (breakpoint.number() == number) {
                return breakpoint.commands();
            }
        }
        return spent.getOrDefault(number, List.of());
    }
}
