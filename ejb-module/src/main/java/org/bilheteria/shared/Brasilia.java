package org.bilheteria.shared;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.ResourceBundle;

/**
 * The time that people are told and that the law counts in, wherever the server stands: horário de Brasília, in which shows
 * begin, days of a balance end and deadlines of consumers run. Here it is, too, how a moment is written for people, everywhere
 * alike: with its weekday, without seconds, and always with the zone, for whoever reads it from somewhere else.
 */
public final class Brasilia {

    public static final ZoneId TIME = ZoneId.of("America/Sao_Paulo");

    /** Nearer than this, a day and a month can only be those of one year. */
    private static final Duration SAME_YEAR = Duration.ofDays(300);

    private Brasilia() {}

    /** For example {@code qua, 27 jan, 18h, horário de Brasília}. @param now from which it is told whether the year has to be said */
    public static String when(Instant moment, Instant now, Locale language) {
        ResourceBundle ways = ways(language);
        return moment(moment, now, ways, language) + ", " + ways.getString("zone");
    }

    /** The same without the zone, where many stand below each other and it is said once. */
    public static String moment(Instant moment, Instant now, Locale language) {
        return moment(moment, now, ways(language), language);
    }

    private static String moment(Instant moment, Instant now, ResourceBundle ways, Locale language) {
        ZonedDateTime there = moment.atZone(TIME);
        boolean near = Duration.between(now, moment).abs().compareTo(SAME_YEAR) < 0;
        String day = part(ways.getString(near ? "day" : "dayOfYear"), there, language);
        return day + ", " + hour(there, ways, language);
    }

    /** The time of day alone, for example {@code 18h30}. */
    public static String hour(Instant moment, Locale language) {
        return hour(moment.atZone(TIME), ways(language), language);
    }

    private static String hour(ZonedDateTime there, ResourceBundle ways, Locale language) {
        // Nobody shouts AM at their readers.
        return part(ways.getString(there.getMinute() == 0 ? "hour" : "minute"), there, language)
                .toLowerCase(language);
    }

    /** A part of a date, for example the month, as people write it beside others: without the dot of an abbreviation. */
    public static String part(String pattern, Instant moment, Locale language) {
        return part(pattern, moment.atZone(TIME), language);
    }

    private static String part(String pattern, ZonedDateTime there, Locale language) {
        return DateTimeFormatter.ofPattern(pattern, language).format(there).replace(".", "");
    }

    private static ResourceBundle ways(Locale language) {
        return ResourceBundle.getBundle(
                "org.bilheteria.shared.moments",
                language,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }
}
