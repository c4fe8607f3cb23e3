package org.bilheteria.web;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.dependencies.Slice;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.util.Set;
import org.bilheteria.PackageSize;

/** Guards the directions between the packages of the web and what it may not do (docs/architecture.md). */
@AnalyzeClasses(packages = "org.bilheteria.web", importOptions = ImportOption.DoNotIncludeTests.class)
class WebArchitectureTest {

    private static final Set<String> WHO_USES_IT =
            Set.of("buyer", "organiser", "account", "entrance", "staff", "verify", "psp");
    private static final String[] THEIR_PACKAGES = WHO_USES_IT.stream()
            .map(user -> "org.bilheteria.web." + user + "..")
            .toArray(String[]::new);

    @ArchTest
    static final ArchRule packagesAreFreeOfCycles =
            slices().matching("org.bilheteria.web.(**)").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule whatIsSharedKnowsNobodyWhoUsesIt = noClasses()
            .that()
            .resideOutsideOfPackages(THEIR_PACKAGES)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(THEIR_PACKAGES)
            .because("pages and resources are put by who uses them; what they share is beneath");

    @ArchTest
    static final ArchRule thoseWhoUseItKnowNothingOfEachOther = slices().matching("org.bilheteria.web.(*)..")
            .that(new DescribedPredicate<Slice>("belong to one kind of user") {
                @Override
                public boolean test(Slice slice) {
                    return WHO_USES_IT.contains(slice.getNamePart(1));
                }
            })
            .should()
            .notDependOnEachOther();

    @ArchTest
    static final ArchRule theWebAsksACapability = noClasses()
            .should()
            .dependOnClassesThat()
            .areAssignableTo(EntityManager.class)
            .orShould()
            .callMethod(Instant.class, "now")
            .orShould()
            .callMethod(Clock.class, "systemUTC")
            .because("rules and records are the domain's, and time is given");

    @ArchTest
    static final ArchRule noPackageIsAHeap = PackageSize.atMost(25);
}
