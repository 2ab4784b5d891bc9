package org.cortado.emulator.debug.stop;

import java.util.List;
import org.cortado.emulator.debug.Subject;
import org.cortado.emulator.debug.expr.Expr;

/** One breakpoint or watchpoint: what it stops at, and what the user made of it since. */
public final class Breakpoint {
    private final int number;
    private final Trigger trigger;
    private final Expr condition;
    private final String conditionText;
    private final boolean temporary;
    private boolean enabled = true;
    private long ignore;
    private long hits;
    private List<String> commands = List.of();

    /**
     * @param condition it stops only where this holds as well, or null
     * @param conditionText the condition as written, or empty
     * @param temporary whether it is deleted when it stops
     */
    Breakpoint(int number, Trigger trigger, Expr condition, String conditionText, boolean temporary) {
        this.number = number;
        this.trigger = trigger;
        this.condition = condition;
        this.conditionText = conditionText;
        this.temporary = temporary;
    }

    /** What users call it. */
    public String kind() {
        return trigger instanceof WatchTrigger ? "watchpoint" : "breakpoint";
    }

    public int number() {
        return number;
    }

    public Trigger trigger() {
        return trigger;
    }

    /** As typed to make it again. */
    public String text() {
        return (temporary ? "t" : "") + trigger.verb() + " " + trigger.text()
                + (condition == null ? "" : " if " + conditionText);
    }

    public boolean temporary() {
        return temporary;
    }

    public boolean enabled() {
        return enabled;
    }

    public void enable(boolean on) {
        enabled = on;
    }

    /** How many more times it is passed over. */
    public long ignored() {
        return ignore;
    }

    public void ignore(long times) {
        if (times < 0) {
            throw new IllegalArgumentException("cannot be ignored " + times + " times");
        }
        ignore = times;
    }

    /** How often it was met, the times it was passed over included. */
    public long hits() {
        return hits;
    }

    /** Command lines to be run when it stops. */
    public List<String> commands() {
        return commands;
    }

    public void commands(List<String> lines) {
        commands = List.copyOf(lines);
    }

    boolean conditionHolds(Subject subject) {
        return condition == null || ConditionTrigger.holds(condition, subject);
    }

    /** Counts a meeting; false where it is to be passed over. */
    boolean meet() {
        hits++;
        if (ignore > 0) {
            ignore--;
            return false;
        }
        return true;
    }
}
