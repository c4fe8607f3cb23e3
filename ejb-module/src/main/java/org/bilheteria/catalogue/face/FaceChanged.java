package org.bilheteria.catalogue.face;

/** What is said of a show, or its poster, was changed; fired within the transaction that does it. */
public record FaceChanged(int performance) {}
