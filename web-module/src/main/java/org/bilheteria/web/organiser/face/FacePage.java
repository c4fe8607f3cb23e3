package org.bilheteria.web.organiser.face;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.bilheteria.catalogue.Catalogue;
import org.bilheteria.catalogue.Performance;
import org.bilheteria.catalogue.face.AgeRating;
import org.bilheteria.catalogue.face.FaceOffice;
import org.bilheteria.catalogue.face.PosterFlaw;
import org.bilheteria.catalogue.face.PosterMark;
import org.bilheteria.catalogue.face.Presented;
import org.bilheteria.catalogue.face.ShowFacts;
import org.bilheteria.shared.FieldCheck;
import org.bilheteria.shared.Refusal;
import org.bilheteria.shared.Refused;
import org.bilheteria.web.organiser.TypedFields;
import org.bilheteria.web.page.Language;
import org.bilheteria.web.page.PageRequest;
import org.bilheteria.web.security.SignedIn;
import org.bilheteria.web.show.Face;
import org.jspecify.annotations.Nullable;

/** An organiser says what there is to know of a show, gives it a poster, and sees how that looks. */
@Named
@RequestScoped
public class FacePage {

    @Inject
    SignedIn signedIn;

    @Inject
    FaceOffice office;

    @Inject
    Catalogue catalogue;

    @Inject
    PageRequest pageRequest;

    @Inject
    Language language;

    private final Set<String> wrong = new HashSet<>();
    private Performance performance;
    private Presented presented;
    private Map<String, String> kept;
    private boolean stale;

    @PostConstruct
    void read() {
        signedIn.requireOrganiser();
        int id = pageRequest.id("performance");
        performance = catalogue.performance(id).filter(show -> !show.removed()).orElseThrow(Performance::missing);
        presented = office.read(id);
        kept = kept();
        pageRequest.showRefusalNamed(pageRequest.parameter("refused"));
        flaw().ifPresent(flaw -> pageRequest.addError(null, language.text("PosterFlaw." + flaw.name())));
    }

    private Map<String, String> kept() {
        ShowFacts facts = presented.facts();
        Map<String, String> fields = new HashMap<>();
        fields.put("description", facts.description());
        fields.put(
                "gatesOpenAt",
                facts.gatesOpenAt(performance.startsAt()).map(TypedFields::text).orElse(""));
        fields.put("ageRating", facts.rating().map(AgeRating::code).orElse(""));
        fields.put("address", facts.address());
        return fields;
    }

    /** Why the poster that was sent became none. */
    private Optional<PosterFlaw> flaw() {
        String named = pageRequest.parameter("flaw");
        return Arrays.stream(PosterFlaw.values())
                .filter(flaw -> flaw.name().equals(named))
                .findFirst();
    }

    public void save() {
        ShowFacts facts = typed();
        if (facts == null) {
            pageRequest.addError(null, language.text("plan.wrong"));
            return;
        }
        try {
            office.say(getId(), facts, Optional.of(seen()), signedIn.actor());
            pageRequest.redirect(address() + "&done=said");
        } catch (Refused refused) {
            stale = refused.refusal() == Refusal.WRONG_PHASE;
            if (stale) {
                pageRequest.addError(null, language.text("change.meanwhile"));
            } else {
                pageRequest.showRefusal(refused);
            }
        }
    }

    /** Null when something of it makes no sense: that is marked. */
    private @Nullable ShowFacts typed() {
        TypedFields typed = new TypedFields(this::value);
        Optional<Instant> gates = FieldCheck.nothing(value("gatesOpenAt"))
                ? Optional.empty()
                : Optional.ofNullable(typed.moment("gatesOpenAt"));
        String code = value("ageRating");
        Optional<AgeRating> rating = AgeRating.coded(code);
        if (rating.isEmpty() && !code.isEmpty()) {
            typed.mark("ageRating");
        }
        ShowFacts facts = typed.made(
                () -> ShowFacts.of(value("description"), gates, rating, value("address"), performance.startsAt()),
                typed::mark);
        wrong.addAll(typed.wrong());
        return wrong.isEmpty() ? facts : null;
    }

    /** What a field has: as it was typed, if it was. */
    public String value(String name) {
        Map<String, String> sent = pageRequest.parameters();
        return sent.containsKey("seen") ? sent.getOrDefault(name, "") : kept.getOrDefault(name, "");
    }

    public boolean wrong(String name) {
        return wrong.contains(name);
    }

    private long seen() {
        String sent = pageRequest.parameter("seen");
        return sent.matches("[0-9]{1,18}") ? Long.parseLong(sent) : presented.version();
    }

    /** The version that the reader has seen. */
    public long getSeen() {
        return seen();
    }

    /** Whether somebody else changed it after the reader saw it: they have to look at it again. */
    public boolean isStale() {
        return stale;
    }

    /** That something was done; empty when the reader does not come from it. */
    public String getDone() {
        return switch (pageRequest.parameter("done")) {
            case "said" -> language.text("face.doneSaid");
            case "poster" -> language.text("face.donePoster");
            case "removed" -> language.text("face.doneRemoved");
            default -> "";
        };
    }

    public List<AgeRating> getRatings() {
        return Arrays.asList(AgeRating.values());
    }

    public boolean isUploaded() {
        return presented.poster().isPresent();
    }

    public String getAlt() {
        return presented.poster().map(PosterMark::alt).orElse("");
    }

    /** How it looks. */
    public Face getFace() {
        return Face.of(performance, presented, language);
    }

    public int getId() {
        return performance.id();
    }

    private String address() {
        return "/show-face?performance=" + getId();
    }

    public String getTitle() {
        return performance.title();
    }

    public String getStartsAt() {
        return language.write(performance.startsAt());
    }

    public String getVenue() {
        return performance.venue();
    }
}
