package org.cortado.assembler.npy;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

/** Values convert where nothing is lost; the first that would lose something is named. */
class NpyArrayTest {
    private static String refusal(Executable conversion) {
        return assertThrows(NpyFormatException.class, conversion).getMessage();
    }

    @Test
    void unsignedBytesWiden() throws IOException {
        NpyArray bytes = NpyArray.of(NpyType.U1, new byte[] {0, 127, -1}, 3);
        assertArrayEquals(new short[] {0, 127, 255}, bytes.toShorts());
        assertArrayEquals(new double[] {0, 127, 255}, bytes.toDoubles());
    }

    @Test
    void unsignedIntsWidenToLongs() throws IOException {
        assertArrayEquals(new long[] {4294967295L}, NpyArray.of(NpyType.U4, new int[] {-1}, 1).toLongs());
    }

    @Test
    void wholeDoublesBecomeIntegers() throws IOException {
        assertArrayEquals(new int[] {-3, 0, 2147483647}, NpyArray.of(new double[] {-3, -0.0, 2147483647.0}).toInts());
    }

    @Test
    void booleansAreZerosAndOnes() throws IOException {
        assertArrayEquals(new int[] {1, 0}, NpyArray.of(NpyType.B1, new byte[] {1, 0}, 2).toInts());
    }

    @Test
    void smallLongsNarrowToBytes() throws IOException {
        assertArrayEquals(new byte[] {-128, 127}, NpyArray.of(new long[] {-128, 127}).toBytes());
    }

    @Test
    void anIntegerOutOfRangeIsNamed() {
        assertEquals("element 1 (i8 2147483648) does not fit a signed 32-bit integer",
                refusal(() -> NpyArray.of(new long[] {1, 2147483648L}).toInts()));
    }

    @Test
    void anUnsignedLongBeyondTheSignedOnesIsRefused() {
        assertEquals("element 0 (u8 18446744073709551615) does not fit a signed 64-bit integer",
                refusal(() -> NpyArray.of(NpyType.U8, new long[] {-1}, 1).toLongs()));
    }

    @Test
    void aFractionIsRefusedAsInteger() {
        assertEquals("element 0 (f8 0.5) does not fit a signed 16-bit integer",
                refusal(() -> NpyArray.of(new double[] {0.5}).toShorts()));
    }

    @Test
    void notANumberIsRefusedAsInteger() {
        assertEquals("element 0 (f4 NaN) does not fit a signed 32-bit integer",
                refusal(() -> NpyArray.of(new float[] {Float.NaN}).toInts()));
    }

    @Test
    void twoToThe63IsRefusedAsLong() {
        assertThrows(NpyFormatException.class, () -> NpyArray.of(new double[] {0x1p63}).toLongs());
    }

    @Test
    void aLongThatWouldRoundIsRefusedAsDouble() {
        assertEquals("element 0 (i8 9007199254740993) does not fit float64 without rounding",
                refusal(() -> NpyArray.of(new long[] {(1L << 53) + 1}).toDoubles()));
    }

    @Test
    void theLargestLongIsRefusedAsDouble() {
        assertThrows(NpyFormatException.class, () -> NpyArray.of(new long[] {Long.MAX_VALUE}).toDoubles());
    }

    @Test
    void messagesBeginWithTheFile() throws IOException {
        NpyArray read = Npy.read(Npy.toBytes(NpyArray.of(new int[] {300})), "edges.npy");
        assertEquals("edges.npy: element 0 (i4 300) does not fit a signed 8-bit integer", refusal(read::toBytes));
    }

    @Test
    void aShapeThatDoesNotMatchTheDataIsRefused() {
        assertEquals("shape [2, 2] needs 4 elements, not 3",
                assertThrows(IllegalArgumentException.class, () -> NpyArray.of(new int[3], 2, 2)).getMessage());
    }

    @Test
    void equalityIsOfTypeShapeAndBits() {
        assertEquals(NpyArray.of(new int[] {1, 2}), NpyArray.of(new int[] {1, 2}, 2));
        assertNotEquals(NpyArray.of(new int[] {1, 2}), NpyArray.of(new int[] {1, 2}, 1, 2));
        assertNotEquals(NpyArray.of(new int[] {1}), NpyArray.of(NpyType.U4, new int[] {1}, 1));
    }
}
