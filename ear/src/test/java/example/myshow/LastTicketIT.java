package example.myshow;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.time.Duration;
import org.bilheteria.it.container.Archives;
import org.bilheteria.it.container.PspInMemory;
import org.bilheteria.it.container.SaleInContainer;
import org.bilheteria.it.container.TestClock;
import org.bilheteria.it.container.TestParts;
import org.bilheteria.line.PlaceState;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.Archive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

@ExtendWith(ArquillianExtension.class)
@Execution(ExecutionMode.SAME_THREAD)
class LastTicketIT {

    @Inject
    SaleInContainer sales; // opens a sale, lets buyers arrive, reads board and journal

    @Deployment
    static Archive<?> application() {
        return Archives.shippedWith(
                LastTicketIT.class,
                SaleInContainer.class,
                SaleInContainer.Opened.class,
                TestParts.class,
                TestClock.class,
                PspInMemory.class);
    }

    @Test
    void theLastTicketGoesToTheNextWhenItIsNotPaid() {
        SaleInContainer.Opened sale = sales.open(1);
        long first = sales.newBuyer();
        String place = sales.arrive(sale, first, 1);
        sales.awaitState(place, first, PlaceState.HELD);
        long second = sales.newBuyer();
        String next = sales.arrive(sale, second, 1);
        sales.awaitState(next, second, PlaceState.WAITING);

        TestParts.CLOCK.advance(Duration.ofMinutes(7)); // five to pay, ninety seconds of grace

        sales.awaitState(place, first, PlaceState.EXPIRED);
        sales.awaitState(next, second, PlaceState.HELD);
        assertThat(sales.board(sale).available()).isZero();
        assertThat(sales.journal(sale, "EXPIRED")).hasSize(1);
    }
}
