package org.bilheteria.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class VisibleSecretsTest {

    @Test
    void secretsAreNamedButNotSaid() {
        assertThat(VisibleSecrets.in(List.of(
                        "-Xmx1g",
                        "-Dbilheteria.http.port=8080",
                        "-Dbilheteria.db.password=hunter2",
                        "-Dbilheteria.psp.client-secret=hunter2",
                        "-Dbilheteria.door.hmac-key=hunter2")))
                .hasSize(3)
                .allSatisfy(said -> assertThat(said).doesNotContain("hunter2"))
                .element(1)
                .asString()
                .startsWith("bilheteria.psp.client-secret is on the command line")
                .endsWith("BILHETERIA_PSP_CLIENT_SECRET");
    }
}
