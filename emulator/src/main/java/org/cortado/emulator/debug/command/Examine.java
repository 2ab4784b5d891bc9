package org.cortado.emulator.debug.command;

import java.util.ArrayList;
import java.util.List;
import org.cortado.assembler.image.ChipParameter;
import org.cortado.assembler.isa.Register;
import org.cortado.assembler.program.WordFormat;
import org.cortado.emulator.chip.MemoryRegion;
import org.cortado.emulator.debug.DebugException;
import org.cortado.emulator.debug.Debugger;
import org.cortado.emulator.debug.change.WordTarget;
import org.cortado.emulator.debug.expr.ChipRegister;
import org.cortado.emulator.debug.expr.MemoryWord;
import org.cortado.emulator.debug.expr.Numbers;
import org.cortado.emulator.debug.expr.Place;
import org.cortado.emulator.debug.expr.Value;
import org.cortado.emulator.debug.expr.Words;
import org.cortado.emulator.debug.name.Neuron;
import org.cortado.emulator.debug.reply.Format;
import org.cortado.emulator.debug.reply.Reply;

/**
 * Shows memory by address.
 *
 * @param count words
 * @param wordBytes bytes of a word, 4 or 8; 0 for the region's own
 */
record Examine(int count, int wordBytes, Format format, long address) implements Command {
    private static final int MOST = 4096;
    private static final int A_ROW = 4;
    static final Verb VERB = Verb.of("x", "", Verb.Group.LOOKING, "[/COUNT FORMAT SIZE] ADDRESS",
            "Show memory at an address of the address map, or from a name such as core(0,0).state[0] or a neuron's "
                    + "state or parameter on: as many words, in the format of print, of size w (4 bytes) or g (8); or "
                    + "i, as in x/4i core(0,0).program[0]: as instructions.",
            "x/8xw core(0,0).state[0]", Verb.Takes.EXPRESSION, Examine::parse);

    private static Command parse(Words words, Debugger debugger) {
        int count = 1;
        int bytes = 0;
        boolean code = false;
        Format format = Format.HEX;
        if (words.accept("/")) {
            String letters = words.next().text();
            String digits = letters.replaceAll("[^0-9].*", "");
            if (!digits.isEmpty()) {
                count = digits.length() > 5 ? MOST + 1 : Integer.parseInt(digits);
            }
            for (char letter : letters.substring(digits.length()).toCharArray()) {
                switch (letter) {
                    case 'w' -> bytes = Integer.BYTES;
                    case 'g' -> bytes = Long.BYTES;
                    case 'i' -> code = true;
                    default -> format = Format.of(letter);
                }
            }
        }
        if (count < 1 || count > MOST) {
            throw new DebugException("x shows 1 to %d words at once".formatted(MOST));
        }
        long address = address(words, debugger);
        words.end("the address");
        return code ? new ExamineCode(count, address) : new Examine(count, bytes, format, address);
    }

    private static long address(Words words, Debugger debugger) {
        Arguments.Written at = Arguments.expression(words, debugger, "'x/8xw core(0,0).state[0]'");
        if (at.expr() instanceof ChipRegister register) {
            return MemoryRegion.registerAddress(register.parameter().ordinal());
        }
        MemoryWord stored = at.expr() instanceof Place place ? WordTarget.stored(place, debugger.subject()) : null;
        if (stored != null) {
            return stored.region().address(stored.core(), stored.index());
        }
        if (at.expr().value(debugger.subject()) instanceof Value.Scalar one && one.exact() && one.raw() >= 0) {
            return one.raw();
        }
        throw new DebugException("an address is a whole number: " + at.text());
    }

