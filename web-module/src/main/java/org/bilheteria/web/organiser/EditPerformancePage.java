package org.bilheteria.web.organiser;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.stream.Stream;
import org.bilheteria.account.role.Role;
import org.bilheteria.board.Board;
import org.bilheteria.board.Boards;
import org.bilheteria.catalogue.Performance;
import org.bilheteria.sale.EditWindow;
import org.bilheteria.sale.SaleEdit;
import org.bilheteria.sale.SaleOffice;
import org.bilheteria.shared.Refused;
import org.bilheteria.web.page.Language;
import org.bilheteria.web.page.PageRequest;
import org.bilheteria.web.security.SignedIn;

/** Changes a performance that is on sale: all that was typed, or nothing. What can't be changed any more says why. */
@Named
@RequestScoped
public class EditPerformancePage {

    @Inject
    SignedIn signedIn;

    @Inject
    SaleOffice office;

    @Inject
    Boards boards;

    @Inject
    PageRequest pageRequest;

    @Inject
    Language language;

    private int id;
    private Performance performance;
    private PlanFields fields;
    private String seen;
    private boolean stale;

    @PostConstruct
    void read() {
        signedIn.requireRole(Role.STEERING);
        id = pageRequest.id("performance");
        Board board = boards.board(id).orElseThrow(Performance::missing);
        performance = board.performance();
        EditWindow changeable = office.changeable(id);
        fields = new PlanFields(pageRequest.parameters(), changeable.terms() ? 1 : 0);
        begin(board);
        fix(changeable);
        seen = fields.sent() ? pageRequest.parameter("seen") : fields.beginning();
    }

    private void begin(Board board) {
        fields.beginLike(board);
        fields.begin("startsAt", TypedFields.text(performance.startsAt()));
        fields.begin("lobbyOpensAt", TypedFields.text(performance.lobbyOpensAt()));
        fields.begin("opensAt", TypedFields.text(performance.opensAt()));
        fields.begin("closesAt", TypedFields.text(performance.closesAt()));
        for (int row = 0; row < board.sectors().size(); row++) {
            fields.begin("sector" + row, board.sectors().get(row).sector().id());
        }
    }

    private void fix(EditWindow changeable) {
        if (!changeable.show()) {
            Stream.of(PlanFields.SHOW, PlanFields.WINDOW).forEach(names -> names.forEach(this::close));
        }
        if (!changeable.lobby()) {
            fields.fix("lobbyOpensAt", Fixed.LOBBY);
        }
        if (!changeable.opening()) {
            fields.fix("opensAt", Fixed.OPENING);
        }
        Fixed terms = changeable.show() ? Fixed.TERMS : Fixed.CLOSED;
        if (!changeable.terms()) {
            PlanFields.LIMITS.forEach(name -> fields.fix(name, terms));
        }
        for (int row = 0; row < performance.sectors().size(); row++) {
            fields.fix("halfQuota" + row, Fixed.QUOTA);
            if (!changeable.terms()) {
                for (String name : PlanFields.SECTOR_TERMS) {
                    fields.fix(name + row, terms);
                }
            }
        }
    }

    private void close(String name) {
        fields.fix(name, Fixed.CLOSED);
    }

    public void save() {
        if (!seen.equals(fields.beginning())) {
            if (fields.asTyped()) {
                // The form was sent twice: what it says is done.
                pageRequest.redirect("/steer?performance=" + id + "&saved=true");
                return;
            }
            // What was left as it was would undo what somebody else has done, also if it were saved once more.
            stale = true;
            pageRequest.addError(null, language.text("change.meanwhile"));
            return;
        }
        EditForm form = new EditForm(fields, performance);
        try {
            save(form);
        } catch (Refused refused) {
            pageRequest.showRefusal(refused);
            fields.mark(form.suspects(refused.refusal(), rows()));
        }
    }

    private void save(EditForm form) {
        SaleEdit change = form.change(rows());
        if (change == null) {
            pageRequest.addError(null, language.text("plan.wrong"));
            fields.mark(form.wrong());
            return;
        }
        if (!change.equals(SaleEdit.nothing())) {
            office.change(id, change, signedIn.actor());
        }
        pageRequest.redirect("/steer?performance=" + id + "&saved=true");
    }

    private int rows() {
        return fields.getRows().size();
    }

    public int getId() {
        return id;
    }

    public String getTitle() {
        return performance.title();
    }

    public PlanFields getFields() {
        return fields;
    }

    /** Whether somebody else changed the sale after the reader saw it: they have to look at it again. */
    public boolean isStale() {
        return stale;
    }

    /** What the fields began with when the reader saw them. */
    public String getSeen() {
        return seen;
    }
}
