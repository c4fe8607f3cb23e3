package org.bilheteria.mail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.text.MessageFormat;
import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bilheteria.account.Accounts;
import org.bilheteria.account.Buyer;
import org.bilheteria.boxoffice.Holds;
import org.bilheteria.catalogue.Announcement;
import org.bilheteria.catalogue.Catalogue;
import org.bilheteria.catalogue.Performance;
import org.bilheteria.catalogue.Postponement;
import org.bilheteria.catalogue.Sector;
import org.bilheteria.checkout.ledger.Order;
import org.bilheteria.checkout.ledger.Refund;
import org.bilheteria.checkout.order.Orders;
import org.bilheteria.checkout.order.TicketSheets;
import org.bilheteria.checkout.refund.RefundReader;
import org.bilheteria.line.Place;
import org.bilheteria.line.PlaceState;
import org.bilheteria.line.Places;
import org.bilheteria.shared.Brasilia;
import org.bilheteria.shared.Money;
import org.bilheteria.shared.Reais;
import org.bilheteria.shared.Settings;
import org.bilheteria.shared.language.Languages;
import org.bilheteria.ticket.Paper;

/** Writes letters from what the database says when they are sent; in all languages, one below the other. */
@ApplicationScoped
class Letters {

    private static final String WORDS = "org.bilheteria.mail.letters";

    static final List<Locale> LANGUAGES =
            Languages.of(WORDS, Letters.class.getClassLoader()).all();

    private static final DateTimeFormatter TIME_OF_DAY =
            DateTimeFormatter.ofPattern("HH:mm:ss").withZone(Brasilia.TIME);

    @Inject
    Accounts accounts;

    @Inject
    Orders orders;

    @Inject
    RefundReader refunds;

    @Inject
    Places places;

    @Inject
    Holds holds;

    @Inject
    Clock clock;

    @Inject
    Catalogue catalogue;

    @Inject
    MovedShows moved;

    @Inject
    TicketSheets sheets;

    @Inject
    GatesLine gates;

    @Inject
    AccountLetters ofAccounts;

    @Inject
    Settings settings;

    /** Empty when there is nobody to tell it to, or nothing left to tell. */
    Optional<Letter> of(OutgoingMail mail) {
        if (mail.kind() == MailKind.CONFIRM_MAILBOX) {
            return ofAccounts.toNewcomer(mail.buyer());
        }
        if (mail.kind() == MailKind.ACCOUNT_ERASED) {
            return ofAccounts.erased(mail);
        }
        return accounts.buyer(mail.buyer()).flatMap(buyer -> switch (mail.kind()) {
            case CONFIRMED -> orders.order(mail.reference(), mail.buyer()).map(order -> confirmed(buyer, order));
            case TICKETS ->
                orders.order(MovedShows.order(mail), mail.buyer())
                        .filter(Order::live)
                        .map(order -> confirmed(buyer, order));
            case REFUND, REFUNDED -> refunds.refund(mail.reference()).map(refund -> refund(buyer, mail, refund));
            case CANCELLED -> refunds.refund(mail.reference()).flatMap(refund -> cancelled(buyer, refund));
            case LINE_CANCELLED -> places.place(mail.reference()).map(place -> cancelled(buyer, place));
            case REVOKED -> orders.order(mail.reference(), mail.buyer()).map(order -> revoked(buyer, order));
            case CHANGED ->
                orders.order(MovedShows.order(mail), mail.buyer())
                        .filter(Order::live)
                        .flatMap(order -> moved.told(mail, order).map(told -> changed(buyer, order, told)));
            case NEAR ->
                places.place(mail.reference())
                        .filter(place -> place.state() == PlaceState.WAITING)
                        .map(place -> near(buyer, place));
            case CALLED ->
                places.place(mail.reference())
                        .filter(place -> place.state() == PlaceState.HELD)
                        .flatMap(place -> called(buyer, place));
            case PASSKEY_ADDED -> Optional.of(passkey(buyer, mail, "passkeyAdded"));
            case PASSKEY_REMOVED -> Optional.of(passkey(buyer, mail, "passkeyRemoved"));
            default -> ofAccounts.of(buyer, mail);
        });
    }

    private Letter confirmed(Buyer buyer, Order order) {
        Performance show = catalogue.performance(order.performance()).orElseThrow();
        String sector = show.sector(order.sector()).orElseThrow().name();
        List<Letter.Attachment> files = order.live() ? List.of(tickets(buyer, order)) : List.of();
        return letter(buyer, "confirmed", "/order?number=" + order.number(), files, language -> new Object[] {
            order.number(),
            show.title(),
            show.venue(),
            when(show.startsAt(), language) + gates.of(show, language),
            sector,
            orders.tickets(order.number()).size(),
            money(order.total(), language)
        });
    }

    private Letter.Attachment tickets(Buyer buyer, Order order) {
        // On paper or on a phone: most mails are read there, but a printer has nothing else.
        byte[] pdf = sheets.pdf(order, buyer.name(), Paper.A4);
        return new Letter.Attachment("bilheteria-" + order.number() + ".pdf", "application/pdf", pdf);
    }

    private Letter changed(Buyer buyer, Order order, MovedShows.Told told) {
        Announcement now = told.now();
        boolean moved = !now.startsAt().equals(told.before().startsAt());
        List<Letter.Attachment> files = List.of(tickets(buyer, order));
        Optional<Instant> choice = catalogue
                .postponement(order.performance(), order.paidAt())
                .map(Postponement::refundUntil)
                .filter(until -> until.isAfter(clock.instant()));
        String key = choice.isPresent() ? "postponed" : moved ? "moved" : "changed";
        Performance show = catalogue.performance(order.performance()).orElseThrow();
        return letter(buyer, key, "/order?number=" + order.number(), files, language -> new Object[] {
            order.number(),
            now.title(),
            changes(told, language) + (moved ? gates.of(show, language) : ""),
            choice.map(until -> when(until, language)).orElse(""),
            said(show)
        });
    }

