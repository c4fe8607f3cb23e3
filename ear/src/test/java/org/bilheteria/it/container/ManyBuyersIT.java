package org.bilheteria.it.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.bilheteria.board.SectorBoard;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.Archive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** Goal: more buyers than tickets, all at the same moment, end as exactly so many holds and so many who wait. */
@ExtendWith(ArquillianExtension.class)
@Execution(ExecutionMode.SAME_THREAD)
class ManyBuyersIT {

    @Inject
    SaleInContainer sales;

    @Resource
    ManagedThreadFactory threads;

    @Deployment
    static Archive<?> application() {
        return Archives.shipped();
    }

    @Test
    void threeHundredBuyersAtOnceForAHundredTicketsEndAsAHundredAndTwoHundred() throws Exception {
        SaleInContainer.Opened sale = sales.open(100);
        ExecutorService executor = Executors.newFixedThreadPool(300, threads);
        CountDownLatch start = new CountDownLatch(1);
        List<Future<String>> arrivals = new ArrayList<>();
        for (int i = 0; i < 300; i++) {
            long buyer = sales.newBuyer();
            arrivals.add(executor.submit(() -> {
                start.await();
                return sales.arrive(sale, buyer, 1);
            }));
        }

        start.countDown();
        for (Future<String> arrival : arrivals) {
            assertThat(arrival.get()).isNotBlank();
        }

        executor.shutdown();
        SectorBoard board = await().until(() -> sales.board(sale), now -> now.waiting() + now.held() == 300);
        assertThat(board.held()).isEqualTo(100);
        assertThat(board.waiting()).isEqualTo(200);
        assertThat(sales.journal(sale, "ARRIVED")).hasSize(300);
        assertThat(sales.journal(sale, "HELD")).hasSize(100);
    }

    @Test
    void whoeverAsksAgainGetsTheSamePlace() {
        SaleInContainer.Opened sale = sales.open(10);
        long buyer = sales.newBuyer();

        String first = sales.arrive(sale, buyer, 1);
        String second = sales.arrive(sale, buyer, 1);

        assertThat(second).isEqualTo(first);
        await().until(() -> sales.board(sale).held() == 1);
        assertThat(sales.journal(sale, "ARRIVED")).hasSize(1);
    }
}
