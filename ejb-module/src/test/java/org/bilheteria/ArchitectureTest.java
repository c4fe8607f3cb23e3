package org.bilheteria;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.core.importer.Location;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import jakarta.ejb.MessageDriven;
import jakarta.ejb.Schedule;
import jakarta.ejb.Timeout;
import jakarta.ejb.TransactionAttribute;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import java.util.Date;
import org.bilheteria.shared.Tick;

/** Guards the directions between the capabilities (docs/architecture.md) and the house rules that a compiler can't. */
@AnalyzeClasses(
        packages = "org.bilheteria",
        importOptions = {ImportOption.DoNotIncludeTests.class, ArchitectureTest.NotWhatTestsShare.class})
class ArchitectureTest {

    static final class NotWhatTestsShare implements ImportOption {
        @Override
        public boolean includes(Location location) {
            return !location.contains("/test-support/");
        }
    }

    @ArchTest
    static final ArchRule capabilitiesPointOneWay = layeredArchitecture()
            .consideringOnlyDependenciesInLayers()
            .layer("privacy")
            .definedBy("org.bilheteria.privacy..")
            .layer("steering")
            .definedBy("org.bilheteria.steering..")
            .layer("push")
            .definedBy("org.bilheteria.push..")
            .layer("mail")
            .definedBy("org.bilheteria.mail..")
            .layer("checkout")
            .definedBy("org.bilheteria.checkout..")
            .layer("ticket")
            .definedBy("org.bilheteria.ticket..")
            .layer("sale")
            .definedBy("org.bilheteria.sale..")
            .layer("board")
            .definedBy("org.bilheteria.board..")
            .layer("proof")
            .definedBy("org.bilheteria.proof..")
            .layer("psp")
            .definedBy("org.bilheteria.psp..")
            .layer("boxoffice")
            .definedBy("org.bilheteria.boxoffice..")
            .layer("line")
            .definedBy("org.bilheteria.line..")
            .layer("catalogue")
            .definedBy("org.bilheteria.catalogue..")
            .layer("journal")
            .definedBy("org.bilheteria.journal..")
            .layer("audit")
            .definedBy("org.bilheteria.audit..")
            .layer("account")
            .definedBy("org.bilheteria.account..")
            .layer("token")
            .definedBy("org.bilheteria.token..")
            .layer("turnstile")
            .definedBy("org.bilheteria.turnstile..")
            .layer("shared")
            .definedBy("org.bilheteria.shared..")
            .whereLayer("privacy")
            .mayNotBeAccessedByAnyLayer()
            .whereLayer("steering")
            .mayNotBeAccessedByAnyLayer()
            .whereLayer("push")
            .mayOnlyBeAccessedByLayers("privacy")
            .whereLayer("mail")
            .mayOnlyBeAccessedByLayers("privacy", "push")
            .whereLayer("checkout")
            .mayOnlyBeAccessedByLayers("mail", "privacy", "steering")
            .whereLayer("ticket")
            .mayOnlyBeAccessedByLayers("checkout", "mail", "privacy")
            .whereLayer("sale")
            .mayOnlyBeAccessedByLayers("checkout", "steering")
            .whereLayer("board")
            .mayOnlyBeAccessedByLayers("checkout", "steering")
            .whereLayer("proof")
            .mayOnlyBeAccessedByLayers("board")
            .whereLayer("psp")
            .mayOnlyBeAccessedByLayers("checkout", "privacy", "steering")
            .whereLayer("boxoffice")
            .mayOnlyBeAccessedByLayers("board", "sale", "checkout", "mail", "push", "privacy", "steering")
            .whereLayer("line")
            .mayOnlyBeAccessedByLayers("board", "boxoffice", "sale", "checkout", "mail", "push", "privacy", "steering")
            .whereLayer("catalogue")
            .mayOnlyBeAccessedByLayers(
                    "line",
                    "proof",
                    "board",
                    "boxoffice",
                    "sale",
                    "checkout",
                    "ticket",
                    "mail",
                    "push",
                    "privacy",
                    "steering")
            .whereLayer("journal")
            .mayOnlyBeAccessedByLayers("line", "proof", "board", "boxoffice", "sale", "checkout")
            .whereLayer("audit")
            .mayOnlyBeAccessedByLayers("privacy", "steering")
            .whereLayer("account")
            .mayOnlyBeAccessedByLayers("mail", "push", "privacy", "steering")
            .whereLayer("token")
            .mayOnlyBeAccessedByLayers("account", "line", "proof", "ticket", "steering")
            .whereLayer("turnstile")
            .mayOnlyBeAccessedByLayers("account", "line", "boxoffice", "steering")
            .because(
                    "privacy -> push -> mail, steering -> checkout -> sale, board -> boxoffice -> line -> catalogue -> shared;"
                            + " back-arrows are events");

    @ArchTest
    static final ArchRule whatJmxShowsNeedsNothingOfOurs = noClasses()
            .that()
            .resideInAPackage("..steering.jmx..")
            .should()
            .dependOnClassesThat()
            .resideOutsideOfPackages("java..", "javax.management..", "org.bilheteria.steering.jmx..")
            .because("the console's plug-in has its own copy of it");

