package org.bilheteria.simulator;

import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** Guards the directions between the simulator's packages: it stands alone, so they are all there is to guard. */
@AnalyzeClasses(packages = "org.bilheteria.simulator", importOptions = ImportOption.DoNotIncludeTests.class)
class SimulatorPackagesTest {

    @ArchTest
    static final ArchRule packagesAreFreeOfCycles =
            slices().matching("org.bilheteria.simulator.(**)").should().beFreeOfCycles();
}
