package org.bilheteria.web.organiser.money;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.bilheteria.account.role.Role;
import org.bilheteria.checkout.ledger.Payment;
import org.bilheteria.checkout.ledger.Refund;
import org.bilheteria.checkout.reconcile.PaymentAndRefunds;
import org.bilheteria.checkout.reconcile.PaymentSearch;
import org.bilheteria.checkout.reconcile.Reviews;
import org.bilheteria.checkout.refund.RefundDesk;
import org.bilheteria.checkout.refund.RefundReader;
import org.bilheteria.shared.Brasilia;
import org.bilheteria.shared.Money;
import org.bilheteria.shared.Refusal;
import org.bilheteria.shared.Refused;
import org.bilheteria.web.page.Language;
import org.bilheteria.web.page.PageRequest;
import org.bilheteria.web.security.SignedIn;

/** Money that waits for a person, and any payment by what is quoted; each act asks once more and says what will happen. */
@Named
@RequestScoped
public class MoneyPage {

    /** Of each list; who has decided about these sees the next. */
    private static final int SHOWN = 100;

    @Inject
    SignedIn signedIn;

    @Inject
    Reviews reviews;

    @Inject
    RefundReader refunds;

    @Inject
    RefundDesk desk;

    @Inject
    PaymentSearch search;

    @Inject
    PageRequest pageRequest;

    @Inject
    Language language;

    @Inject
    Clock clock;

    private List<Payment> open;
    private List<Refund> troubled;
    private List<PaymentRow> found;
    private Optional<AskedAct> asked;
    private Optional<Subject> subject;
    /** Why what was asked for is not done. */
    private Optional<Refusal> refusal;

    @PostConstruct
    void read() {
        signedIn.requireRole(Role.FINANCE);
        open = reviews.open();
        troubled = refunds.troubled();
        found = isSearched() ? look() : List.of();
        asked = AskedAct.of(pageRequest.parameters());
        subject = asked.flatMap(this::subject);
        refusal = asked.flatMap(this::refusal);
        refusal.ifPresent(why -> pageRequest.addError(
                null, language.text(asked.orElseThrow().act().refusedKey(why))));
    }

    private Optional<Subject> subject(AskedAct what) {
        if (what.act().ofRefund()) {
            return refunds.refund(what.id()).map(refund -> new Subject(refund.endToEndId(), refund.amount()));
        }
        return search.quoted(what.id()).stream()
                .map(PaymentAndRefunds::payment)
                .filter(payment -> payment.endToEndId().equals(what.id()))
                .map(payment -> new Subject(payment.endToEndId(), payment.amount()))
                .findFirst();
    }

    /** What the redirect of a refused act says, or what can be said before it is tried. */
    private Optional<Refusal> refusal(AskedAct what) {
        Optional<Refusal> told = Arrays.stream(Refusal.values())
                .filter(known -> known.name().equals(pageRequest.parameter("refused")))
                .findFirst();
        if (told.isPresent()) {
            return told;
        }
        if (subject.isEmpty()) {
            return Optional.of(Refusal.NOT_FOUND);
        }
        return what.complete() ? Optional.empty() : Optional.of(Refusal.INVALID);
    }

    /** Does what was asked about. */
    public void act() {
        AskedAct what = asked.orElseThrow();
        if (!signedIn.factorFresh()) {
            pageRequest.askSecondFactor(what.address());
            return;
        }
        try {
            perform(what, signedIn.actor());
            pageRequest.redirect("/money?done=" + what.act() + "&id=" + PageRequest.encode(what.id()));
        } catch (Refused refused) {
            pageRequest.redirect(what.address() + "&refused=" + refused.refusal());
        }
    }

    private void perform(AskedAct what, String actor) {
        switch (what.act()) {
            case GIVE_BACK -> reviews.refund(what.id(), actor);
            case ASSIGN -> reviews.assign(what.id(), what.txid(), actor);
            case NOTE_RETURN ->
                reviews.returnedByHand(what.id(), what.returned(), what.amount().orElseThrow(), actor);
            case RETRY -> desk.retry(what.id(), actor);
            case STOP -> desk.stop(what.id(), actor);
        }
    }

