package org.bilheteria.account.cpf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.util.HashSet;
import java.util.Set;
import org.bilheteria.shared.Refusal;
import org.bilheteria.shared.Refused;
import org.junit.jupiter.api.Test;

/** Goal: the door turns away who has no CPF, and asks the database about nobody else. */
class MissingCpfsTest {

    private static final long ANA = 1;
    private static final long BRUNO = 2;

    private final Set<Long> without = new HashSet<>();
    private final MissingCpfs missing = new MissingCpfs();
    private int asked;

    MissingCpfsTest() {
        missing.desk = new CpfDesk() {
            @Override
            public Set<Long> withoutCpf() {
                return Set.copyOf(without);
            }

            @Override
            public boolean lacking(long buyer) {
                asked++;
                return without.contains(buyer);
            }
        };
    }

    @Test
    void aCrowdAsksTheDatabaseNothing() {
        without.add(BRUNO);
        missing.follow();
        for (int i = 0; i < 1_000; i++) {
            missing.refuse(ANA);
        }

        assertThat(asked).isZero();
    }

    @Test
    void whoLostTheirsIsRefusedAtOnceHereAndSoonElsewhereUntilTheyHaveStatedAnother() {
        missing.refuse(BRUNO);
        without.add(BRUNO);
        missing.lost(new CpfReclaimed("account " + ANA, BRUNO, "reference"));
        assertRefused(BRUNO);

        without.clear();
        assertThatCode(() -> missing.refuse(BRUNO)).doesNotThrowAnyException();

        without.add(ANA);
        missing.follow();
        assertRefused(ANA);
    }

    private void assertRefused(long buyer) {
        assertThatThrownBy(() -> missing.refuse(buyer))
                .asInstanceOf(type(Refused.class))
                .extracting(Refused::refusal)
                .isEqualTo(Refusal.CPF_MISSING);
    }
}
