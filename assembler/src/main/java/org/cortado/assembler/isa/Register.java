package org.cortado.assembler.isa;

/**
 * The six-bit register codes of an instruction word: state s0-s15, parameters p0-p15, temporaries r0-r15, inputs
 * x0-x3, predicates q0-q3 and the read-only counters step, slot and sub.
 */
public final class Register {
    public static final int STATE = 0;
    public static final int PARAMETER = 16;
    public static final int TEMPORARY = 32;
    public static final int INPUT = 48;
    public static final int PREDICATE = 52;
    /** The current timestep, counted from 0. */
    public static final int STEP = 56;
    /** The slot of the neuron within its core. */
    public static final int SLOT = 57;
    /** The current sub-step of the timestep, counted from 0. */
    public static final int SUB = 58;
    /** Written where an instruction has no such operand. */
    public static final int NONE = 63;

    /** How the registers of one kind are numbered and what may be done with them. */
    public enum Kind {
        STATE('s', Register.STATE, 16, true),
        PARAMETER('p', Register.PARAMETER, 16, false),
        TEMPORARY('r', Register.TEMPORARY, 16, true),
        INPUT('x', Register.INPUT, 4, false),
        PREDICATE('q', Register.PREDICATE, 4, true);

        private final char letter;
        private final int base;
        private final int count;
        private final boolean writable;

        Kind(char letter, int base, int count, boolean writable) {
            this.letter = letter;
            this.base = base;
            this.count = count;
            this.writable = writable;
        }

        public char letter() {
            return letter;
        }

        public int count() {
            return count;
        }

        public boolean writable() {
            return writable;
        }

        /** The register code of the {@code index}-th register of this kind. */
        public int code(int index) {
            if (index < 0 || index >= count) {
                throw new IllegalArgumentException("no register " + letter + index);
            }
            return base + index;
        }
    }

    private static final Kind[] KINDS = Kind.values();

    private Register() {
    }

    /** The kind of a register code, or null for step, slot, sub, none and unused codes. */
    public static Kind kind(int code) {
        for (Kind kind : KINDS) {
            if (code >= kind.base && code < kind.base + kind.count) {
                return kind;
            }
        }
        return null;
    }

    /** The index of a register within its kind, e.g. 3 for r3. */
    public static int index(int code) {
        Kind kind = kind(code);
        return kind == null ? 0 : code - kind.base;
    }

    public static boolean isPredicate(int code) {
        return kind(code) == Kind.PREDICATE;
    }

    /** True for a register that holds a word and may be an instruction's source. */
    public static boolean isWord(int code) {
        Kind kind = kind(code);
        return kind == null ? code >= STEP && code <= SUB : kind != Kind.PREDICATE;
    }

    /** True for a register that holds a word and may be an instruction's destination. */
    public static boolean isWritableWord(int code) {
        Kind kind = kind(code);
        return kind == Kind.STATE || kind == Kind.TEMPORARY;
    }

    /** The plain name of a register code, e.g. {@code r3} or {@code step}. */
    public static String name(int code) {
        Kind kind = kind(code);
        if (kind != null) {
            return "" + kind.letter() + (code - kind.base);
        }
        return switch (code) {
            case STEP -> "step";
            case SLOT -> "slot";
            case SUB -> "sub";
            default -> "?" + code;
        };
    }

    /** The register code of a plain name, or -1 where it names none. */
    public static int parse(String name) {
        switch (name) {
            case "step":
                return STEP;
            case "slot":
                return SLOT;
            case "sub":
                return SUB;
            default:
        }
        if (name.length() < 2 || name.length() > 3 || name.length() == 3 && name.charAt(1) == '0') {
            return -1;
        }
        for (Kind kind : KINDS) {
            if (name.charAt(0) == kind.letter && name.substring(1).chars().allMatch(c -> c >= '0' && c <= '9')) {
                int index = Integer.parseInt(name.substring(1));
                return index < kind.count ? kind.base + index : -1;
            }
        }
        return -1;
    }
}
