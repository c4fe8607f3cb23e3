package org.bilheteria.web.shared;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What {@code Accept-Encoding} says (RFC 9110, 12.5.3). */
public final class AcceptedCoding {

    private static final Pattern NOT_AT_ALL = Pattern.compile(".*;\\s*q=0(\\.0*)?\\s*");

    private AcceptedCoding() {}

    /** Whether gzip is asked for by its name; to whom anything will do, the plain one does. */
    public static boolean gzip(@Nullable String header) {
        if (header == null || !header.contains("gzip")) {
            return false;
        }
        for (String part : header.split(",")) {
            String coding = part.strip();
            boolean named = coding.equals("gzip") || coding.startsWith("gzip;") || coding.startsWith("gzip ");
            if (named && !NOT_AT_ALL.matcher(coding).matches()) {
                return true;
            }
        }
        return false;
    }
}
