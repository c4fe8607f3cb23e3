package org.bilheteria;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/**
 * The verifier's word counts because it shares nothing with the server; the crowd's because it knows the contract only. What
 * makes a server can't ask for one.
 */
@AnalyzeClasses(packages = "org.bilheteria", importOptions = ImportOption.DoNotIncludeTests.class)
class IndependenceTest {

    @ArchTest
    static final ArchRule theVerifierSharesNothingButTheJdk = classes()
            .that()
            .resideInAPackage("org.bilheteria.verifier..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage("java..", "javax.crypto..", "org.bilheteria.verifier..");

    @ArchTest
    static final ArchRule theCrowdKnowsTheContractOnly = classes()
            .that()
            .resideInAPackage("org.bilheteria.crowd..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage("java..", "jakarta.json..", "org.bilheteria.crowd..");

    /** It is run while there is no server yet, by {@code lib/bilheteria.jar} alone. */
    @ArchTest
    static final ArchRule theDomainsCommandNeedsNoServer = classes()
            .that()
            .resideInAPackage("org.bilheteria.domain..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "java..",
                    "javax.xml..",
                    "org.w3c.dom..",
                    "org.xml.sax..",
                    "org.bilheteria.domain..",
                    "org.bilheteria.launcher..");
}
