package org.bilheteria.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Goal: which database runs follows from its address alone, and a wrong setting is named. */
class SettingsTest {

    private static final String URL = "bilheteria.db.url";
    private static final String USER = "bilheteria.db.user";
    private static final String PASSWORD = "bilheteria.db.password";
    private static final String PORT = "bilheteria.http.port";

    @AfterEach
    void forget() {
        System.clearProperty(URL);
        System.clearProperty(USER);
        System.clearProperty(PASSWORD);
        System.clearProperty(PORT);
    }

    @Test
    void withoutAnAddressItIsH2InTheDataFolder() {
        Settings settings = Settings.fromEnvironment();

        assertThat(settings.postgres()).isFalse();
        assertThat(settings.dbClass()).isEqualTo("org.h2.jdbcx.JdbcDataSource");
        assertThat(settings.dbUrl()).startsWith("jdbc:h2:file:" + settings.data());
    }

    @Test
    void anAddressOfPostgresBringsItsDriver() {
        System.setProperty(URL, "jdbc:postgresql://db.example/bilheteria");
        System.setProperty(USER, "b");
        System.setProperty(PASSWORD, "theirs");

        Settings settings = Settings.fromEnvironment();

        assertThat(settings.postgres()).isTrue();
        assertThat(settings.dbClass()).isEqualTo("org.postgresql.ds.PGSimpleDataSource");
    }

    @Test
    void fault11BesideARealPspThereIsNoStandIn() {
        Map<String, String> real =
                Map.of("BILHETERIA_PSP_URL", "https://pix.example.com", "BILHETERIA_PSP_KEY", "shows@example.com");
        Map<String, String> both = new HashMap<>(real);
        both.put("BILHETERIA_PSP_SIMULATOR_ENABLED", "true");

        assertThat(Settings.from(Map.of()).simulator())
                .as("the demo asks for it")
                .isTrue();
        assertThat(Settings.from(real).simulator()).isFalse();
        assertThatThrownBy(() -> Settings.from(both)).hasMessageContaining("not for beside a real PSP");
        both.put("BILHETERIA_PSP_URL", "http://localhost:8080/psp");
        assertThat(Settings.from(both).simulator()).as("its own address").isTrue();
    }

    @Test
    void whoeverPutsNoDemoOnSaleSaysWhoTakesThePayments() {
        Map<String, String> sale = Map.of("BILHETERIA_DEMO", "false");
        Map<String, String> trial = Map.of("BILHETERIA_DEMO", "false", "BILHETERIA_PSP_SIMULATOR_ENABLED", "true");

        assertThatThrownBy(() -> Settings.from(sale)).hasMessageContaining("bilheteria.psp.url is missing");
        assertThat(Settings.from(trial).simulator()).isTrue();
    }

    @Test
    void fault11WithARealPspTheKeyIsNoExample() {
        Map<String, String> real = Map.of("BILHETERIA_PSP_URL", "https://pix.example.com");

        assertThatThrownBy(() -> Settings.from(real)).hasMessageContaining("bilheteria.psp.key is missing");
    }

    @Test
    void behindADoorNobodyComesInBesideIt() {
        assertThat(Settings.from(Map.of()).address()).isEqualTo("0.0.0.0");
        assertThat(Settings.from(Map.of("BILHETERIA_DOOR_PORT", "8000")).address())
                .isEqualTo("127.0.0.1");
    }

    @Test
    void theEmbeddedDatabaseHasALoginOfItsOwnUnlessOneIsGiven() {
        assertThat(login(Map.of())).isEmpty();
        assertThat(login(Map.of("BILHETERIA_DB_USER", "sa", "BILHETERIA_DB_PASSWORD", "sa")))
                .as("which keeps nobody out")
                .isEmpty();
        assertThat(login(Map.of("BILHETERIA_DB_PASSWORD", "mine"))).hasValue(new DatabaseLogin("sa", "mine"));
        assertThat(login(Map.of("BILHETERIA_DB_USER", "me", "BILHETERIA_DB_PASSWORD", "mine")))
                .hasValue(new DatabaseLogin("me", "mine"));
        assertThatThrownBy(() -> login(Map.of("BILHETERIA_DB_USER", "me")))
                .hasMessageContaining("bilheteria.db.password is missing");
    }

    @Test
    void anotherDatabaseIsOpenedByWhomeverTheSettingsName() {
        Map<String, String> postgres = new HashMap<>(Map.of("BILHETERIA_DB_URL", "jdbc:postgresql://db.example/b"));

        assertThatThrownBy(() -> login(postgres)).hasMessageContaining("bilheteria.db.user is missing");
        postgres.put("BILHETERIA_DB_USER", "sa");
        assertThatThrownBy(() -> login(postgres)).hasMessageContaining("bilheteria.db.password is missing");
        postgres.put("BILHETERIA_DB_PASSWORD", "sa");
        assertThat(login(postgres)).hasValue(DatabaseLogin.WELL_KNOWN);
    }

    private static Optional<DatabaseLogin> login(Map<String, String> environment) {
        return Settings.from(environment).dbLogin();
    }

    @Test
    void aPortThatIsNoneIsNamed() {
        System.setProperty(PORT, "eighty");

        assertThatThrownBy(Settings::fromEnvironment).hasMessageContaining(PORT);
    }
}