    @Override
    public Reply run(Debugger debugger) {
        int bytes = wordBytes != 0 ? wordBytes : natural();
        if (address % bytes != 0) {
            throw new DebugException("address 0x%x is no multiple of %d".formatted(address, bytes));
        }
        List<List<String>> rows = new ArrayList<>();
        int across = format == Format.BINARY ? 1 : A_ROW;
        for (int i = 0; i < count; i += across) {
            List<String> row = new ArrayList<>();
            row.add("0x%x".formatted(address + (long) i * bytes));
            row.add(name(debugger, address + (long) i * bytes));
            for (int j = i; j < i + across; j++) {
                row.add(j < count ? word(debugger, address + (long) j * bytes, bytes) : "");
            }
            rows.add(row);
        }
        if (rows.stream().allMatch(row -> row.subList(2, 2 + across).stream().allMatch(c -> c.isEmpty()
                || c.equals("-")))) {
            throw new DebugException("nothing is stored at address 0x%x: 'info memory' shows the address map".formatted(
                    address));
        }
        int columns = Math.min(count, across);
        List<String> headers = new ArrayList<>(List.of("address", "place"));
        for (int i = 0; i < columns; i++) {
            headers.add("+" + i * bytes);
        }
        return new Reply.Table("", headers, rows.stream().map(row -> row.subList(0, 2 + columns)).toList(), "");
    }

    private int natural() {
        MemoryRegion region = MemoryRegion.at(address);
        return region == null ? Long.BYTES : region.wordBytes();
    }

    private static String name(Debugger debugger, long at) {
        MemoryRegion region = MemoryRegion.at(at);
        if (region == null) {
            long register = (at - MemoryRegion.CHIP_REGISTERS) / Long.BYTES;
            return register >= 0 && register < ChipParameter.values().length
                    ? "chip." + ChipParameter.values()[(int) register].key() : "";
        }
        int core = (int) (at >> MemoryRegion.WINDOW_BITS);
        if (core >= debugger.subject().view().cores()) {
            return "";
        }
        long offset = (at & (1L << MemoryRegion.WINDOW_BITS) - 1) - region.base();
        return "%s.%s[%d]".formatted(debugger.subject().names().core(core), region.key(), offset / region.wordBytes());
    }

    /** A word, or a dash where nothing is stored. */
    private String word(Debugger debugger, long at, int bytes) {
        Long low = half(debugger, at);
        Long high = bytes == Long.BYTES ? half(debugger, at + Integer.BYTES) : Long.valueOf(0);
        if (low == null || high == null) {
            return "-";
        }
        return bytes == Long.BYTES ? format.text(Value.wide(low & 0xffff_ffffL | high << Integer.SIZE))
                : format.text(Value.word((int) (long) low, declared(debugger, at)));
    }

    /** The number format of the variable of which an address is a state, or null where it is none. */
    private static WordFormat declared(Debugger debugger, long at) {
        int core = (int) (at >> MemoryRegion.WINDOW_BITS);
        int index = (int) ((at & (1L << MemoryRegion.WINDOW_BITS) - 1) - MemoryRegion.STATE.base()) / Integer.BYTES;
        if (MemoryRegion.at(at) != MemoryRegion.STATE || !MemoryRegion.STATE.holds(debugger.subject().view(), core,
                index)) {
            return null;
        }
        Neuron neuron = debugger.subject().names().at(core, index / MemoryRegion.STATE_STRIDE);
        return debugger.subject().names().named(neuron.population(), Register.STATE
                + index % MemoryRegion.STATE_STRIDE).format();
    }

    /** The 32 bits at an address; null where nothing is stored. */
    private static Long half(Debugger debugger, long at) {
        long register = at - MemoryRegion.CHIP_REGISTERS;
        if (register >= 0) {
            long[] registers = debugger.subject().view().chip().words();
            return register / Long.BYTES >= registers.length ? null
                    : registers[(int) (register / Long.BYTES)] >>> 8 * (register % Long.BYTES) & 0xffff_ffffL;
        }
        MemoryRegion region = MemoryRegion.at(at);
        int core = (int) (at >> MemoryRegion.WINDOW_BITS);
        if (region == null || core >= debugger.subject().view().cores()) {
            return null;
        }
        long offset = (at & (1L << MemoryRegion.WINDOW_BITS) - 1) - region.base();
        int index = (int) (offset / region.wordBytes());
        return !region.holds(debugger.subject().view(), core, index) ? null
                : region.read(debugger.subject().view(), core, index, debugger.time().now().step())
                        >>> 8 * (offset % region.wordBytes()) & 0xffff_ffffL;
    }
}
