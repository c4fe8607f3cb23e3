package org.bilheteria.web.page;

import org.jspecify.annotations.Nullable;

/** Paths of this site only: nobody is sent elsewhere by an address somebody else made up. */
public final class LocalPath {

    private LocalPath() {}

    /** The path itself, or the start page if it could lead anywhere else. */
    public static String of(@Nullable String path) {
        return path != null && path.matches("/[A-Za-z0-9][A-Za-z0-9_=&?%.#/-]*") ? path : "/";
    }
}
