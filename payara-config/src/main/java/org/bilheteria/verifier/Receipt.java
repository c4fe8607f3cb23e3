package org.bilheteria.verifier;

/** The box office's signed word that a place arrived; times are microseconds since 1970. */
record Receipt(String performance, String sector, Arrival arrival, long issuedAt) implements Exhibit {
    static final String TYPE = "receipt+jwt";

    /** Reads the claims of a genuine token. */
    static Receipt of(Facts claims) throws Malformed {
        return new Receipt(
                claims.plain("performance"),
                claims.plain("sector"),
                new Arrival(claims.plain("sub"), claims.instant("stamp")),
                claims.numericDate("iat"));
    }

    @Override
    public String label() {
        return arrival.place();
    }

    @Override
    public void seek(Sought sought) {
        sought.add(arrival);
    }

    @Override
    public Answer judge(CheckedJournals journals) {
        return journals.ask(performance, sector, witness -> witness.judge(this));
    }
}
