package org.cortado.assembler.npy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A damaged, truncated, forged or foreign NPY file costs one line, and no memory for what it only claims. */
class NpyDamageTest {
    private static byte[] forged(String dictionary, int dataBytes) {
        byte[] text = dictionary.getBytes(StandardCharsets.ISO_8859_1);
        return ByteBuffer.allocate(10 + text.length + dataBytes).order(ByteOrder.LITTLE_ENDIAN)
                .put(NpyHeader.MAGIC).put((byte) 1).put((byte) 0).putShort((short) text.length).put(text).array();
    }

    private static String refusal(byte[] file) {
        return assertThrows(NpyFormatException.class, () -> Npy.read(file, "x.npy")).getMessage();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '#', quoteCharacter = '`', value = {
        "(1099511627776,) # damaged NPY header: shape [1099511627776] has more elements than one array can hold "
            + "(2147483639)",
        "(65536, 65536) # damaged NPY header: shape [65536, 65536] has more elements than one array can hold "
            + "(2147483639)",
        "(2000000000,) # truncated or forged: i4[2000000000] needs 8000000000 bytes of data, but there are 8",
        "(1,) # damaged: i4[1] needs 4 bytes of data, but there are 8",
        "(-1,) # damaged NPY header: a whole number is expected at column 52",
        "(99999999999999999999,) # damaged NPY header: an extent is too large",
    })
    void aShapeThatTheFileDoesNotHoldIsRefused(String shape, String message) {
        assertEquals("x.npy: " + message,
                refusal(forged("{'descr': '<i4', 'fortran_order': False, 'shape': " + shape + ", }", 8)));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '#', quoteCharacter = '`', value = {
        "{'descr': '<i4', 'shape': (2,), } # needs 'descr', 'fortran_order' and 'shape'",
        "{'descr': '<i4', 'descr': '<i4' } # key 'descr' stands twice",
        "{'descr': '<i4', 'fortran_order': 1, 'shape': (2,)} # 'fortran_order' is neither True nor False",
        "{'descr': '<i4', 'fortran_order': False, 'shape': (2,)} x # text after the dictionary",
        "{'descr': '<i4', 'fortran_order': False, 'shape': (2, # a whole number is expected at column 54",
        "{'descr: 3 # a quoted word is expected at column 2",
        "{'colour': 'red'} # unknown key 'colour'",
        "[] # '{' is expected at column 1",
    })
    void aDamagedDictionaryIsRefused(String dictionary, String message) {
        assertEquals("x.npy: damaged NPY header: " + message, refusal(forged(dictionary, 8)));
    }

    @ParameterizedTest
    @CsvSource({"=i4", "|i4", "<i3", "i4"})
    void aTypeWithoutAByteOrderIsRefused(String descr) {
        assertEquals("x.npy: dtype '" + descr + "' is not supported; save one of " + NpyType.SUPPORTED,
                refusal(forged("{'descr': '" + descr + "', 'fortran_order': False, 'shape': (2,), }", 8)));
    }

    @Test
    void theDictionaryMayBeWrittenOtherwise() throws IOException {
        byte[] file = forged("{\"shape\":(2L,),\"fortran_order\":True,\"descr\":\">i4\"}\n", 8);
        file[file.length - 1] = 5;
        assertEquals(NpyArray.of(new int[] {0, 5}), Npy.read(file, "x.npy"));
    }

    @Test
    void anUnknownVersionIsRefused() {
        byte[] file = forged("{}", 0);
        file[6] = 4;
        assertEquals("x.npy: NPY version 4.0 is unknown; 1.0, 2.0 and 3.0 are read", refusal(file));
    }

    @Test
    void anotherKindOfFileIsRefused() {
        assertEquals("x.npy: not a NumPy array file (it does not begin with \\x93NUMPY)",
                refusal("pre,post\n1,2\n".getBytes(StandardCharsets.US_ASCII)));
    }

    @Test
    void aHeaderLengthBeyondTheFileIsRefused() {
        byte[] file = forged("{}", 0);
        file[9] = 0x7F;
        assertEquals("x.npy: damaged or truncated: the NPY header claims 32514 bytes of 12", refusal(file));
    }

    @Test
    void everyTruncationIsRefused() throws IOException {
        byte[] file = NpySamples.bytes("i4_be_f.npy");
        for (int length = 0; length < file.length; length++) {
            byte[] shorter = Arrays.copyOf(file, length);
            assertFalse(refusal(shorter).contains("\n"), "length " + length);
        }
    }

    @Test
    void anyDamageIsEitherReadOrRefused() throws IOException {
        long seed = 20260101;
        Random random = new Random(seed);
        byte[] file = NpySamples.bytes("u2_le_c.npy");
        for (int round = 0; round < 5000; round++) {
            byte[] damaged = file.clone();
            for (int i = random.nextInt(4); i >= 0; i--) {
                damaged[random.nextInt(140)] = (byte) random.nextInt(256);
            }
            try {
                Npy.read(damaged, "x.npy");
            } catch (NpyFormatException e) {
                assertFalse(e.getMessage().contains("\n"), "seed " + seed + ", round " + round);
            }
        }
    }
}
