package org.cortado.assembler.dis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import org.cortado.assembler.Assembler;
import org.cortado.assembler.Assembly;
import org.cortado.assembler.AssemblyOptions;
import org.cortado.assembler.diagnostic.DiagnosticPrinter;
import org.cortado.assembler.image.Image;
import org.cortado.assembler.image.ImageCheck;
import org.cortado.assembler.image.MachineDigest;
import org.cortado.assembler.image.RandomImages;
import org.cortado.assembler.source.SourceReader;
import org.junit.jupiter.api.Test;

/** Any sound image, taken apart and assembled again, is the same machine. */
class RandomImagesTest {
    private static final int COUNT = "full".equals(System.getProperty("cortado.scale")) ? 20_000 : 1_000;
    private static final long SEED = 20_261_121L;

    @Test
    void disassembledImagesAssembleToTheSameMachine() {
        int readable = 0;
        for (int n = 0; n < COUNT; n++) {
            String place = "seed " + (SEED + n);
            Image image = new RandomImages(new Random(SEED + n)).next();
            assertNull(ImageCheck.fault(image), place);
            String text = Disassembler.text(image, true);
            Assembly assembly = Assembler.assemble(SourceReader.ofText("dis", text), AssemblyOptions.NONE);
            assertTrue(assembly.image() != null,
                    () -> place + DiagnosticPrinter.text(assembly.diagnostics(), 5, false) + text);
            assertEquals(MachineDigest.of(image), MachineDigest.of(assembly.image()), () -> place + "\n" + text);
            readable += text.contains(".words program") ? 0 : 1;
        }
        assertTrue(readable > COUNT / 10, readable + " of " + COUNT + " show their programs as text");
    }
}
