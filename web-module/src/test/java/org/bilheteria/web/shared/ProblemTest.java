package org.bilheteria.web.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.bilheteria.shared.Refusal;
import org.bilheteria.shared.Refused;
import org.junit.jupiter.api.Test;

class ProblemTest {

    @Test
    void aProblemNamesItsCodeForProgramsAndForPeople() {
        assertThat(Problem.text(409, "EMAIL_TAKEN", "There is an account with this e-mail"))
                .isEqualTo("{\"type\":\"urn:bilheteria:problem:email_taken\",\"title\":\"Email taken\",\"status\":409,"
                        + "\"detail\":\"There is an account with this e-mail\",\"code\":\"EMAIL_TAKEN\"}");
    }

    @Test
    void everyStatusOfThePlatformHasACode() {
        assertThat(Problem.code(404)).isEqualTo("NOT_FOUND");
        assertThat(Problem.code(415)).isEqualTo("UNSUPPORTED_MEDIA_TYPE");
        assertThat(Problem.code(400)).isEqualTo("MALFORMED");
        assertThat(Problem.code(418)).isEqualTo("MALFORMED");
        assertThat(Problem.code(500)).isEqualTo("INTERNAL");
        assertThat(Problem.code(502)).isEqualTo("INTERNAL");
        assertThat(Problem.code(503)).isEqualTo("UNAVAILABLE");
    }

    @Test
    void aRefusalKeepsItsStatusCodeAndDetail() {
        var json = Problem.json(new Refused(Refusal.OVER_LIMIT, "At most 4")).build();

        assertThat(json.getInt("status")).isEqualTo(422);
        assertThat(json.getString("code")).isEqualTo("OVER_LIMIT");
        assertThat(json.getString("detail")).isEqualTo("At most 4");
        assertThat(json).doesNotContainKey("fields");
    }

    @Test
    void theWaitIsRoundedUpToWholeSecondsAndNeverZero() {
        assertThat(Problem.seconds(Duration.ZERO)).isEqualTo(1);
        assertThat(Problem.seconds(Duration.ofMillis(1))).isEqualTo(1);
        assertThat(Problem.seconds(Duration.ofMillis(1000))).isEqualTo(1);
        assertThat(Problem.seconds(Duration.ofMillis(1001))).isEqualTo(2);
        assertThat(Problem.seconds(Duration.ofSeconds(-5))).isEqualTo(1);
    }
}
