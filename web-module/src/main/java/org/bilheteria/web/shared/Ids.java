package org.bilheteria.web.shared;

import java.util.regex.Pattern;
import org.bilheteria.shared.Refusal;
import org.bilheteria.shared.Refused;
import org.jspecify.annotations.Nullable;

/** Ids as the contracts write them: numbers as text. What can't be an id is simply not found. */
public final class Ids {

    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,9}");
    private static final Pattern LARGE = Pattern.compile("[0-9]{1,18}");

    private Ids() {}

    /** @throws Refused NOT_FOUND for anything but a positive number */
    public static int number(String id) {
        if (!NUMBER.matcher(id).matches()) {
            throw new Refused(Refusal.NOT_FOUND, "There is nothing by that id");
        }
        return Integer.parseInt(id);
    }

    /** The same for what there may be more of. @throws Refused NOT_FOUND for anything but a positive number */
    public static long large(String id) {
        if (!LARGE.matcher(id).matches()) {
            throw new Refused(Refusal.NOT_FOUND, "There is nothing by that id");
        }
        return Long.parseLong(id);
    }

    /** The number of a line of a journal, from 1. @throws Refused MALFORMED for anything but a number */
    public static long seq(@Nullable String text) {
        if (text == null || !LARGE.matcher(text).matches()) {
            throw new Refused(Refusal.MALFORMED, "The number of a line is asked for");
        }
        return Math.max(1, Long.parseLong(text));
    }
}
