package org.bilheteria;

import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** Guards the packages of what runs beside the server. The verifier stays flat: it is meant to be read in an afternoon. */
@AnalyzeClasses(
        packages = {
            "org.bilheteria.crowd",
            "org.bilheteria.domain",
            "org.bilheteria.launcher",
            "org.bilheteria.verifier"
        },
        importOptions = ImportOption.DoNotIncludeTests.class)
class PackagesTest {

    @ArchTest
    static final ArchRule packagesAreFreeOfCycles =
            slices().matching("org.bilheteria.(**)").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule noPackageOfTheCrowdIsAHeap =
            PackageSize.atMost(25, "org.bilheteria.crowd..", "org.bilheteria.domain..", "org.bilheteria.launcher..");
}
