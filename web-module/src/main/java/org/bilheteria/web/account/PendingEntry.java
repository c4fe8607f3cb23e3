package org.bilheteria.web.account;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.bilheteria.account.Email;
import org.bilheteria.board.Board;
import org.bilheteria.board.Boards;
import org.bilheteria.line.Wish;
import org.bilheteria.web.line.EntryIntent;
import org.bilheteria.web.page.Language;
import org.bilheteria.web.page.TicketsText;

/** What the pages of signing in and up tell somebody who knocked: from when they count and until when, and what they chose. */
@Named
@RequestScoped
public class PendingEntry {

    @Inject
    Boards boards;

    @Inject
    Language language;

    @Inject
    Clock clock;

    @Inject
    HttpServletRequest request;

    private Optional<Shown> shown = Optional.empty();

    @PostConstruct
    void read() {
        shown = EntryIntent.of(request).flatMap(this::shown);
    }

    private Optional<Shown> shown(EntryIntent intent) {
        return boards.board(intent.choice().performance())
                .flatMap(board -> board.sectors().stream()
                        .filter(sector ->
                                sector.sector().id() == intent.choice().sector())
                        .findFirst()
                        .map(sector -> new Shown(intent, board, sector.sector().name())));
    }

    public boolean isThere() {
        return shown.isPresent();
    }

    /** From when they count; before the opening that nobody is first there. */
    public String getTime() {
        return shown.map(this::time).orElse("");
    }

    private String time(Shown entry) {
        Instant now = clock.instant();
        Instant opensAt = entry.board.performance().opensAt();
        String stamped = language.time(entry.intent.stampedAt());
        String until = language.time(entry.intent.validUntil());
        boolean counts = now.isBefore(entry.intent.validUntil());
        if (now.isBefore(opensAt)) {
            return language.text("entry.lobby", language.write(opensAt));
        }
        if (!counts) {
            return language.text("entry.over", stamped, until);
        }
        return entry.intent.stampedAt().isBefore(opensAt)
                ? language.text("entry.afterLobby", until)
                : language.text("entry.counts", stamped, until);
    }

    public String getShow() {
        return shown.map(entry -> entry.board.performance().title() + " · " + entry.sector)
                .orElse("");
    }

    public String getTickets() {
        return shown.map(entry -> entry.intent.choice().wish())
                .map(wish -> TicketsText.text(wish.full(), wish.half(), language))
                .orElse("");
    }

    public boolean isFewer() {
        return shown.map(entry -> entry.intent.choice().wish())
                .filter(Wish::acceptFewer)
                .isPresent();
    }

    /** Where the choice can be changed. */
    public String getPage() {
        return shown.map(entry -> entry.intent.choice().page()).orElse("/");
    }

    /** With which they knocked; empty when they did not. */
    public String getEmail() {
        return shown.flatMap(entry -> entry.intent.email()).map(Email::address).orElse("");
    }

    private record Shown(EntryIntent intent, Board board, String sector) {}
}
