package org.bilheteria.simulator.manner.door;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.bilheteria.simulator.InMemoryApi;
import org.bilheteria.simulator.manner.Manner;
import org.bilheteria.simulator.manner.RudeApi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TokenFormsTest extends RudeApi {

    private static final String GRANT = "grant_type=client_credentials";
    private static final String CREDENTIALS = "&client_id=client&client_secret=secret";

    /** "client:secret". */
    private static final String BASIC = "Basic Y2xpZW50OnNlY3JldA==";

    @Override
    @BeforeEach
    protected void open() throws IOException {
        api = InMemoryApi.openWith(folder, "client:secret");
    }

    @Test
    void aTokenMayBeHadForCredentialsInTheFormOnly() {
        behave(Manner.CREDENTIALS_IN_BODY);

        assertThat(token(GRANT + CREDENTIALS)).isEqualTo(200);
        api.header("Authorization", BASIC);
        assertThat(token(GRANT)).isEqualTo(401);
    }

    @Test
    void aTokenMayBeHadForBasicAuthenticationOnly() {
        behave(Manner.BASIC_ONLY);

        assertThat(token(GRANT + CREDENTIALS)).isEqualTo(401);
        api.header("Authorization", BASIC);
        assertThat(token(GRANT)).isEqualTo(200);
    }

    @Test
    void aTokenMayBeHadForAScopeOnly() {
        behave(Manner.SCOPE_REQUIRED);

        assertThat(token(GRANT + CREDENTIALS)).isEqualTo(400);
        assertThat(token(GRANT + CREDENTIALS + "&scope=")).isEqualTo(400);
        assertThat(token(GRANT + CREDENTIALS + "&scope=cob.write+cob.read+pix.read"))
                .isEqualTo(200);
    }

    @Test
    void whoIsRefusedIsToldWhyAsOAuthHasIt() {
        behave(Manner.CREDENTIALS_IN_BODY, Manner.NOME_AND_MENSAGEM);

        assertThat(api.form("oauth/token", GRANT).body()).isEqualTo("{\"error\":\"invalid_client\"}");
    }

    @Test
    void wrongCredentialsAreWrongInAnyForm() {
        behave(Manner.CREDENTIALS_IN_BODY);

        assertThat(token(GRANT + "&client_id=client&client_secret=guess")).isEqualTo(401);
    }

    private int token(String form) {
        return api.form("oauth/token", form).status();
    }
}
