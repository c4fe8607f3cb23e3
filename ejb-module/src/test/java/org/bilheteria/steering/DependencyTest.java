package org.bilheteria.steering;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DependencyTest {

    private static final Logger LOG = Logger.getLogger(Dependency.class.getName());

    private final List<LogRecord> told = new ArrayList<>();
    private final Handler handler = new Handler() {
        @Override
        public void publish(LogRecord line) {
            told.add(line);
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    };
    private final Dependency part = new Dependency("The part");

    @BeforeEach
    void listen() {
        LOG.addHandler(handler);
        LOG.setUseParentHandlers(false);
    }

    @AfterEach
    void stopListening() {
        LOG.removeHandler(handler);
        LOG.setUseParentHandlers(true);
    }

    @Test
    void tellsOnceThatItIsAwayWhyAndThatItIsBack() {
        IllegalStateException why = new IllegalStateException("gone");

        assertThat(part.answers(() -> {})).isTrue();
        assertThat(told).isEmpty();

        for (int i = 0; i < 3; i++) {
            assertThat(part.answers(() -> {
                        throw why;
                    }))
                    .isFalse();
        }
        assertThat(told).extracting(LogRecord::getThrown).containsExactly(why);

        assertThat(part.answers(() -> {})).isTrue();
        assertThat(told).hasSize(2).last().extracting(LogRecord::getThrown).isNull();
    }
}
