package org.bilheteria.account;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.PersistenceException;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;

class BuyerRegisterTest {

    @Test
    void aUniqueValueTwiceIsTaken() {
        SQLException unique = new SQLException("quotes somebody@example.com", "23505");

        assertThat(BuyerRegister.taken(new PersistenceException(new IllegalStateException(unique))))
                .isTrue();
    }

    @Test
    void whatElseGoesWrongIsNotTaken() {
        assertThat(BuyerRegister.taken(new PersistenceException(new SQLException("disk full", "58030"))))
                .isFalse();
        assertThat(BuyerRegister.taken(new PersistenceException(new SQLException("no state"))))
                .isFalse();
        assertThat(BuyerRegister.taken(new PersistenceException("no cause"))).isFalse();
    }

    @Test
    void whatIsTakenQuotesNobody() {
        UniqueValueTaken taken = new UniqueValueTaken();

        assertThat(taken).hasNoCause().hasMessageNotContaining("@");
    }
}
