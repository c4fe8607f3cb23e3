package org.bilheteria.web.show;

import jakarta.json.JsonObjectBuilder;
import java.time.Instant;
import org.bilheteria.catalogue.face.AgeRating;
import org.bilheteria.catalogue.face.PosterMark;
import org.bilheteria.catalogue.face.Presented;
import org.bilheteria.shared.Json;
import org.bilheteria.shared.UtcMicros;

/** What is said of a show, as members of a JSON object: only those there are. */
public final class FaceJson {

    private FaceJson() {}

    /** @param startsAt of the show */
    public static JsonObjectBuilder add(JsonObjectBuilder json, Presented presented, Instant startsAt) {
        if (!presented.facts().description().isEmpty()) {
            json.add("description", presented.facts().description());
        }
        presented.gatesOpenAt(startsAt).ifPresent(gates -> json.add("gatesOpenAt", UtcMicros.text(gates)));
        presented.facts().rating().map(AgeRating::code).ifPresent(code -> json.add("ageRating", code));
        if (!presented.facts().address().isEmpty()) {
            json.add("address", presented.facts().address());
        }
        presented.poster().ifPresent(mark -> json.add("poster", poster(mark)));
        return json;
    }

    private static JsonObjectBuilder poster(PosterMark mark) {
        return Json.createObjectBuilder()
                .add("path", Face.large(mark))
                .add("alt", mark.alt())
                .add("colour", mark.tint())
                .add("width", mark.width())
                .add("height", mark.height());
    }
}
