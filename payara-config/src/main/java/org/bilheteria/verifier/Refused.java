package org.bilheteria.verifier;

/** An exhibit that no journal needs to be asked about. */
record Refused(String label, Answer answer) implements Exhibit {
    @Override
    public void seek(Sought sought) {
        // nothing it says is worth a look
    }

    @Override
    public Answer judge(Books books) {
        return answer;
    }
}
