package org.bilheteria.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

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
                .containsEntry("BILHETERIA_DB_USER", "sa")
                .containsEntry("BILHETERIA_JMS_USER", "bilheteria")
                .doesNotContainKey("PATH");
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
        DomainSettings settings = DomainSettings.ofKept(
                Map.of("BILHETERIA_ADMIN_PORT", "5848", "BILHETERIA_DB_URL", "jdbc:postgresql://db.example/b"));

        assertThat(settings.variables())
                .containsEntry("BILHETERIA_JMS_USER", "bilheteria")
                .containsEntry("BILHETERIA_JMS_PASSWORD", "none");
        assertThat(settings.known().dbClass()).isEqualTo("org.postgresql.ds.PGSimpleDataSource");
        assertThat(settings.adminPort()).isEqualTo(5848);
    }

    @Test
    void aPortThatIsNoneIsNamed() {
        DomainSettings settings = DomainSettings.ofCreate(Map.of("BILHETERIA_ADMIN_PORT", "many"), HOME);

        assertThatThrownBy(settings::adminPort)
                .hasMessageContaining("admin.port")
                .hasMessageContaining("many");
    }
}
