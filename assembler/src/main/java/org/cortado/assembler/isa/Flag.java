package org.cortado.assembler.isa;

/** The sticky flags of a neuron; each is also counted per core, and by program line where statistics are asked for. */
public enum Flag {
    WRAP("wrap", "a result left its width and was wrapped"),
    SATURATE("saturate", "a result or an input sum left its width and was saturated"),
    ACCUMULATOR("accumulator", "the 64-bit accumulator overflowed and wrapped"),
    DIVIDE("divide", "a division by zero"),
    TABLE("table", "a look-up outside its table, unless the table is quiet"),
    SECOND_SPIKE("second-spike", "a second spike in one timestep, which is not sent");

    private final String key;
    private final String meaning;

    Flag(String key, String meaning) {
        this.key = key;
        this.meaning = meaning;
    }

    /** The bit of this flag in a neuron's flag word. */
    public int bit() {
        return 1 << ordinal();
    }

    public String key() {
        return key;
    }

    public String meaning() {
        return meaning;
    }
}
