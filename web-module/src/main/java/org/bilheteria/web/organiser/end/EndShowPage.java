package org.bilheteria.web.organiser.end;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.util.Optional;
import org.bilheteria.board.Board;
import org.bilheteria.board.SectorBoard;
import org.bilheteria.catalogue.Performance;
import org.bilheteria.checkout.undo.BulkRefunds;
import org.bilheteria.sale.PutOff;
import org.bilheteria.sale.SaleOffice;
import org.bilheteria.shared.Refused;
import org.bilheteria.steering.Figures;
import org.bilheteria.web.page.Language;
import org.bilheteria.web.page.PageRequest;
import org.bilheteria.web.security.SignedIn;

/** An organiser cancels a show or puts it off; each asks once more and says what will happen to how many. */
@Named
@RequestScoped
public class EndShowPage {

    @Inject
    SignedIn signedIn;

    @Inject
    Figures figures;

    @Inject
    SaleOffice office;

    @Inject
    BulkRefunds bulks;

    @Inject
    PageRequest pageRequest;

    @Inject
    Language language;

    @Inject
    Clock clock;

    private int id;
    private Board board;
    private Optional<AskedEnd> asked;

    @PostConstruct
    void read() {
        signedIn.requireOrganiser();
        id = pageRequest.id("performance");
        board = figures.board(id).orElseThrow(Performance::missing);
        asked = AskedEnd.of(pageRequest.parameters(), board.performance().startsAt(), clock.instant());
        pageRequest.showRefusalNamed(pageRequest.parameter("refused"));
    }

    /** Does what was asked about. */
    public void act() {
        AskedEnd end = asked.orElseThrow();
        if (!isAsking()) {
            pageRequest.redirect(end.address(id));
            return;
        }
        if (!signedIn.factorFresh()) {
            pageRequest.askSecondFactor(end.address(id));
            return;
        }
        try {
            perform(end, signedIn.actor());
            pageRequest.redirect("/end-show?performance=" + id + "&done=" + end.act());
        } catch (Refused refused) {
            pageRequest.redirect("/end-show?performance=" + id + "&refused=" + refused.refusal());
        }
    }

    private void perform(AskedEnd end, String actor) {
        switch (end.act()) {
            case CANCEL -> office.cancel(id, end.message(), actor);
            case POSTPONE -> office.postpone(id, end.putOff().orElseThrow(), actor);
        }
    }

    /** Whether the reader is asked once more. */
    public boolean isAsking() {
        return asked.filter(end -> end.wrong().isEmpty()).isPresent() && !isCancelled();
    }

    public String getAsked() {
        return asked.map(end -> end.act().name()).orElse("");
    }

    public String getAskedKey() {
        return asked.map(end -> end.act().key()).orElse("");
    }

    /** Whether this field of this act was typed so that it makes no sense. */
    public boolean wrong(String act, String field) {
        return asked.filter(end -> end.act().name().equals(act) && end.wrong().contains(field))
                .isPresent();
    }

    /** What was typed into a field; of the act that was asked about only. */
    public String typed(String act, String field) {
        return getAsked().equals(act) ? pageRequest.parameter(field) : "";
    }

    /** What will happen. */
    public String getConsequence() {
        AskedEnd end = asked.orElseThrow();
        Optional<PutOff> putOff = end.putOff();
        return language.text(
                end.act().textKey(),
                bulks.count(id, Optional.empty()),
                language.write(bulks.worth(id)),
                board.sectors().stream().mapToInt(SectorBoard::held).sum(),
                board.sectors().stream()
                        .mapToInt(sector -> sector.waiting() + sector.lobby())
                        .sum(),
                putOff.map(to -> language.write(to.startsAt())).orElse(""),
                putOff.map(to -> language.write(to.refundUntil())).orElse(""));
    }

    /** That an act was done; empty when the reader does not come from one. */
    public String getDone() {
        return EndAct.named(pageRequest.parameter("done"))
                .map(act -> language.text(act.doneKey()))
                .orElse("");
    }

    public boolean isCancelled() {
        return board.performance().cancelled();
    }

    public int getId() {
        return id;
    }

    public String getTitle() {
        return board.performance().title();
    }

    public String getStartsAt() {
        return language.write(board.performance().startsAt());
    }

    public String getMessage() {
        return board.performance().message().orElse("");
    }
}
