package org.bilheteria.bench.core;

import java.io.IOException;

/** Something that gives out tickets so that none is given out twice, durably. */
interface Contestant extends AutoCloseable {

    /** As the table calls it. */
    String name();

    /** One more round. @return tickets held a second */
    double round() throws Exception;

    /** Looks whether all that was given out is there, once. @throws IllegalStateException when it is not */
    void check() throws Exception;

    @Override
    void close() throws IOException;
}
