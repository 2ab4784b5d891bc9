package org.cortado.emulator.cycle;

/** What the stages of the cores count over all steps, by core or by tile. Work of the update stage is in the plan. */
final class PipelineCounters {
    /** Update: cycles held up by a full spike queue. */
    final long[] updateStall;
    /** Send: cycles of walking; cycles held up by a full packet queue; cycles the head of the packet queue waited. */
    final long[] walk;
    final long[] walkStall;
    final long[] injectWait;
    /** Deliver: cycles of look-up and of adding. */
    final long[] deliver;
    /** Packets that entered the arrival queue. */
    final long[] arrivals;
    /** The most that the queues ever held at the end of a cycle. */
    final int[] spikeHigh;
    final int[] packetHigh;
    final int[] arrivalHigh;
    /**
     * By tile: cycles that end with flits in its ejection port, waiting for an arrival queue; the most there at once.
     */
    final long[] portWait;
    final int[] portHigh;
    /** By row: cycles in which packets from outside waited. */
    long edgeWait;

    PipelineCounters(int cores, int tiles) {
        updateStall = new long[cores];
        walk = new long[cores];
        walkStall = new long[cores];
        injectWait = new long[cores];
        deliver = new long[cores];
        arrivals = new long[cores];
        spikeHigh = new int[cores];
        packetHigh = new int[cores];
        arrivalHigh = new int[cores];
        portWait = new long[tiles];
        portHigh = new int[tiles];
    }

    private long[][] sums() {
        return new long[][] {updateStall, walk, walkStall, injectWait, deliver, arrivals, portWait};
    }

    private int[][] marks() {
        return new int[][] {spikeHigh, packetHigh, arrivalHigh, portHigh};
    }

    void set(PipelineCounters from) {
        for (int i = 0; i < sums().length; i++) {
            System.arraycopy(from.sums()[i], 0, sums()[i], 0, sums()[i].length);
        }
        for (int i = 0; i < marks().length; i++) {
            System.arraycopy(from.marks()[i], 0, marks()[i], 0, marks()[i].length);
        }
        edgeWait = from.edgeWait;
    }

    /** Bytes of memory that they take. */
    long bytes() {
        return (long) sums().length * Long.BYTES * deliver.length + (long) marks().length * Integer.BYTES
                * deliver.length;
    }

    void hash(CycleHash hash) {
        for (long[] sum : sums()) {
            hash.add(sum);
        }
        for (int[] mark : marks()) {
            hash.add(mark);
        }
        hash.add(edgeWait);
    }
}
