package org.bilheteria.bench.front;

/** What the front door is asked for. */
enum Ask {
    /** Bytes that are the same for everybody and never change: what this server can do at best, and what all else is held against. */
    PLAIN("plain answer, `/.well-known/jwks.json`"),
    BOARD("board"),
    PLACE("`GET /api/places/{id}`, each their own"),
    ARRIVAL("`POST places`, acknowledged");

    private final String label;

    Ask(String label) {
        this.label = label;
    }

    String label() {
        return label;
    }
}
