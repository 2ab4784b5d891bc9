package org.cortado.assembler.image;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.SplittableRandom;
import org.cortado.assembler.Assembler;
import org.cortado.assembler.AssemblyOptions;
import org.cortado.assembler.dis.Disassembler;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Any file at all is a sound image or is refused in one line that names it. */
class ImageFuzzTest {
    private static final Path ROOT = Path.of(System.getProperty("cortado.root", ".."));
    private static final int COUNT = "full".equals(System.getProperty("cortado.scale")) ? 500_000 : 3_000;
    private static final long SEED = 20_261_121L;
    private static final int SEEDS = 20;
    private static final int DISASSEMBLE = 16;

    private static final List<Image> IMAGES = new ArrayList<>();
    private static final List<byte[]> FILES = new ArrayList<>();

    @BeforeAll
    static void soundImages() throws IOException {
        RandomImages random = new RandomImages(new Random(SEED));
        for (int i = 0; i < SEEDS; i++) {
            IMAGES.add(random.next());
        }
        for (String name : List.of("patterns/2003/rs.cas", "chips/ring-oscillator.cas", "networks/two-neurons.cas")) {
            IMAGES.add(Assembler.assemble(ROOT.resolve("programs").resolve(name), AssemblyOptions.NONE).image());
        }
        for (Image image : IMAGES) {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            ImageWriter.write(image, out);
            FILES.add(out.toByteArray());
        }
    }

    @Test
    void damagedFilesAreSoundOrRefused() {
        int accepted = 0;
        for (int i = 0; i < COUNT; i++) {
            SplittableRandom random = new SplittableRandom(SEED + i);
            byte[] file = FILES.get(random.nextInt(FILES.size()));
            accepted += readOrRefused(new ImageForger(random).damaged(file), SEED + i) ? 1 : 0;
        }
        System.out.println(COUNT + " damaged images from seed " + SEED + ": " + accepted + " sound, none failed");
    }

    @Test
    void forgedContentUnderRightHashesIsSoundOrRefused() throws IOException {
        int accepted = 0;
        for (int i = 0; i < COUNT; i++) {
            SplittableRandom random = new SplittableRandom(SEED + i);
            Image image = IMAGES.get(random.nextInt(IMAGES.size()));
            accepted += readOrRefused(new ImageForger(random).forged(image), SEED + i) ? 1 : 0;
        }
        assertTrue(accepted > COUNT / 100 && accepted < COUNT, accepted + " of " + COUNT + " accepted");
        System.out.println(COUNT + " forged images from seed " + SEED + ": " + accepted + " sound, none failed");
    }

    /** Whether it was read; what is read can be taken apart and written again. */
    private static boolean readOrRefused(byte[] file, long seed) {
        String place = "seed " + seed;
        try {
            Image image = ImageReader.read(file, "a.npz");
            String digest = MachineDigest.of(image);
            if (seed % DISASSEMBLE == 0) {
                assertTrue(Disassembler.text(image, true).contains(digest), place);
                ByteArrayOutputStream again = new ByteArrayOutputStream();
                ImageWriter.write(image, again);
                assertEquals(digest, MachineDigest.of(ImageReader.read(again.toByteArray(), "b.npz")), place);
            }
            return true;
        } catch (IOException e) {
            assertTrue(e.getMessage().startsWith("a.npz: ") && e.getMessage().lines().count() == 1,
                    () -> place + ": " + e.getMessage());
            return false;
        } catch (RuntimeException | StackOverflowError e) {
            return fail(place + ": " + e + " at " + List.of(e.getStackTrace()).subList(0, 3), e);
        }
    }
}
