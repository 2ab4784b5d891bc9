package org.cortado.emulator.compare;

/** A neuron program has no state of a name that was asked for. */
public final class NoSuchState extends IllegalArgumentException {
    private static final long serialVersionUID = 1;

    public NoSuchState(String message) {
        super(message);
    }
}
