package org.bilheteria.verifier;

/** Something that somebody kept and the box office signed: held against the journals when these have streamed by. */
interface Exhibit {
    /** What it is about in a few characters, or empty while it can't be believed. */
    String label();

    /** Says beforehand what the journals must be watched for. */
    void seek(Sought sought);

    Answer judge(CheckedJournals journals);
}
