package org.bilheteria.web.entrance;

import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import org.bilheteria.catalogue.Announcement;
import org.bilheteria.shared.Json;
import org.bilheteria.shared.Refusal;
import org.bilheteria.shared.Refused;
import org.bilheteria.shared.UtcMicros;
import org.bilheteria.ticket.Admission;
import org.bilheteria.ticket.AdmissionAnswer;
import org.bilheteria.web.rest.JsonBody;
import org.bilheteria.web.shared.Times;

/** Reads and writes admissions. */
final class AdmissionJson {

    private static final int MOST = 500;
    private static final int LONGEST_NAME = 40;

    private AdmissionJson() {}

    /**
     * What an entrance tells.
     *
     * @param asked whether it waits for the answer
     */
    record Told(boolean asked, List<Admission> admissions) {}

    static JsonObjectBuilder of(Admission admission) {
        return Json.createObjectBuilder()
                .add("ticket", admission.ticket())
                .add("entrance", admission.entrance())
                .add("at", UtcMicros.text(admission.at()));
    }

    static JsonObjectBuilder of(Announcement show) {
        return Json.createObjectBuilder()
                .add("title", show.title())
                .add("venue", show.venue())
                .add("startsAt", UtcMicros.text(show.startsAt()));
    }

    static JsonObjectBuilder answer(Admission admission, AdmissionAnswer answer) {
        JsonObjectBuilder result = Json.createObjectBuilder()
                .add("ticket", admission.ticket())
                .add("result", answer.result().name());
        answer.before()
                .ifPresent(before -> result.add("entrance", before.entrance()).add("at", UtcMicros.text(before.at())));
        return result;
    }

    /** @throws Refused MALFORMED, or INVALID with what is wrong */
    static Told read(JsonBody body) {
        String entrance = body.string("entrance").strip();
        List<JsonObject> list = body.objects("admissions");
        if (entrance.isEmpty() || entrance.length() > LONGEST_NAME || list.size() > MOST) {
            throw new Refused(
                    Refusal.INVALID, "entrance has 1 to " + LONGEST_NAME + " characters, admissions at most " + MOST);
        }
        return new Told(
                body.bool("asked", false),
                list.stream()
                        .map(JsonBody::of)
                        .map(each -> admission(each, entrance))
                        .toList());
    }

    private static Admission admission(JsonBody each, String entrance) {
        return new Admission(each.string("ticket"), entrance, instant(each.string("at")));
    }

    static Instant instant(String text) {
        try {
            return Times.instant(text);
        } catch (DateTimeException e) {
            throw new Refused(Refusal.INVALID, "A time must look like 2026-11-23T12:00:00Z");
        }
    }
}
