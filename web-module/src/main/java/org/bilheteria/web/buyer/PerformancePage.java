package org.bilheteria.web.buyer;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.bilheteria.account.Email;
import org.bilheteria.board.Board;
import org.bilheteria.board.Boards;
import org.bilheteria.board.SectorBoard;
import org.bilheteria.catalogue.Performance;
import org.bilheteria.line.Wanted;
import org.bilheteria.line.Wish;
import org.bilheteria.shared.InvalidFields;
import org.bilheteria.shared.Refusal;
import org.bilheteria.shared.Refused;
import org.bilheteria.web.line.Choice;
import org.bilheteria.web.line.Entering;
import org.bilheteria.web.line.EntryIntent;
import org.bilheteria.web.page.Language;
import org.bilheteria.web.page.PageRequest;
import org.bilheteria.web.security.SignedIn;
import org.jspecify.annotations.Nullable;

/** One performance: its sectors and prices, and the form to enter a line. */
@Named
@RequestScoped
public class PerformancePage {

    @Inject
    Boards boards;

    @Inject
    Entering entering;

    @Inject
    SignedIn signedIn;

    @Inject
    Appointment appointment;

    @Inject
    HttpServletRequest request;

    @Inject
    PageRequest pageRequest;

    @Inject
    Language language;

    private Board board;
    private Optional<SectorBoard> chosen;
    private int full = 1;
    private int half;
    private boolean acceptFewer;
    private String email = "";
    private String stamp = "";

    /** What was chosen before, on the way through signing in or an appointment, stands in the form again. */
    @PostConstruct
    void read() {
        board = boards.board(pageRequest.id("id")).orElseThrow(Performance::missing);
        String sector = pageRequest.parameter("sector");
        chosen = board.sectors().stream()
                .filter(each -> Integer.toString(each.sector().id()).equals(sector))
                .findFirst();
        EntryIntent.of(request)
                .filter(intent -> intent.choice().performance() == getId())
                .ifPresent(this::fill);
        if (!appointment.isMade()) {
            pageRequest.showRefusalNamed(pageRequest.parameter("refused"));
        }
    }

    private void fill(EntryIntent intent) {
        full = intent.choice().wish().full();
        half = Math.min(intent.choice().wish().half(), halfOffered());
        acceptFewer = intent.choice().wish().acceptFewer();
        email = intent.email().map(Email::address).orElse("");
        stamp = intent.stamp();
    }

    /** Enters the line and shows the place; who has yet to sign in knocks, and does so next. Says why if that can't be. */
    public void enter() {
        try {
            signedIn.requireKnown();
            Choice choice = new Choice(getId(), chosenSector(), wish());
            Optional<Long> buyer = signedIn.buyer();
            pageRequest.redirect(buyer.isPresent() ? arrive(choice, buyer.get()) : knock(choice));
        } catch (InvalidFields invalid) {
            pageRequest.showFlaws("enter", invalid);
            pageRequest.showRefusal(invalid);
        } catch (Refused refused) {
            pageRequest.showRefusal(refused);
        }
    }

    private String arrive(Choice choice, long buyer) {
        return entering.enter(choice, buyer, pageRequest.visit(stamp), request, pageRequest.response());
    }

    private String knock(Choice choice) {
        Email known = Email.required(email);
        // What would be refused in any case is not worth an account.
        Wanted.NOTHING.check(choice.wish(), performance());
        if (chosen.filter(sector -> sector.stock() == SectorBoard.Stock.SOLD_OUT)
                .isPresent()) {
            throw new Refused(Refusal.SOLD_OUT, "Every ticket of the sector is sold");
        }
        EntryIntent intent = entering.knock(choice, known, request, pageRequest.response());
        return "/sign-in?next=" + PageRequest.encode(intent.choice().page());
    }

    private Wish wish() {
        if (full + half < 1) {
            throw new Refused(Refusal.QUANTITY, "Ask for at least one ticket");
        }
        return new Wish(full, half, acceptFewer);
    }

    private int chosenSector() {
        return chosen.orElseThrow(() -> new Refused(Refusal.UNKNOWN_SECTOR, "The performance has no such sector"))
                .sector()
                .id();
    }

