package org.bilheteria.web.show;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;
import org.bilheteria.catalogue.OpenSales;
import org.bilheteria.catalogue.Performance;
import org.bilheteria.catalogue.face.AgeRating;
import org.bilheteria.catalogue.face.Faces;
import org.bilheteria.catalogue.face.ShowFacts;
import org.bilheteria.web.page.Language;

/** What there is to know of a show beside its name, place and time, as pages say it. Pages ask by the id of a performance. */
@Named
@RequestScoped
public class ShowAbout {

    @Inject
    Faces faces;

    @Inject
    OpenSales sales;

    @Inject
    Language language;

    /** When the gates open, as a sentence; empty when nobody said. */
    public String gates(int performance) {
        return sales.performance(performance)
                .flatMap(this::hour)
                .map(hour -> language.text("about.gates", hour))
                .orElse("");
    }

    private Optional<String> hour(Performance show) {
        return facts(show.id()).gatesText(show.startsAt(), language.getLocale());
    }

    /** As the sign has it, such as {@code 14}; empty when nobody said. */
    public String rating(int performance) {
        return facts(performance).rating().map(AgeRating::code).orElse("");
    }

    /** The same as a sentence. */
    public String ratingText(int performance) {
        return facts(performance)
                .rating()
                .map(rating -> language.text("AgeRating." + rating.name()))
                .orElse("");
    }

    /** Where the venue is; empty when nobody said. */
    public String address(int performance) {
        return facts(performance).address();
    }

    public List<String> paragraphs(int performance) {
        return facts(performance).paragraphs();
    }

    private ShowFacts facts(int performance) {
        return faces.of(performance).facts();
    }
}