    @ArchTest
    static final ArchRule packagesAreFreeOfCycles =
            slices().matching("org.bilheteria.(**)").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule theStepsOfTheCheckoutComeOneAfterTheOther = layeredArchitecture()
            .consideringOnlyDependenciesInLayers()
            .layer("ledger")
            .definedBy("..checkout.ledger")
            .layer("settle")
            .definedBy("..checkout.settle")
            .layer("charge and order")
            .definedBy("..checkout.charge", "..checkout.order")
            .layer("refund")
            .definedBy("..checkout.refund")
            .layer("undo")
            .definedBy("..checkout.undo")
            .layer("notice and reconcile")
            .definedBy("..checkout.notice", "..checkout.reconcile")
            .whereLayer("undo")
            .mayNotBeAccessedByAnyLayer()
            .whereLayer("notice and reconcile")
            .mayNotBeAccessedByAnyLayer()
            .whereLayer("refund")
            .mayOnlyBeAccessedByLayers("notice and reconcile")
            .whereLayer("charge and order")
            .mayOnlyBeAccessedByLayers("refund", "undo", "notice and reconcile")
            .whereLayer("settle")
            .mayOnlyBeAccessedByLayers("charge and order", "refund", "undo", "notice and reconcile")
            .because("each step uses those before it");

    @ArchTest
    static final ArchRule noPackageIsAHeap = PackageSize.atMost(25);

    @ArchTest
    static final ArchRule theDomainKnowsNoWeb = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("jakarta.servlet..", "jakarta.faces..", "jakarta.ws.rs..")
            .because("the web comes and asks; the domain never calls back");

    @ArchTest
    static final ArchRule onlyTheProducerReadsTheMachinesTime = noClasses()
            .that()
            .doNotHaveSimpleName("ClockProducer")
            .and()
            // A certificate's end is a java.util.Date and nothing else.
            .doNotHaveSimpleName("Identity")
            .should()
            .callMethod(Instant.class, "now")
            .orShould()
            .callMethod(LocalDate.class, "now")
            .orShould()
            .callMethod(LocalDateTime.class, "now")
            .orShould()
            .callMethod(ZonedDateTime.class, "now")
            .orShould()
            .callMethod(Clock.class, "systemUTC")
            .orShould()
            .callMethod(System.class, "currentTimeMillis")
            .orShould()
            .dependOnClassesThat()
            .areAssignableTo(Date.class)
            .because("time comes from an injected Clock");

    @ArchTest
    static final ArchRule entitiesKnowNoContainer = noClasses()
            .that()
            .areAnnotatedWith(Entity.class)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("jakarta.ejb..", "jakarta.enterprise..", "jakarta.jms..")
            .orShould()
            .dependOnClassesThat()
            .areAssignableTo(EntityManager.class)
            .because("rules are tested without a container");

    @ArchTest
    static final ArchRule consumersAndTimersAreThin = noClasses()
            .that()
            .areAnnotatedWith(MessageDriven.class)
            .or()
            .haveSimpleNameEndingWith("Timer")
            .should()
            .dependOnClassesThat()
            .areAssignableTo(EntityManager.class)
            .because("they unwrap and call one method; what is done is testable without them");

    @ArchTest
    static final ArchRule timersSayThatTheyHaveNoTransactionInAWayThatIsHeeded = methods()
            .that()
            .areAnnotatedWith(Schedule.class)
            .or()
            .areAnnotatedWith(Timeout.class)
            .should()
            .beDeclaredInClassesThat()
            .areNotAnnotatedWith(TransactionAttribute.class)
            .because(
                    "Payara begins a transaction for a timer whatever its attribute says; TransactionManagement it heeds");

    @ArchTest
    static final ArchRule everyTimerWorksInATick = methods()
            .that()
            .areAnnotatedWith(Schedule.class)
            .or()
            .areAnnotatedWith(Timeout.class)
            .should(new ArchCondition<>("do their work in a Tick") {
                @Override
                public void check(JavaMethod method, ConditionEvents events) {
                    if (method.getMethodCallsFromSelf().stream()
                            .noneMatch(call -> call.getTargetOwner().isEquivalentTo(Tick.class))) {
                        events.add(SimpleConditionEvent.violated(method, method.getFullName() + " runs in no Tick"));
                    }
                }
            })
            .because("the container takes a timer away for good whose method throws");

    @ArchTest
    static final ArchRule onlySettingsReadsTheConfiguration = noClasses()
            .that()
            .doNotHaveSimpleName("Settings")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.eclipse.microprofile.config..")
            .because("one reader, one table of keys");

    @ArchTest
    static final ArchRule namesSayWhatAThingIs = classes()
            .should()
            .haveSimpleNameNotEndingWith("Manager")
            .andShould()
            .haveSimpleNameNotEndingWith("Helper")
            .andShould()
            .haveSimpleNameNotEndingWith("Util")
            .andShould()
            .haveSimpleNameNotEndingWith("Impl")
            .andShould()
            .haveSimpleNameNotEndingWith("DTO");
}
