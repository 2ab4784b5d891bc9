package org.cortado.emulator.debug.command;

import java.util.ArrayList;
import java.util.List;
import org.cortado.emulator.debug.Debugger;
import org.cortado.emulator.debug.expr.Numbers;
import org.cortado.emulator.debug.expr.Words;
import org.cortado.emulator.debug.stop.Breakpoint;

/** Breakpoints named by their numbers. */
final class Numbered {
    private Numbered() {
    }

    /** The numbers on the rest of the line; empty for all. */
    static List<Long> parse(Words words) {
        List<Long> numbers = new ArrayList<>();
        while (!words.atEnd()) {
            numbers.add(Numbers.whole(words, "a breakpoint's number", Integer.MAX_VALUE));
            words.accept(",");
        }
        return List.copyOf(numbers);
    }

    /** The breakpoints of these numbers, all of which must be there; all for none. */
    static List<Breakpoint> of(List<Long> numbers, Debugger debugger) {
        return numbers.isEmpty() ? debugger.breakpoints().all()
                : numbers.stream().distinct().map(debugger.breakpoints()::get).toList();
    }
}
