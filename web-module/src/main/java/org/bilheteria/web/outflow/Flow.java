package org.bilheteria.web.outflow;

/** An answer under way, as those see it who look after all of them. */
interface Flow {

    /** Closes the connection. @return false when there was nothing to close: something is being taken at this very moment */
    boolean cut();

    /** Tries again what could not be read. */
    void goOn();
}
