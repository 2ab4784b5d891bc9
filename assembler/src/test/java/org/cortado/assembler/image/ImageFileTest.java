package org.cortado.assembler.image;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.cortado.assembler.isa.Guard;
import org.cortado.assembler.isa.Instruction;
import org.cortado.assembler.isa.InstructionWord;
import org.cortado.assembler.isa.Op;
import org.cortado.fixedpoint.Overflow;
import org.cortado.fixedpoint.Rounding;
import org.junit.jupiter.api.Test;

class ImageFileTest {
    private static final long ADD = InstructionWord.encode(new Instruction(Op.ADD, Guard.ALWAYS, 0, 0, true, 5, 0,
            Rounding.FLOOR, Overflow.SATURATE));

    private static Image image(String fileName) {
        Chip chip = Chip.standard();
        CoreImage core = new CoreImage(new CoreAddress(0, 0, 0), 2, new long[] {ADD}, new int[] {7}, 1,
                new int[] {1, -2}, List.of(new ProgramRun(0, 1, 0, 1, 0, 0, 1, 32, 1, 0, 0)),
                new long[] {new AxonInWord(0, 1, 2, -3).pack()}, new int[] {chip.synapseLayout().pack(-9, 4, 1)},
                new long[] {new AxonOutWord(1, new CoreAddress(0, 0, 0), 0).pack()});
        Drive drive = new Drive(10, new Drive.Writes(new int[] {3}, new int[] {0}, new int[] {0}, new int[] {-5}),
                new Drive.Spikes(new int[] {2}, new int[] {0}, new int[] {0}, new int[] {1}),
                List.of(new Drive.Probe(0, 0, 1, Drive.Kind.STATE, 0)),
                List.of(new Drive.Expectation("cell", "spikes >= 3", fileName + ":4")));
        Twin twin = new Twin(List.of(new Twin.Program("p", new double[] {0.1}, new int[] {15}, new int[] {0},
                new int[] {15}, java.util.Collections.singletonList(null), new int[] {15}, new int[] {15},
                new int[] {0, 0, 0, 0})), Map.of(0, new Twin.Core(new int[] {0}, new double[] {0.7},
                new double[] {0.1, -0.2}, null)), new double[] {-0.5});
        DebugInfo debug = new DebugInfo(List.of(fileName), List.of(new DebugInfo.Program("p", "s16.15",
                List.of(new DebugInfo.Name("v", 0, "s16.15")), List.of(new DebugInfo.Line(0, 3, "add v, 5")), "")),
                List.of(new DebugInfo.Population("cell", 0, 2, List.of(new DebugInfo.Segment(0, 0, 0, 2)))));
        return new Image(chip, List.of(core), drive, twin, debug);
    }

