package org.cortado.assembler.network.lowlevel;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.cortado.assembler.diagnostic.Span;
import org.cortado.assembler.network.read.Arguments;
import org.cortado.assembler.network.read.Message;
import org.cortado.assembler.network.read.NumberFile;
import org.cortado.assembler.network.read.Reading;
import org.cortado.assembler.npy.NpyArray;
import org.cortado.assembler.npy.NpyFormatException;
import org.cortado.assembler.npy.NpyType;
import org.cortado.assembler.source.Expr;
import org.cortado.assembler.source.Statement;
import org.cortado.assembler.source.Value;
import org.cortado.assembler.text.Counted;
import org.cortado.assembler.text.Keyed;

/**
 * Reads {@code .words memory, "file.npy"} and {@code .words memory, word, word, ...}: they go behind what the memory
 * holds so far, or to an address given as {@code at=}.
 */
final class WordsReader {
    private static final String EXAMPLE = ".words synapses, \"synapses.npy\"";

    private final Reading reading;
    private final HandDrive drive;

    WordsReader(Reading reading, HandDrive drive) {
        this.reading = reading;
        this.drive = drive;
    }

    void read(Statement statement, HandCore core) {
        Arguments arguments = Arguments.of(statement, reading);
        Expr name = arguments.next("a memory", EXAMPLE);
        String key = name == null ? null : reading.name(name, "the name of a memory");
        if (key == null) {
            return;
        }
        Memory memory = Keyed.find(Memory.values(), key);
        if (memory == null) {
            reading.unknown("unknown-memory", name.span(), "memory", key, Keyed.keys(Memory.values()));
            return;
        }
        if (core == null && !memory.ofDrive()) {
            LowLevelReader.misplaced(statement, ".words " + key, reading);
            return;
        }
        Expr atExpr = memory.ofDrive() ? null : arguments.take("at");
        MemoryWords target = memory.ofDrive() ? null : core.memory(memory);
        List<Expr> given = arguments.rest();
        if (!arguments.finish()) {
            return;
        }
        if (given.isEmpty()) {
            reading.error("missing-argument", statement.nameSpan(), ".words needs a file or words",
                    "write it as in: " + EXAMPLE);
            return;
        }
        Integer at = target == null ? Integer.valueOf(0) : atExpr == null ? Integer.valueOf(target.end())
                : reading.size(atExpr, "at", 0, target.most());
        Span span = given.get(0).span();
        boolean file = given.size() == 1 && given.get(0) instanceof Expr.Text;
        Object words = at == null ? null : file ? file(memory, given.get(0), target == null ? 1 << 27 : target.most())
                : numbers(memory, given);
        if (words != null && whole(memory, words, span)) {
            put(memory, target, at, words, span);
        }
    }

    private static int length(Object words) {
        return words instanceof long[] longs ? longs.length : ((int[]) words).length;
    }

    private boolean whole(Memory memory, Object words, Span span) {
        if (length(words) % memory.row() != 0) {
            reading.error("wrong-count", span, "no whole number of entries of " + memory.key() + ": "
                    + Counted.of(length(words), "word"),
                    "an entry has " + memory.row() + " words");
            return false;
        }
        return true;
    }

    private void put(Memory memory, MemoryWords target, int at, Object words, Span span) {
        if (target != null) {
            if (fits(memory, target, at, length(words), span)) {
                target.putAll(at, words);
            }
            return;
        }
        int[] rows = (int[]) words;
        for (int i = 0; i < rows.length; i += memory.row()) {
            if (!drive.row(memory, Arrays.copyOfRange(rows, i, i + memory.row()), span)) {
                return;
            }
        }
    }

    /** Whether words fit a memory, reported where they do not. */
    boolean fits(Memory memory, MemoryWords target, int at, int count, Span span) {
        if (target.holds(at, count)) {
            return true;
        }
        long wanted = ((long) at + count + memory.row() - 1) / memory.row();
        boolean more = memory.capacity() != null && wanted <= memory.capacity().max();
        reading.error("capacity", span, Message.of("%,d entries of %s, %,d more than the %,d of a core", wanted,
                memory.key(), wanted - target.most() / memory.row(), target.most() / memory.row()),
                more && memory != Memory.PARAMETERS ? "write .chip " + memory.capacity().key() + "=" + wanted
                : "use fewer, or more cores");
        return false;
    }

    private Object numbers(Memory memory, List<Expr> given) {
        long[] words = new long[given.size()];
        BigInteger least = BigInteger.ONE.shiftLeft(memory.bits() - 1).negate();
        BigInteger most = BigInteger.ONE.shiftLeft(memory.bits()).subtract(BigInteger.ONE);
        for (int i = 0; i < words.length; i++) {
            Value value = reading.value(given.get(i));
            if (value == null) {
                return null;
            }
            BigDecimal exact = value.exact() != null ? value.exact() : new BigDecimal(value.real());
            boolean whole = !value.isText() && exact.stripTrailingZeros().scale() <= 0;
            if (!whole || exact.toBigInteger().compareTo(least) < 0 || exact.toBigInteger().compareTo(most) > 0) {
                reading.error("out-of-range", given.get(i).span(), "this is no word of " + memory.bits() + " bits",
                        "write a whole number from " + least + " to " + most);
                return null;
            }
            words[i] = exact.toBigInteger().longValue();
        }
        return memory.bits() == 64 ? words : Arrays.stream(words).mapToInt(w -> (int) w).toArray();
    }

    /** The raw bits of a file's words; unsigned ones are taken as they are. */
    private Object file(Memory memory, Expr expr, int most) {
        Path file = reading.file(expr);
        NpyArray array = file == null ? null : NumberFile.read(file, most, expr.span(), reading);
        if (array == null) {
            return null;
        }
        try {
            if (memory.bits() == 64) {
                return array.type() == NpyType.U8 ? array.data() : array.toLongs();
            }
            return array.type() == NpyType.U4 ? array.data() : array.toInts();
        } catch (NpyFormatException e) {
            reading.error("bad-npy", expr.span(), e.getMessage(), memory.key() + " has words of " + memory.bits()
                    + " bits");
            return null;
        }
    }
}
