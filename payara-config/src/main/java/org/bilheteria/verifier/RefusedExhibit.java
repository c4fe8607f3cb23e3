package org.bilheteria.verifier;

/** An exhibit that no journal needs to be asked about. */
record RefusedExhibit(String label, Answer answer) implements Exhibit {
    @Override
    public void seek(Sought sought) {
        // nothing it says is worth a look
    }

    @Override
    public Answer judge(CheckedJournals journals) {
        return answer;
    }
}
