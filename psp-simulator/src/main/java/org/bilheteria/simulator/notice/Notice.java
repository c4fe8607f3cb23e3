package org.bilheteria.simulator.notice;

/** One post that is owed. */
record Notice(String endToEndId, int failures) {

    Notice failed() {
        return new Notice(endToEndId, failures + 1);
    }
}
