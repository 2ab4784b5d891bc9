package org.cortado.emulator.debug.expr;

import org.cortado.emulator.chip.MemoryRegion;
import org.cortado.emulator.debug.DebugException;

/**
 * A word of a core's memory, by the address map.
 *
 * @param core linear index
 * @param index which word
 * @param text as written
 */
public record MemoryWord(int core, MemoryRegion region, int index, String text) implements Place {
    @Override
    public Value value(Scope scope) {
        if (!region.holds(scope.view(), core, index)) {
            throw new DebugException("%s: the core holds no such word".formatted(text));
        }
        long word = region.read(scope.view(), core, index, scope.now().step());
        return region.wordBytes() == Integer.BYTES ? Value.word((int) word, null) : Value.wide(word);
    }
}
