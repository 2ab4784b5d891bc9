package org.cortado.assembler.npy;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Files written by NumPy are read to the values NumPy was given, and written back to the same bytes. */
class NpyFilesTest {
    static List<String> everyTypeAndOrder() {
        List<String> names = new ArrayList<>();
        for (NpyType type : NpyType.values()) {
            for (String end : type.bytes() == 1 ? List.of("le") : List.of("le", "be")) {
                names.add(type.code() + "_" + end + "_c.npy");
                names.add(type.code() + "_" + end + "_f.npy");
            }
        }
        return names;
    }

    @ParameterizedTest
    @MethodSource("everyTypeAndOrder")
    void valuesOfEveryTypeByteOrderAndLayoutAreRead(String name) throws IOException {
        NpyArray array = NpySamples.array(name);
        assertEquals(name.substring(0, 2), array.type().code());
        assertArrayEquals(new int[] {2, 3, 4}, array.shape());
        for (int k = 0; k < 24; k++) {
            assertEquals(0, NpySamples.value(array.type(), k).compareTo(NpySamples.read(array, k)),
                    "element " + k + " is " + NpySamples.read(array, k));
        }
    }

    @ParameterizedTest
    @EnumSource(NpyType.class)
    void writtenBackTheBytesAreNumPys(NpyType type) throws IOException {
        String name = type.code() + "_le_c.npy";
        assertArrayEquals(NpySamples.bytes(name), Npy.toBytes(NpySamples.array(name)));
    }

    @ParameterizedTest
    @CsvSource({"scalar.npy", "vector.npy", "empty.npy", "special.npy"})
    void headersOfOtherShapesAreWrittenAsNumPyWritesThem(String name) throws IOException {
        assertArrayEquals(NpySamples.bytes(name), Npy.toBytes(NpySamples.array(name)));
    }

    @Test
    void anArrayOfNoDimensionsHoldsOneElement() throws IOException {
        NpyArray scalar = NpySamples.array("scalar.npy");
        assertEquals(0, scalar.shape().length);
        assertArrayEquals(new int[] {-7}, scalar.toInts());
    }

    @Test
    void anEmptyArrayKeepsItsShape() throws IOException {
        assertArrayEquals(new int[] {0, 3}, NpySamples.array("empty.npy").shape());
    }

    @Test
    void fiveAxesInFortranOrderComeInCOrder() throws IOException {
        NpyArray array = NpySamples.array("five_axes.npy");
        assertArrayEquals(new int[] {2, 1, 3, 2, 2}, array.shape());
        for (int k = 0; k < 24; k++) {
            assertEquals(NpySamples.value(NpyType.I2, k), NpySamples.read(array, k), "element " + k);
        }
    }

    @ParameterizedTest
    @CsvSource({"version2.npy", "version3.npy"})
    void formatVersionsTwoAndThreeAreRead(String name) throws IOException {
        NpyArray array = NpySamples.array(name);
        assertEquals(NpySamples.value(NpyType.I4, 4), NpySamples.read(array, 4));
    }

    @Test
    void infinitiesNansAndSubnormalsKeepTheirBits() throws IOException {
        double[] special = NpySamples.array("special.npy").toDoubles();
        assertArrayEquals(new double[] {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY, -0.0,
            Double.MIN_VALUE, Double.MAX_VALUE}, special);
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '`', value = {
        "text_u.npy, dtype '<U3' holds text", "text_s.npy, dtype '|S3' holds text",
        "objects.npy, dtype '|O' holds Python objects", "complex.npy, dtype '<c16' is not supported",
        "half.npy, dtype '<f2' is not supported",
    })
    void otherTypesAreRefusedByName(String name, String what) {
        assertEquals(name + ": " + what + "; save one of b1, i1, u1, i2, u2, i4, u4, i8, u8, f4, f8",
                assertThrows(NpyFormatException.class, () -> NpySamples.array(name)).getMessage());
    }

    @Test
    void recordsAreRefused() {
        assertEquals("record.npy: a record dtype is not supported; save its fields as single arrays",
                assertThrows(NpyFormatException.class, () -> NpySamples.array("record.npy")).getMessage());
    }
}
