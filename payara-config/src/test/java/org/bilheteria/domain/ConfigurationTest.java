package org.bilheteria.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Goal: said again, nothing is made twice, and everything is set again. */
class ConfigurationTest {

    private static final List<String> COMMANDS = List.of(
            "create-jdbc-connection-pool --maxpoolsize 64 BilheteriaPool",
            "create-jdbc-resource --connectionpoolid BilheteriaPool jdbc/bilheteria",
            "set resources.jdbc-connection-pool.BilheteriaPool.x=1",
            "deploy --type rar --name artemis-rar lib/artemis-rar.rar",
            "disable-phone-home");

    @Test
    void aFreshDomainIsToldAll() {
        assertThat(Configuration.missing(COMMANDS, Configuration.names("__TimerPool\nH2Pool\nNothing to list.\n")))
                .isEqualTo(COMMANDS);
    }

    @Test
    void whatIsThereIsNotMadeAgain() {
        Set<String> there =
                Configuration.names("BilheteriaPool\n__TimerPool\njdbc/bilheteria\nartemis-rar  <connector>\n");

        assertThat(Configuration.missing(COMMANDS, there))
                .containsExactly("set resources.jdbc-connection-pool.BilheteriaPool.x=1", "disable-phone-home");
    }

    @Test
    void aPoolWhoseNameOnlyBeginsTheSameIsMade() {
        assertThat(Configuration.missing(COMMANDS, Set.of("BilheteriaPool2"))).isEqualTo(COMMANDS);
    }
}