    /** With what is asked. The layout shows messages after it, so that nothing is refused too late to be seen. */
    public String getTitle() {
        String title = language.text("money.title");
        return isAsking() ? language.text(getAskedKey()) + " – " + title : title;
    }

    /** Whether the reader is asked once more. */
    public boolean isAsking() {
        return asked.isPresent() && refusal.isEmpty();
    }

    /** What will happen. */
    public String getConsequence() {
        AskedAct what = asked.orElseThrow();
        Subject about = subject.orElseThrow();
        return language.text(
                what.act().textKey(),
                language.write(about.amount()),
                about.endToEndId(),
                what.txid(),
                what.returned(),
                what.amount().map(language::write).orElse(""));
    }

    public String getAskedKey() {
        return asked.orElseThrow().act().key();
    }

    /** What was typed into this field for the act that was asked for. */
    public String asked(String field) {
        return asked.map(what -> what.typed(field)).orElse("");
    }

    /** The same if it was asked about this payment and was refused, so that it can be corrected. */
    public String again(String payment, String field) {
        return refused(payment, asked("ask")) ? asked(field) : "";
    }

    /** Whether this act was refused for this payment. */
    public boolean refused(String payment, String act) {
        return refusal.isPresent()
                && asked.filter(what ->
                                what.id().equals(payment) && what.act().name().equals(act))
                        .isPresent();
    }

    /** That an act was done; empty when the reader does not come from one. */
    public String getDone() {
        return MoneyAct.named(pageRequest.parameter("done"))
                .map(act -> language.text(act.doneKey()))
                .orElse("");
    }

    /** Where what it was done to is seen. */
    public String getDoneAddress() {
        return "/money?q=" + PageRequest.encode(pageRequest.parameter("id")) + "#search";
    }

    /** Where whoever thinks better of it goes back to. */
    public String getBackAddress() {
        return isSearched() ? "/money?q=" + PageRequest.encode(getQuoted()) + "#search" : "/money";
    }

    public int getOpenCount() {
        return open.size();
    }

    public List<PaymentRow> getOpen() {
        return first(open).stream()
                .map(payment -> PaymentRow.of(new PaymentAndRefunds(payment, List.of()), language))
                .toList();
    }

    public int getTroubledCount() {
        return troubled.size();
    }

    public List<RefundRow> getTroubled() {
        return first(troubled).stream()
                .map(refund -> RefundRow.of(refund, language))
                .toList();
    }

    private static <T> List<T> first(List<T> all) {
        return all.subList(0, Math.min(SHOWN, all.size()));
    }

    /** That there are more than are shown; empty when there are not. @param count how many there are */
    public String more(int count) {
        return count > SHOWN ? language.text("money.more", count - SHOWN) : "";
    }

    /** Whether the reader looks for payments. */
    public boolean isSearched() {
        return pageRequest.parameters().containsKey("q");
    }

    public String getQuoted() {
        return pageRequest.parameter("q").strip();
    }

    private List<PaymentRow> look() {
        return (getQuoted().isEmpty() ? search.newest() : search.quoted(getQuoted()))
                .stream().map(payment -> PaymentRow.of(payment, language)).toList();
    }

    public List<PaymentRow> getFound() {
        return found;
    }

    /** How many were found, in words. */
    public String getFoundText() {
        return language.text("money.found", found.size());
    }

    /** Whether the reader may see who did what. */
    public boolean isOrganiser() {
        return signedIn.rights().enough();
    }

    /** The day for which files are offered first. */
    public String getToday() {
        return LocalDate.ofInstant(clock.instant(), Brasilia.TIME).toString();
    }

    /** The payment that an act is about, and how much money. */
    private record Subject(String endToEndId, Money amount) {}
}
