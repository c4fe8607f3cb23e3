package org.bilheteria.web.organiser;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;
import org.bilheteria.audit.Audit;
import org.bilheteria.audit.AuditEntry;
import org.bilheteria.catalogue.OpenSales;
import org.bilheteria.catalogue.Performance;
import org.bilheteria.web.organiser.audit.Sentences;
import org.bilheteria.web.page.Language;
import org.bilheteria.web.page.PageRequest;
import org.bilheteria.web.security.SignedIn;
import org.bilheteria.web.shared.Ids;

/** The audit log, of everything or of one performance, a hundred entries a page. */
@Named
@RequestScoped
public class AuditPage {

    private static final int PAGE = 100;

    @Inject
    SignedIn signedIn;

    @Inject
    Audit audit;

    @Inject
    OpenSales sales;

    @Inject
    Sentences sentences;

    @Inject
    PageRequest pageRequest;

    @Inject
    Language language;

    private Optional<Performance> performance;
    /** One more than is shown, to know whether there are older ones. */
    private List<AuditEntry> read;

    @PostConstruct
    void read() {
        signedIn.requireOrganiser();
        performance =
                given("performance").map(id -> sales.performance(Ids.number(id)).orElseThrow(Performance::missing));
        read = audit.newest(performance.map(Performance::id), given("before").map(Ids::large), PAGE + 1);
    }

    private Optional<String> given(String parameter) {
        return Optional.of(pageRequest.parameter(parameter)).filter(value -> !value.isEmpty());
    }

    public List<Entry> getEntries() {
        return shown().stream().map(this::told).toList();
    }

    private Entry told(AuditEntry entry) {
        return new Entry(
                language.exact(entry.at()),
                sentences.actor(entry),
                sentences.deed(entry),
                sentences
                        .performance(entry)
                        .filter(id -> !isOfOne())
                        .map(id -> "/steer?performance=" + id)
                        .orElse(""));
    }

    private List<AuditEntry> shown() {
        return read.subList(0, Math.min(PAGE, read.size()));
    }

    public boolean isMore() {
        return read.size() > PAGE;
    }

    /** Whether these are older than the newest. */
    public boolean isOlder() {
        return given("before").isPresent();
    }

    public String getOlderAddress() {
        return "/audit?before=" + shown().get(shown().size() - 1).id()
                + performance.map(of -> "&performance=" + of.id()).orElse("");
    }

    public String getNewestAddress() {
        return "/audit" + onlyOne();
    }

    public String getTableAddress() {
        return "/api/organiser/audit.csv?spreadsheet=true"
                + performance.map(of -> "&performance=" + of.id()).orElse("");
    }

    private String onlyOne() {
        return performance.map(of -> "?performance=" + of.id()).orElse("");
    }

    /** Whether only what was done to one performance is shown. */
    public boolean isOfOne() {
        return performance.isPresent();
    }

    public int getPerformance() {
        return performance.map(Performance::id).orElse(0);
    }

    public String getTitle() {
        return performance.map(Performance::title).orElse("");
    }

    /** One line of the audit log. @param link to its sale; empty for none */
    public record Entry(String at, String actor, String deed, String link) {}
}