    /** To whoever had bought. */
    private Optional<Letter> cancelled(Buyer buyer, Refund refund) {
        String order = refunds.orderOf(refund).orElse("");
        return refunds.performanceOf(refund)
                .flatMap(catalogue::performance)
                .map(show -> letter(buyer, "cancelled", "/orders", List.of(), language -> new Object[] {
                    show.title(), when(show.startsAt(), language), said(show), order, money(refund.amount(), language)
                }));
    }

    /** To whoever was in line, or held. */
    private Letter cancelled(Buyer buyer, Place place) {
        Performance show = catalogue.performance(place.performance()).orElseThrow();
        return letter(buyer, "lineCancelled", "/place?id=" + place.id(), List.of(), language ->
                new Object[] {show.title(), when(show.startsAt(), language), said(show)});
    }

    /** What whoever sells tells everybody. */
    private static String said(Performance show) {
        return show.message().map(message -> "\n\n" + message).orElse("");
    }

    /** What is another now, a line each, with what it was. */
    private String changes(MovedShows.Told told, Locale language) {
        Announcement before = told.before();
        Announcement now = told.now();
        return Stream.of(
                        change("title", before.title(), now.title(), language),
                        change("startsAt", when(before.startsAt(), language), when(now.startsAt(), language), language),
                        change("venue", before.venue(), now.venue(), language))
                .flatMap(Optional::stream)
                .collect(Collectors.joining("\n"));
    }

    private static Optional<String> change(String what, String before, String now, Locale language) {
        return before.equals(now)
                ? Optional.empty()
                : Optional.of(new MessageFormat(words(language).getString("change." + what), language)
                        .format(new Object[] {before, now}));
    }

    private Letter refund(Buyer buyer, OutgoingMail mail, Refund refund) {
        String key = mail.kind() == MailKind.REFUND ? "refund" : "refunded";
        String show = refunds.performanceOf(refund)
                .flatMap(catalogue::performance)
                .map(Performance::title)
                .orElse("Bilheteria");
        Optional<String> order = refunds.orderOf(refund);
        return letter(buyer, key, "/orders", List.of(), language -> new Object[] {
            money(refund.amount(), language),
            words(language).getString("reason." + refund.reason()),
            show,
            order.map(number -> "\n\n" + words(language).getString("order") + ' ' + number)
                    .orElse("")
        });
    }

    private Letter revoked(Buyer buyer, Order order) {
        Performance show = catalogue.performance(order.performance()).orElseThrow();
        return letter(buyer, "revoked", "/order?number=" + order.number(), List.of(), language ->
                new Object[] {order.number(), show.title()});
    }

    private Letter near(Buyer buyer, Place place) {
        Performance show = catalogue.performance(place.performance()).orElseThrow();
        long minutes = places.terms(place.sector()).hold().toMinutes();
        return letter(buyer, "near", "/place?id=" + place.id(), List.of(), language ->
                new Object[] {show.title(), Long.toString(place.number().orElseThrow()), minutes});
    }

    /** Empty when the time to pay is over: what it says would be true no more. */
    private Optional<Letter> called(Buyer buyer, Place place) {
        Performance show = catalogue.performance(place.performance()).orElseThrow();
        Sector sector = show.sector(place.sector()).orElseThrow();
        return holds.hold(place.id())
                .filter(hold -> show.paused() || clock.instant().isBefore(hold.deadline()))
                .map(hold -> letter(buyer, "called", "/place?id=" + place.id(), List.of(), language -> new Object[] {
                    show.title(),
                    when(show.startsAt(), language),
                    show.venue(),
                    sector.name(),
                    hold.tickets().total(),
                    money(
                            sector.prices()
                                    .total(hold.tickets().full(), hold.tickets().half()),
                            language),
                    show.paused()
                            ? words(language).getString("called.paused")
                            : new MessageFormat(words(language).getString("called.until"), language)
                                    .format(new Object[] {TIME_OF_DAY.format(hold.deadline())})
                }));
    }

    private Letter passkey(Buyer buyer, OutgoingMail mail, String key) {
        return letter(buyer, key, "/account", List.of(), language -> new Object[] {when(mail.createdAt(), language)});
    }

    private interface Facts {
        Object[] in(Locale language);
    }

    private Letter letter(Buyer buyer, String key, String path, List<Letter.Attachment> files, Facts facts) {
        List<String> subjects = LANGUAGES.stream()
                .map(language -> text(language, key + ".subject", facts))
                .toList();
        List<String> bodies = LANGUAGES.stream()
                .map(language -> words(language).getString("greeting").replace("{0}", buyer.name()) + "\n\n"
                        + text(language, key + ".text", facts))
                .toList();
        return new Letter(buyer.email(), subject(subjects), bodies, settings.publicUrl() + path, files);
    }

    /** What two languages say alike stands there once. */
    static String subject(List<String> inEach) {
        return inEach.stream().distinct().collect(Collectors.joining(" / "));
    }

    private static String text(Locale language, String key, Facts facts) {
        return new MessageFormat(words(language).getString(key), language).format(facts.in(language));
    }

    static ResourceBundle words(Locale language) {
        return ResourceBundle.getBundle(
                WORDS, language, ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    String when(Instant moment, Locale language) {
        return Brasilia.when(moment, clock.instant(), language);
    }

    private static String money(Money amount, Locale language) {
        // A mail's plain text is wrapped by whoever shows it.
        return Reais.text(amount, language).replace('\u00a0', ' ');
    }
}
