package org.cortado.tests.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "org.cortado", importOptions = ImportOption.DoNotIncludeTests.class)
class DependenciesTest {

    @ArchTest
    static final ArchRule fixedpointStandsAlone = noClasses().that().resideInAPackage("org.cortado.fixedpoint..")
            .should().dependOnClassesThat().resideOutsideOfPackages("org.cortado.fixedpoint..", "java..");

    @ArchTest
    static final ArchRule assemblerKnowsNoEmulator = noClasses().that().resideInAPackage("org.cortado.assembler..")
            .should().dependOnClassesThat().resideInAPackage("org.cortado.emulator..");

    @ArchTest
    static final ArchRule instructionTableKnowsNoAssemblerStage = noClasses().that()
            .resideInAPackage("org.cortado.assembler.isa..").should().dependOnClassesThat()
            .resideInAnyPackage("org.cortado.assembler.source..", "org.cortado.assembler.program..",
                    "org.cortado.assembler.network..", "org.cortado.assembler.image..");

    @ArchTest
    static final ArchRule enginesReadImagesAndNoSource = noClasses().that()
            .resideInAnyPackage("org.cortado.emulator.kernel..", "org.cortado.emulator.chip..",
                    "org.cortado.emulator.engine..", "org.cortado.emulator.mesh..", "org.cortado.emulator.cycle..")
            .should().dependOnClassesThat().resideInAnyPackage("org.cortado.assembler.source..",
                    "org.cortado.assembler.program..", "org.cortado.assembler.network..",
                    "org.cortado.assembler.diagnostic..");

    @ArchTest
    static final ArchRule nothingBelowTheCommandLineKnowsIt = noClasses().that()
            .resideInAPackage("org.cortado.emulator..").and().resideOutsideOfPackages("org.cortado.emulator.cli..",
                    "org.cortado.emulator.repl..")
            .should().dependOnClassesThat().resideInAnyPackage("org.cortado.emulator.cli..",
                    "org.cortado.emulator.repl..", "picocli..");

    @ArchTest
    static final ArchRule emulatorPackagesHaveNoCycles =
            slices().matching("org.cortado.emulator.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule assemblerPackagesHaveNoCycles =
            slices().matching("org.cortado.assembler.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule noStaticMutableState = fields().that().areStatic().should().beFinal();

    @ArchTest
    static final ArchRule transcendentalFunctionsAreStrict = noClasses().that()
            .resideInAnyPackage("org.cortado..").should().callMethod(Math.class, "exp", double.class)
            .orShould().callMethod(Math.class, "log", double.class)
            .orShould().callMethod(Math.class, "pow", double.class, double.class)
            .orShould().callMethod(Math.class, "sin", double.class)
            .orShould().callMethod(Math.class, "cos", double.class)
            .orShould().callMethod(Math.class, "tanh", double.class)
            .orShould().callMethod(Math.class, "log10", double.class);
}
