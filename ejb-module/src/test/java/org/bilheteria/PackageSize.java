package org.bilheteria;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;

/** A rule for all modules: a package that nobody can look over any more is parted. */
public final class PackageSize {

    private PackageSize() {}

    /** @param most classes of their own file that a package may hold */
    public static ArchRule atMost(int most) {
        return atMost(most, "org.bilheteria..");
    }

    /** @param packages those that the rule is for, as ArchUnit writes them */
    public static ArchRule atMost(int most, String... packages) {
        return classes()
                .that()
                .areTopLevelClasses()
                .and()
                .resideInAnyPackage(packages)
                .should(new Fits(most))
                .because("a newcomer looks for a thing by its package");
    }

    private static final class Fits extends ArchCondition<JavaClass> {

        private final int most;
        private Map<String, Long> sizes = Map.of();

        Fits(int most) {
            super("share a package with at most %d others", most - 1);
            this.most = most;
        }

        @Override
        public void init(Collection<JavaClass> all) {
            sizes = all.stream()
                    .filter(one -> !one.getSimpleName().equals("package-info"))
                    .collect(Collectors.groupingBy(JavaClass::getPackageName, Collectors.counting()));
        }

        @Override
        public void check(JavaClass one, ConditionEvents events) {
            long size = sizes.getOrDefault(one.getPackageName(), 0L);
            if (size > most) {
                events.add(SimpleConditionEvent.violated(one, one.getPackageName() + " holds " + size + " classes"));
            }
        }
    }
}
