package org.bilheteria.simulator.manner.spelling;

import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.regex.Pattern;
import org.bilheteria.simulator.json.JsonText;
import org.bilheteria.simulator.manner.Manner;
import org.bilheteria.simulator.manner.Manners;

/** Points in time as only Brazilians read them. */
final class Moments {

    private static final Pattern MOMENT = Pattern.compile("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d+)?Z");

    private static final DateTimeFormatter BRASILIA =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss").withZone(ZoneOffset.ofHours(-3));

    private final Manners manners;

    Moments(Manners manners) {
        this.manners = manners;
    }

    JsonValue of(JsonString text) {
        boolean bare = manners.has(Manner.MOMENT_WITHOUT_ZONE);
        if (!bare && !manners.has(Manner.MOMENT_OFFSET_0300)
                || !MOMENT.matcher(text.getString()).matches()) {
            return text;
        }
        String local = BRASILIA.format(Instant.parse(text.getString()));
        return JsonText.text(bare ? local : local + "-0300");
    }
}
