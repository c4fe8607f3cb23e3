package org.bilheteria.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Goal: a domain keeps what it was made with, knows the rest by default, and never the operator's password. */
class DomainSettingsTest {

    private static final Path HOME = Path.of("/opt/bilheteria");

    @Test
    void whatNobodySaidIsKnown() {
        DomainSettings settings = DomainSettings.ofCreate(Map.of("PATH", "/bin"), HOME);

        assertThat(settings.variables())
                .containsEntry("BILHETERIA_DATA", "/opt/bilheteria/data")
                .containsEntry("BILHETERIA_HTTP_PORT", "8080")
                .containsEntry("BILHETERIA_PSP_SIMULATOR_ENABLED", "false")
                .containsEntry("BILHETERIA_JMS_USER", "bilheteria")
                .doesNotContainKeys("PATH", "BILHETERIA_DB_USER", "BILHETERIA_DB_PASSWORD");
        assertThat(settings.variables().get("BILHETERIA_DB_URL")).startsWith("jdbc:h2:file:/opt/bilheteria/data/db");
        assertThat(settings.adminPort()).isEqualTo(4848);
        assertThat(settings.url()).isEqualTo("http://localhost:8080/");
        assertThat(settings.javaOptions()).contains("G1HeapRegionSize");
    }

    @Test
    void whatWasSaidStaysButForThePasswordsFile() {
        DomainSettings settings = DomainSettings.ofCreate(
                Map.of(
                        "BILHETERIA_ADMIN_PASSWORD_FILE", "/secret",
                        "BILHETERIA_PSP_SIMULATOR_ENABLED", "true",
                        "BILHETERIA_DATA", "/srv/./data",
                        "BILHETERIA_JMS_PASSWORD", "theirs"),
                HOME);

        assertThat(settings.variables())
                .containsEntry("BILHETERIA_DATA", "/srv/data")
                .containsEntry("BILHETERIA_JMS_PASSWORD", "theirs")
                .doesNotContainKey("BILHETERIA_ADMIN_PASSWORD_FILE");
        assertThat(settings.known().simulator()).isTrue();
    }

    @Test
    void anEarlierDomainGetsWhatItLacks() {
        DomainSettings settings = DomainSettings.ofKept(Map.of(
                "BILHETERIA_ADMIN_PORT", "5848",
                "BILHETERIA_DB_URL", "jdbc:postgresql://db.example/b",
                "BILHETERIA_DB_USER", "b",
                "BILHETERIA_DB_PASSWORD", "theirs"));

        assertThat(settings.variables())
                .containsEntry("BILHETERIA_JMS_USER", "bilheteria")
                .containsEntry("BILHETERIA_JMS_PASSWORD", "none");
        assertThat(settings.known().dbClass()).isEqualTo("org.postgresql.ds.PGSimpleDataSource");
        assertThat(settings.adminPort()).isEqualTo(5848);
    }

    @Test
    void whatEverybodyKnewOfAnEarlierDomainOpensNothingAnyMore() {
        DomainSettings settings = DomainSettings.ofKept(
                Map.of("BILHETERIA_ADMIN_PORT", "4848", "BILHETERIA_DB_USER", "sa", "BILHETERIA_DB_PASSWORD", "sa"));

        assertThat(settings.known().dbLogin()).isEmpty();
    }

    @Test
    void whoOpensTheDatabaseIsKeptWithTheRest(@TempDir Path data) throws IOException {
        Files.writeString(data.resolve("database.properties"), "user=sa\npassword=random\n");
        DomainSettings settings = DomainSettings.ofCreate(Map.of("BILHETERIA_DATA", data.toString()), HOME);

        Map<String, String> whole = settings.withLogin(HOME.resolve("lib")).variables();

        assertThat(whole).containsAllEntriesOf(settings.variables()).containsEntry("BILHETERIA_DB_PASSWORD", "random");
        assertThat(DomainSettings.ofKept(whole).variables()).isEqualTo(whole);
    }

    @Test
    void aPortThatIsNoneIsNamed() {
        DomainSettings settings = DomainSettings.ofCreate(Map.of("BILHETERIA_ADMIN_PORT", "many"), HOME);

        assertThatThrownBy(settings::adminPort)
                .hasMessageContaining("admin.port")
                .hasMessageContaining("many");
    }
}
