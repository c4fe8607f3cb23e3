package org.bilheteria.it;

import java.io.IOException;

/** A running Bilheteria, on whichever server. */
interface Served {

    /** @param path with its leading slash */
    String url(String path);

    /** E-mail and password of the first organiser, with a colon between. */
    String organiser() throws IOException;
}
