package org.cortado.tests.debug;

import java.nio.file.Path;
import org.cortado.assembler.Assembler;
import org.cortado.assembler.Assembly;
import org.cortado.assembler.AssemblyOptions;
import org.cortado.assembler.image.Image;

/** Programs of the library, assembled; and how many seeded cases a test runs. */
final class Programs {
    private Programs() {
    }

    static Path path(String file) {
        return Path.of(System.getProperty("cortado.root", ".."), "programs", file);
    }

    static Image image(String file) {
        Assembly assembly = Assembler.assemble(path(file), AssemblyOptions.NONE);
        if (assembly.image() == null) {
            throw new IllegalStateException(assembly.diagnostics().list().toString());
        }
        return assembly.image();
    }

    static int cases(int slice, int full) {
        return "full".equals(System.getProperty("cortado.scale")) ? full : slice;
    }
}
