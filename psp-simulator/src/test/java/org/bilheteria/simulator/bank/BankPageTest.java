package org.bilheteria.simulator.bank;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.bilheteria.simulator.InMemoryApi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BankPageTest {

    @TempDir
    Path folder;

    private InMemoryApi api;

    @BeforeEach
    void open() throws IOException {
        api = InMemoryApi.open(folder);
    }

    @AfterEach
    void close() throws IOException {
        api.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"th-=enJPx", ".", "q0.5th", "en;q=", "@,*", ""})
    void aLanguageThatIsNoneIsPortuguese(String language) {
        api.header("Accept-Language", language);

        assertThat(api.get("bank").status()).isEqualTo(200);
        assertThat(api.get("bank").body()).contains("lang=\"pt-BR\"");
        assertThat(api.get("").status()).isEqualTo(200);
    }

    @Test
    void whoPaidIsSentOnWithoutANameOfAHost() {
        api.put(
                "cob/abcdefghijklmnopqrstuvwxyz",
                "{'calendario':{'expiracao':300},'valor':{'original':'10.00'},'chave':'key'}");

        InMemoryApi.Answer paid = api.form("bank", "code=abcdefghijklmnopqrstuvwxyz");

        assertThat(paid.status()).isEqualTo(303);
        assertThat(paid.headers().get("Location")).isEqualTo("bank?code=abcdefghijklmnopqrstuvwxyz");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "[]",
                "{'faults':1}",
                "{'faults':[1]}",
                "{'faults':[{'operation':'cob.read','kind':'NONE'}]}",
                "{'faults':[{'operation':1,'kind':'DROP'}]}"
            })
    void faultsThatAreNoneAreRefusedWithoutNamesOfClasses(String faults) {
        InMemoryApi.Answer refused = api.put("faults", faults);

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.body()).doesNotContain("org.", "jakarta.", "java.");
    }
}
