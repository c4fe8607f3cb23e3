package org.bilheteria.web.organiser;

import jakarta.json.JsonObject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bilheteria.catalogue.Bounds;
import org.bilheteria.sale.PerformancePlan.SectorPlan;
import org.bilheteria.sale.SaleEdit;
import org.bilheteria.sale.SaleEdit.Limits;
import org.bilheteria.sale.SaleEdit.SectorChange;
import org.bilheteria.sale.SaleEdit.Show;
import org.bilheteria.sale.SaleEdit.Times;
import org.bilheteria.web.rest.JsonBody;
import org.bilheteria.web.shared.Ids;

/** An organiser's changes to a performance as the contract writes them; what is absent stays. */
final class EditJson {

    private static final int MOST_CALLS = 1_000_000;

    private EditJson() {}

    /** @throws org.bilheteria.shared.Refused INVALID or MALFORMED when any of it makes no sense */
    static SaleEdit change(JsonBody json) {
        return new SaleEdit(
                show(json),
                times(json),
                new Limits(
                        number(json, "limitPerBuyer", 1, Bounds.MOST_TICKETS),
                        number(json, "halfPerBuyer", 0, Bounds.MOST_TICKETS)),
                message(json),
                number(json, "callsPerSecond", 0, MOST_CALLS),
                sectors(json),
                added(json));
    }

    private static Show show(JsonBody json) {
        return new Show(
                text(json, "title", Bounds.LONGEST_TEXT),
                text(json, "venue", Bounds.LONGEST_TEXT),
                json.optionalString("startsAt").map(PlanJson::instant));
    }

    private static Times times(JsonBody json) {
        return new Times(
                json.optionalString("lobbyOpensAt").map(PlanJson::instant),
                json.optionalString("opensAt").map(PlanJson::instant),
                json.optionalString("closesAt").map(PlanJson::instant));
    }

    private static Optional<String> message(JsonBody json) {
        Optional<String> message = json.optionalString("message");
        if (message.filter(text -> text.length() > Bounds.LONGEST_MESSAGE).isPresent()) {
            throw PlanJson.invalid("message has at most " + Bounds.LONGEST_MESSAGE + " characters");
        }
        return message;
    }

    private static Map<Integer, SectorChange> sectors(JsonBody json) {
        Map<Integer, SectorChange> changes = new LinkedHashMap<>();
        for (JsonObject object : json.objects("sectors")) {
            JsonBody sector = JsonBody.of(object);
            Optional<Integer> id = sector.optionalString("id").map(Ids::number);
            if (id.isPresent() && changes.put(id.get(), sector(sector)) != null) {
                throw PlanJson.invalid("Sector " + id.get() + " is there twice");
            }
        }
        return changes;
    }

    private static SectorChange sector(JsonBody json) {
        if (json.optionalInteger("halfQuota").isPresent()) {
            throw PlanJson.invalid(
                    "The half-price quota of a sector is in the first line of its public journal, and stays");
        }
        SectorChange change = new SectorChange(
                number(json, "capacity", 0, Bounds.LARGEST_SECTOR),
                text(json, "name", Bounds.LONGEST_NAME),
                json.optionalString("fullPrice").map(PlanJson::money),
                json.optionalString("halfPrice").map(PlanJson::money));
        if (change.isNothing()) {
            throw PlanJson.invalid("A sector's change names a capacity, a name, a fullPrice or a halfPrice");
        }
        return change;
    }

    /** Those without an id. */
    private static List<SectorPlan> added(JsonBody json) {
        List<SectorPlan> added = new ArrayList<>();
        for (JsonObject object : json.objects("sectors")) {
            JsonBody sector = JsonBody.of(object);
            if (sector.optionalString("id").isEmpty()) {
                added.add(PlanJson.sector(sector));
            }
        }
        return added;
    }

    private static Optional<String> text(JsonBody json, String name, int longest) {
        return json.optionalString(name).map(text -> PlanJson.text(text, name, longest));
    }

    private static Optional<Integer> number(JsonBody json, String name, int least, int most) {
        return json.optionalInteger(name).map(number -> PlanJson.between(number, name, least, most));
    }
}
