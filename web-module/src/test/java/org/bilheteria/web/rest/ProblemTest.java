package org.bilheteria.web.rest;

import static org.assertj.core.api.Assertions.assertThat;

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
        assertThat(Problem.code(503)).isEqualTo("INTERNAL");
    }
}