    private static byte[] bytes(Image image) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageWriter.write(image, out);
        return out.toByteArray();
    }

    @Test
    void theSameImageGivesTheSameBytes() throws IOException {
        assertArrayEquals(bytes(image("a.cas")), bytes(image("a.cas")));
    }

    @Test
    void whatIsReadWritesTheSameBytesAgain() throws IOException {
        byte[] first = bytes(image("a.cas"));
        assertArrayEquals(first, bytes(ImageReader.read(first, "a.npz")));
    }

    @Test
    void machineDigestIgnoresNamesAndPlaces() {
        assertEquals(MachineDigest.of(image("a.cas")), MachineDigest.of(image("b.cas")));
    }

    @Test
    void machineDigestSeesOneChangedWord() {
        Image image = image("a.cas");
        String before = MachineDigest.of(image);
        image.cores().get(0).parameters()[0]++;
        assertTrue(!before.equals(MachineDigest.of(image)));
    }

    @Test
    void everyFlippedBitIsRefusedOrLeavesTheMachineAsItWas() throws IOException {
        byte[] sound = bytes(image("a.cas"));
        String digest = MachineDigest.of(image("a.cas"));
        for (int bit = 0; bit < sound.length * 8; bit++) {
            byte[] damaged = sound.clone();
            damaged[bit >> 3] ^= (byte) (1 << (bit & 7));
            String flipped = "bit " + bit;
            try {
                assertEquals(digest, MachineDigest.of(ImageReader.read(damaged, "a.npz")), flipped);
            } catch (IOException e) {
                assertTrue(e.getMessage().startsWith("a.npz") && e.getMessage().lines().count() == 1,
                        () -> flipped + ": " + e.getMessage());
            }
        }
    }

    @Test
    void everyTruncationIsRefused() throws IOException {
        byte[] sound = bytes(image("a.cas"));
        for (int length = 0; length < sound.length; length++) {
            byte[] cut = java.util.Arrays.copyOf(sound, length);
            assertThrows(IOException.class, () -> ImageReader.read(cut, "a.npz"));
        }
    }

    @Test
    void aForeignNpzIsRefusedByName() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (var zip = new org.cortado.assembler.npy.NpzWriter(out)) {
            zip.array("weights", org.cortado.assembler.npy.NpyArray.of(new int[] {1}));
        }
        IOException e = assertThrows(IOException.class, () -> ImageReader.read(out.toByteArray(), "w.npz"));
        assertEquals("w.npz: is no image of Cortado: it holds no manifest.json", e.getMessage());
    }

    @Test
    void aWriteBeyondTheParameterMemoryIsRefused() throws IOException {
        Image image = image("a.cas");
        image.drive().writes().address()[0] = 1;
        byte[] unsound = bytes(image);
        assertThrows(IOException.class, () -> ImageReader.read(unsound, "a.npz"));
    }

    @Test
    void debugInformationWithGapsIsRefused() throws IOException {
        Image image = image("a.cas");
        DebugInfo gaps = new DebugInfo(List.of("a.cas"), List.of(new DebugInfo.Program("p", "s16.15",
                List.of(new DebugInfo.Name("v", 0, null)), List.of(), "")), List.of());
        byte[] unsound = bytes(new Image(image.chip(), image.cores(), image.drive(), image.twin(), gaps));
        IOException e = assertThrows(IOException.class, () -> ImageReader.read(unsound, "a.npz"));
        assertEquals("a.npz: is no sound image: its debug information has gaps", e.getMessage());
    }

    /** The fuzzer's image 20753616. */
    @Test
    void infinityInTheTwinIsRefused() throws IOException {
        Image image = image("a.cas");
        Twin twin = image.twin();
        Twin.Program p = twin.programs().get(0);
        Twin infinite = new Twin(List.of(new Twin.Program("p", new double[] {1e300 * 1e300}, p.constantFraction(),
                p.scale(), p.resultFraction(), p.tables(), p.stateFraction(), p.parameterFraction(),
                p.inputFraction())), twin.cores(), twin.writes());
        assertEquals("the twin's programs hold a value that is not finite", ImageCheck.fault(new Image(image.chip(),
                image.cores(), image.drive(), infinite, image.debug())));
    }

    /** The fuzzer's image 20269071. */
    @Test
    void aManifestWithNothingInPlaceOfANumberIsRefused() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (var zip = new org.cortado.assembler.npy.NpzWriter(out)) {
            zip.bytes(Manifest.NAME, ("{\"format\":\"cortado-image\",\"version\":1,"
                    + "\"entries\":[{\"name\":\"chip\",\"shape\":[null]}]}").getBytes(StandardCharsets.UTF_8));
        }
        IOException e = assertThrows(IOException.class, () -> ImageReader.read(out.toByteArray(), "a.npz"));
        assertEquals("a.npz: is no sound image: its manifest is no JSON, or has a text or nothing where a number "
                + "belongs", e.getMessage());
    }

    @Test
    void aRowOutOfOrderIsRefused() throws IOException {
        Image image = image("a.cas");
        CoreImage c = image.cores().get(0);
        SynapseLayout layout = image.chip().synapseLayout();
        CoreImage unsorted = new CoreImage(c.address(), c.slots(), c.program(), c.parameters(), c.stateWords(),
                c.state(), c.runs(), new long[] {new AxonInWord(0, 2, 0, 0).pack()},
                new int[] {layout.pack(1, 5, 0), layout.pack(1, 4, 0)}, c.axonOut());
        byte[] unsound = bytes(new Image(image.chip(), List.of(unsorted), image.drive(), null, image.debug()));
        IOException e = assertThrows(IOException.class, () -> ImageReader.read(unsound, "a.npz"));
        assertEquals("a.npz: is no sound image: core 0,0,0: a row of synapses is not sorted by delay and target",
                e.getMessage());
    }
}
