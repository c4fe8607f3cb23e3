package org.bilheteria.bench;

/** An open sale with one sector. */
record Sale(int performance, int sector) {}
