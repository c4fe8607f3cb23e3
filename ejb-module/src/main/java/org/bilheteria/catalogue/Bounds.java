package org.bilheteria.catalogue;

/** How long and how large what an organiser plans or changes may be: the same in a form, by REST and for an administrator. */
public final class Bounds {

    /** Characters of a title or a venue. */
    public static final int LONGEST_TEXT = 200;

    /** Characters of a sector's name. */
    public static final int LONGEST_NAME = 80;

    /** Characters that those who wait are told. */
    public static final int LONGEST_MESSAGE = 500;

    public static final int MOST_SECTORS = 100;

    /** Tickets. */
    public static final int LARGEST_SECTOR = 1_000_000;

    /** Tickets that an organiser can let one buyer have. */
    public static final int MOST_TICKETS = 100;

    private Bounds() {}
}
