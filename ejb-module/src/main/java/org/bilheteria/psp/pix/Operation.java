package org.bilheteria.psp.pix;

import java.util.Optional;

/** What is asked of the API, as settings name it: {@code bilheteria.psp.url.cob.change} is where charges are changed. */
enum Operation {
    COB_CREATE("cob.create"),
    COB_CHANGE("cob.change"),
    COB_READ("cob.read"),
    PIX_LIST("pix.list"),
    PIX_READ("pix.read"),
    REFUND_CREATE("refund.create"),
    REFUND_READ("refund.read"),
    WEBHOOK_PUT("webhook.put"),
    WEBHOOK_READ("webhook.read"),
    WEBHOOK_REMOVE("webhook.remove");

    private final String key;

    Operation(String key) {
        this.key = key;
    }

    /** How to find out whether a lost one was done after all; empty where doing it twice does no more than once. */
    Optional<Operation> lookedUpBy() {
        return switch (this) {
            case COB_CREATE -> Optional.of(COB_READ);
            case REFUND_CREATE -> Optional.of(REFUND_READ);
            default -> Optional.empty();
        };
    }

    /** Its part of a setting's name. */
    String key() {
        return key;
    }
}
