package org.bilheteria.crowd.option;

import java.net.URI;
import java.time.Duration;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;

/** Reads the command line. */
public final class Arguments {

    private static final String HEAD = """
            Usage: crowd [option...]
            Sends simulated buyers to a running Bilheteria over its public REST contract, shows progress once a
            second, and says at the end who got what and whether the public journal agrees.

            """;
    private static final String TAIL = """

            Durations are ISO-8601 (PT1M30S), shares from 0 to 1, defaults in brackets.
            Signing up is slow on purpose: the server hashes passwords. Start a trial server with
            BILHETERIA_PASSWORD_ITERATIONS=1000, or keep the sign-ups with --keep-signups. And with
            BILHETERIA_ACCOUNT_CONFIRM_MAILBOX=false: simulated buyers read no mail.
            Exit: 0 every acknowledged arrival and payment is in the journal and the journal verifies;
                  1 something is missing or wrong, or the time ran out; 2 wrong usage, or no server.
            """;

    private Arguments() {}

    public static boolean askForHelp(String[] arguments) {
        return Arrays.stream(arguments).anyMatch(List.of("--help", "-h")::contains);
    }

    public static String help() {
        StringBuilder help = new StringBuilder(HEAD);
        for (Setting setting : Setting.values()) {
            help.append(setting.helpLine());
        }
        return help.append(TAIL).toString();
    }

    /**
     * @param environment where the organiser may be named instead
     * @throws WrongUsage for what can't be understood or doesn't fit together
     */
    public static Options parse(String[] arguments, Map<String, String> environment) {
        Map<Setting, String> values = new EnumMap<>(Setting.class);
        organiser(environment, values);
        Iterator<String> rest = Arrays.asList(arguments).iterator();
        while (rest.hasNext()) {
            take(rest, values);
        }
        Options options = new Options(values);
        checkTogether(options);
        return options;
    }

    private static void organiser(Map<String, String> environment, Map<Setting, String> values) {
        String email = environment.get("BILHETERIA_ORGANISER_EMAIL");
        String password = environment.get("BILHETERIA_ORGANISER_PASSWORD");
        if (email != null && password != null) {
            values.put(Setting.ORGANISER, email + ":" + password);
        }
    }

    private static void take(Iterator<String> rest, Map<Setting, String> values) {
        String[] parts = rest.next().split("=", 2);
        Setting setting = Arrays.stream(Setting.values())
                .filter(known -> known.option().equals(parts[0]))
                .findFirst()
                .orElseThrow(() -> new WrongUsage("unknown option " + parts[0]));
        if (setting.kind() == Setting.Kind.FLAG) {
            values.put(setting, "true");
            return;
        }
        if (parts.length == 1 && !rest.hasNext()) {
            throw new WrongUsage(setting.option() + " needs a value");
        }
        String value = parts.length == 2 ? parts[1] : rest.next();
        if (!fits(setting.kind(), value)) {
            throw new WrongUsage(setting.option() + " can't be " + value);
        }
        values.put(setting, value);
    }

    private static boolean fits(Setting.Kind kind, String value) {
        try {
            return switch (kind) {
                case ADDRESS ->
                    "http".equals(URI.create(value).getScheme())
                            && URI.create(value).getHost() != null;
                case COUNT -> Integer.parseInt(value) >= 0;
                case NUMBER -> value.matches("-?\\d{1,18}");
                case SHARE -> Double.parseDouble(value) >= 0 && Double.parseDouble(value) <= 1;
                case DURATION -> !Duration.parse(value).isNegative();
                case TEXT, FLAG -> !value.isBlank();
            };
        } catch (IllegalArgumentException | java.time.DateTimeException notOne) {
            return false;
        }
    }

    private static void checkTogether(Options options) {
        for (Setting atLeastOne : List.of(Setting.BUYERS, Setting.CONCURRENCY, Setting.POLL_RATE)) {
            if (options.count(atLeastOne) < 1) {
                throw new WrongUsage(atLeastOne.option() + " must be at least 1");
            }
        }
        if (options.count(Setting.BUYERS) > 1_000_000) {
            throw new WrongUsage("--buyers can be at most 1000000");
        }
        if (options.payShare() + options.share(Setting.LAPSE_SHARE) + options.share(Setting.LEAVE_SHARE) > 1.000001) {
            throw new WrongUsage("--pay-share, --lapse-share and --leave-share add up to more than 1");
        }
        if (options.isSet(Setting.TICKETS)
                && !options.text(Setting.ORGANISER).orElse("").contains(":")) {
            throw new WrongUsage("--tickets needs --organiser EMAIL:PASSWORD");
        }
        if (!options.isSet(Setting.QUANTITY_MIX) && options.count(Setting.FULL) < 1) {
            throw new WrongUsage("--full must be at least 1");
        }
    }
}
