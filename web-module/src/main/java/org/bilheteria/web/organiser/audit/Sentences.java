package org.bilheteria.web.organiser.audit;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.MissingResourceException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.bilheteria.account.Accounts;
import org.bilheteria.account.Buyer;
import org.bilheteria.audit.AuditEntry;
import org.bilheteria.catalogue.OpenSales;
import org.bilheteria.catalogue.Performance;
import org.bilheteria.catalogue.Sector;
import org.bilheteria.web.page.Language;

/** Tells entries of the audit log in the reader's words. An act that has none is told as it is written. */
@RequestScoped
public class Sentences {

    private static final Pattern PERSON = Pattern.compile("(?:organiser|staff|account) ([0-9]{1,18})");

    @Inject
    Accounts accounts;

    @Inject
    OpenSales sales;

    @Inject
    Language language;

    /** Who did it: by their name, if it is an account that is still there. */
    public String actor(AuditEntry entry) {
        if (entry.actor().equals("box office")) {
            return language.text("audit.boxOffice");
        }
        return person(entry.actor()).orElse(entry.actor());
    }

    private Optional<String> person(String written) {
        Matcher person = PERSON.matcher(written);
        return person.matches()
                ? accounts.buyer(Long.parseLong(person.group(1)))
                        .map(Buyer::name)
                        .map(name -> name + " (" + person.group(1) + ")")
                : Optional.empty();
    }

    /** What they did, as a sentence without them. */
    public String deed(AuditEntry entry) {
        Written written = Written.of(entry.subject());
        try {
            return language.text(
                    "AuditAct." + entry.act().replace(' ', '-'), subject(written), details(written), entry.subject());
        } catch (MissingResourceException untold) {
            return entry.act() + " " + entry.subject();
        }
    }

    /** Whose pages show more of it; empty when it is of no performance. */
    public Optional<Integer> performance(AuditEntry entry) {
        return Written.of(entry.subject()).performance();
    }

    private String subject(Written written) {
        return written.performance()
                .flatMap(sales::performance)
                .map(show -> "“" + show.title() + "”")
                .or(() -> written.kind().equals("account") ? person("account " + written.id()) : Optional.empty())
                .orElse(written.id());
    }

    private String details(Written written) {
        List<Written.Change> changes = written.changes();
        return changes.isEmpty()
                ? written.rest()
                : changes.stream().map(change -> told(change, written)).collect(Collectors.joining("; "));
    }

    private String told(Written.Change change, Written written) {
        String of = change.sector().map(id -> " (" + sector(written, id) + ")").orElse("");
        try {
            return language.text("AuditField." + change.field()) + of + ": " + value(change.value());
        } catch (MissingResourceException untold) {
            return change.field() + of + ": " + value(change.value());
        }
    }

    private String sector(Written written, int id) {
        return written.performance()
                .flatMap(sales::performance)
                .flatMap((Performance show) -> show.sector(id))
                .map(Sector::name)
                .orElseGet(() -> Integer.toString(id));
    }

    /** Moments are written as contracts write them, and read as people do. */
    private String value(String written) {
        try {
            return written.endsWith("Z") ? language.write(Instant.parse(written)) : written;
        } catch (DateTimeException aText) {
            return written;
        }
    }
}
