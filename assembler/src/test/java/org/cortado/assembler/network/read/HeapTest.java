package org.cortado.assembler.network.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.cortado.assembler.diagnostic.Diagnostics;
import org.cortado.assembler.source.Work;
import org.junit.jupiter.api.Test;

/** What Java's memory cannot hold is refused with its size. */
class HeapTest {
    @Test
    void aLittleIsHeldAndTooMuchIsReported() {
        Diagnostics diagnostics = new Diagnostics();
        Reading reading = new Reading(null, diagnostics, new Work());
        assertTrue(Heap.holds(1000, "words", null, reading));
        assertEquals(0, diagnostics.errors());
        assertFalse(Heap.holds(1L << 60, "words", null, reading));
        assertTrue(diagnostics.list().get(0).message().startsWith("words take 1073741824.0 GB, but Java has"));
    }
}