    private Performance performance() {
        return board.performance();
    }

    /** What stands above the sector whose form is open; all of them while none is. */
    public List<SectorRow> getBefore() {
        return rows(
                0,
                isChoosing()
                        ? board.sectors().indexOf(chosen.orElseThrow())
                        : board.sectors().size());
    }

    public SectorRow getChosen() {
        return row(chosen.orElseThrow());
    }

    public List<SectorRow> getAfter() {
        int size = board.sectors().size();
        return rows(isChoosing() ? board.sectors().indexOf(chosen.orElseThrow()) + 1 : size, size);
    }

    private List<SectorRow> rows(int from, int to) {
        return board.sectors().subList(from, to).stream().map(this::row).toList();
    }

    private SectorRow row(SectorBoard sector) {
        return SectorRow.of(sector, board.phase(), language);
    }

    public String getTitle() {
        return performance().title();
    }

    public String getVenue() {
        return performance().venue();
    }

    public String getStartsAt() {
        return language.write(performance().startsAt());
    }

    public String getPhase() {
        return ShownPhase.of(board);
    }

    public String getPhaseKey() {
        return "Phase." + getPhase();
    }

    public String getLimits() {
        return language.text(
                "performance.limits",
                performance().limitPerBuyer(),
                performance().halfPerBuyer());
    }

    public String getCountdownTo() {
        return SaleTimes.of(board, language).countdownTo();
    }

    public String getCountdownLabel() {
        return SaleTimes.of(board, language).label();
    }

    /** Whether to say to whoever looks that an account is worth having by the opening. */
    public boolean isBeforeOpening() {
        return isSignedOut() && board.phase().beforeOpening();
    }

    /** Whether it is known that nobody is signed in. */
    public boolean isSignedOut() {
        return signedIn.known() && signedIn.buyer().isEmpty();
    }

    /** Where signing in leads back to, encoded. */
    public String getHereEncoded() {
        return PageRequest.encode("/performance?id=" + getId()
                + chosen.map(sector -> "&sector=" + getChosenId()).orElse(""));
    }

    public boolean isTakesArrivals() {
        return board.phase().takesArrivals();
    }

    public boolean isChoosing() {
        // A form that was sent stays, to say why nothing came of it.
        boolean sent = request.getMethod().equals("POST");
        return isTakesArrivals()
                && chosen.filter(sector -> sent || sector.stock() != SectorBoard.Stock.SOLD_OUT)
                        .isPresent();
    }

    public int getChosenId() {
        return chosen.map(sector -> sector.sector().id()).orElse(0);
    }

    /** Of all prices together. */
    public int getLimit() {
        return performance().limitPerBuyer();
    }

    public List<Integer> getFullChoices() {
        return IntStream.rangeClosed(0, performance().limitPerBuyer()).boxed().toList();
    }

    public List<Integer> getHalfChoices() {
        return IntStream.rangeClosed(0, halfOffered()).boxed().toList();
    }

    /** Only what can be had: a line that can't serve somebody is not offered to them. */
    private int halfOffered() {
        return Math.min(
                performance().halfPerBuyer(),
                chosen.map(SectorBoard::halfPriceLeft).orElse(0));
    }

    public boolean isHalfOffered() {
        return halfOffered() > 0;
    }

    public int getId() {
        return performance().id();
    }

    /** The sealed stamp of a knock, or of an arrival that a full gate sent back; sent again with the form, it keeps its time. */
    public String getStamp() {
        return stamp;
    }

    public void setStamp(@Nullable String stamp) {
        this.stamp = stamp == null ? "" : stamp;
    }

    /** Of who is not signed in. */
    public String getEmail() {
        return email;
    }

    public void setEmail(@Nullable String email) {
        this.email = email == null ? "" : email;
    }

    public int getFull() {
        return full;
    }

    public void setFull(int full) {
        this.full = full;
    }

    public int getHalf() {
        return half;
    }

    public void setHalf(int half) {
        this.half = half;
    }

    public boolean isAcceptFewer() {
        return acceptFewer;
    }

    public void setAcceptFewer(boolean acceptFewer) {
        this.acceptFewer = acceptFewer;
    }
}
