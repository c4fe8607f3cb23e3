package org.bilheteria.launcher;

import java.security.SecureRandom;
import java.util.HexFormat;

/** Who opens the database. */
public record DatabaseLogin(String user, String password) {

    /** What the embedded database of earlier distributions was made with, and what everybody tries first. */
    static final DatabaseLogin WELL_KNOWN = new DatabaseLogin("sa", "sa");

    private static final int BYTES = 24;

    /** A new one that nobody can guess. */
    static DatabaseLogin random() {
        byte[] random = new byte[BYTES];
        new SecureRandom().nextBytes(random);
        return new DatabaseLogin(WELL_KNOWN.user(), HexFormat.of().formatHex(random));
    }
}
