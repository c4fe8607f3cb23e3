package org.bilheteria.line.gate;

/** What the gate needs to know of the stock, answered by the box office. */
public interface StockWatch {

    /** Whether every ticket of the sector is sold; may be a second old. */
    boolean soldOut(int sector);
}
