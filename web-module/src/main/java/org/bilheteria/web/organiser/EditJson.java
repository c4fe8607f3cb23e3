package org.bilheteria.web.organiser;

import jakarta.json.JsonObject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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

    private EditJson() {}

    /** @throws org.bilheteria.shared.Refused INVALID or MALFORMED when any of it makes no sense */
    static SaleEdit change(JsonBody json) {
        return new SaleEdit(
                show(json),
                times(json),
                new Limits(json.optionalInteger("limitPerBuyer"), json.optionalInteger("halfPerBuyer")),
                json.optionalString("message"),
                json.optionalInteger("callsPerSecond"),
                sectors(json),
                added(json));
    }

    private static Show show(JsonBody json) {
        return new Show(
                json.optionalString("title").map(String::strip),
                json.optionalString("venue").map(String::strip),
                json.optionalString("startsAt").map(text -> PlanJson.instant("startsAt", text)));
    }

    private static Times times(JsonBody json) {
        return new Times(
                json.optionalString("lobbyOpensAt").map(text -> PlanJson.instant("lobbyOpensAt", text)),
                json.optionalString("opensAt").map(text -> PlanJson.instant("opensAt", text)),
                json.optionalString("closesAt").map(text -> PlanJson.instant("closesAt", text)));
    }

    private static Map<Integer, SectorChange> sectors(JsonBody json) {
        Map<Integer, SectorChange> changes = new LinkedHashMap<>();
        List<JsonObject> all = json.objects("sectors");
        for (int n = 0; n < all.size(); n++) {
            JsonBody sector = JsonBody.of(all.get(n));
            Optional<Integer> id = sector.optionalString("id").map(Ids::number);
            if (id.isPresent() && changes.put(id.get(), PlanJson.nth(n, sector, EditJson::sector)) != null) {
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
                json.optionalInteger("capacity"),
                json.optionalString("name").map(String::strip),
                json.optionalString("fullPrice").map(text -> PlanJson.money("fullPrice", text)),
                json.optionalString("halfPrice").map(text -> PlanJson.money("halfPrice", text)));
        if (change.isNothing()) {
            throw PlanJson.invalid("A sector's change names a capacity, a name, a fullPrice or a halfPrice");
        }
        return change;
    }

    /** Those without an id. */
    private static List<SectorPlan> added(JsonBody json) {
        List<SectorPlan> added = new ArrayList<>();
        List<JsonObject> all = json.objects("sectors");
        for (int n = 0; n < all.size(); n++) {
            JsonBody sector = JsonBody.of(all.get(n));
            if (sector.optionalString("id").isEmpty()) {
                added.add(PlanJson.nth(n, sector, PlanJson::sector));
            }
        }
        return added;
    }
}
