package org.cortado.emulator.manual;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.cortado.assembler.isa.Flag;
import org.cortado.assembler.isa.InstructionTableText;
import org.cortado.assembler.isa.Register;
import org.junit.jupiter.api.Test;

/**
 * The manual says what the code does. Where its instruction table or address map is stale, write it anew with
 * {@code mvn -q -pl emulator -am test -Dtest=ManualTest -Dsurefire.failIfNoSpecifiedTests=false
 * -Dcortado.manual=write}.
 */
class ManualTest {
    private static final Path MANUAL = Path.of(System.getProperty("cortado.root", ".."), "emulator/MANUAL.md");

    @Test
    void theInstructionTableIsTheOneOfTheCode() throws IOException {
        String manual = Files.readString(MANUAL);
        String current = InstructionTableText.in(manual);
        if ("write".equals(System.getProperty("cortado.manual"))) {
            Files.writeString(MANUAL, current);
            return;
        }
        assertEquals(current, manual, "emulator/MANUAL.md is stale: run this test with -Dcortado.manual=write");
    }

    @Test
    void theAddressMapIsTheOneOfTheCode() throws IOException {
        String manual = Files.readString(MANUAL);
        String current = AddressMapText.in(manual);
        if ("write".equals(System.getProperty("cortado.manual"))) {
            Files.writeString(MANUAL, current);
            return;
        }
        assertEquals(current, manual, "emulator/MANUAL.md is stale: run this test with -Dcortado.manual=write");
    }

    @Test
    void theFlagsAreThoseOfTheCode() throws IOException {
        String manual = Files.readString(MANUAL);
        for (Flag flag : Flag.values()) {
            String row = "| %d | %s | %s |\n".formatted(flag.ordinal(), flag.key(), flag.meaning());
            assertTrue(manual.contains(row), row);
        }
    }

    @Test
    void theRegistersAreThoseOfTheCode() throws IOException {
        String manual = Files.readString(MANUAL);
        for (Register.Kind kind : Register.Kind.values()) {
            int last = kind.count() - 1;
            String row = "| `%c0` .. `%c%d` | %d .. %d |".formatted(kind.letter(), kind.letter(), last, kind.code(0),
                    kind.code(last));
            assertTrue(manual.contains(row), row);
        }
    }
}
