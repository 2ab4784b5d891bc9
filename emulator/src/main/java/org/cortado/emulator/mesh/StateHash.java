package org.cortado.emulator.mesh;

/**
 * A 64-bit hash of what a mesh holds: not of how it lies in the arrays, so the remains of flits long gone do not count.
 */
final class StateHash {
    private static final long GOLDEN = 0x9E3779B97F4A7C15L;

    private long value;

    private StateHash() {
    }

    static long of(MeshState s) {
        StateHash hash = new StateHash();
        hash.add(s.now);
        hash.add(s.injected);
        hash.add(s.ejected);
        for (int place = 0; place < s.control.length; place++) {
            hash.addPort(s, place);
        }
        for (int slot = 0; slot < MeshState.SLOTS; slot++) {
            hash.addSlot(s, slot);
        }
        return hash.value;
    }

    private void addPort(MeshState s, int place) {
        int sender = s.links.peer[place];
        boolean fed = sender >= 0 && (place & Port.STRIDE - 1) < Port.INPUTS;
        int carried = fed ? (int) s.carried[sender] : 0;
        add(s.flits(place));
        add(s.stalls[place]);
        add(s.joined[place] + carried);
        add(s.popped[place] + carried);
        add(s.control[place]);
        add(s.highWater[place]);
        add(Math.max(s.nextSend[place], s.now));
        if (s.occupancy(place) > 0) {
            add(s.since[place]);
        }
        // What is on its way to a FIFO lies in its ring already, behind what has joined.
        int end = fed ? (int) s.sent[sender] : s.popped[place];
        for (int i = s.popped[place]; i != end; i++) {
            add(s.ring[s.place(place, i)]);
        }
    }

    /** Adds one slot of the wheels; the order in which its events were entered does not count. */
    private void addSlot(MeshState s, int slot) {
        long sum = 0;
        int from = slot * s.slotCapacity;
        for (int i = from; i < from + s.joiningCount[slot]; i++) {
            sum += mix(s.joining[i] + 1) * 3;
        }
        for (int i = from; i < from + s.freeingCount[slot]; i++) {
            sum += mix(s.freeing[i] + 1) * 5;
        }
        for (int i = from; i < from + s.ejectingCount[slot]; i++) {
            sum += mix(s.node(s.ejecting[i]) ^ mix(s.ring[s.ejecting[i]])) * 7;
        }
        add(sum);
    }

    private void add(long field) {
        value = mix(value + GOLDEN + field);
    }

    private static long mix(long field) {
        long z = field;
        z = (z ^ z >>> 30) * 0xBF58476D1CE4E5B9L;
        z = (z ^ z >>> 27) * 0x94D049BB133111EBL;
        return z ^ z >>> 31;
    }
}
