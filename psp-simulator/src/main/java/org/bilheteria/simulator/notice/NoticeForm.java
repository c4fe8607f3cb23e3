package org.bilheteria.simulator.notice;

import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.List;
import org.bilheteria.simulator.json.JsonText;
import org.bilheteria.simulator.manner.Manner;
import org.bilheteria.simulator.manner.Manners;
import org.bilheteria.simulator.manner.spelling.Spelling;

/** What a notice looks like and where it goes: as the definition has it, unless manners say otherwise. */
public final class NoticeForm {

    private static final String SUFFIX = "/pix";

    private final Manners manners;
    private final Spelling spelling;

    public NoticeForm(Manners manners) {
        this.manners = manners;
        this.spelling = new Spelling(manners);
    }

    /** Whether there are notices at all. */
    boolean isSilent() {
        return manners.has(Manner.NO_NOTICE);
    }

    /** Where to post for a webhook registered so: the suffix comes last, also behind a query. */
    String address(String url) {
        int query = url.indexOf('?');
        if (query < 0) {
            return url + SUFFIX;
        }
        if (manners.has(Manner.NOTICE_DROPS_QUERY)) {
            return url.substring(0, query) + SUFFIX;
        }
        return manners.has(Manner.NOTICE_PATH_BEFORE_QUERY)
                ? url.substring(0, query) + SUFFIX + url.substring(query)
                : url + SUFFIX;
    }

    String body(List<JsonObject> payments) {
        JsonArrayBuilder list = JsonText.array();
        payments.forEach(payment -> list.add(spelt(payment)));
        JsonArray all = list.build();
        if (manners.has(Manner.NOTICE_ROOT_ARRAY)) {
            return all.toString();
        }
        boolean bare = manners.has(Manner.NOTICE_PIX_OBJECT) && all.size() == 1;
        return JsonText.object().add("pix", bare ? all.get(0) : all).build().toString();
    }

    private JsonObject spelt(JsonObject payment) {
        JsonObject spelt = spelling.of(payment);
        if (!manners.has(Manner.NOTICE_WITHOUT_TXID)) {
            return spelt;
        }
        JsonObjectBuilder rest = JsonText.object();
        spelt.forEach((name, value) -> {
            if (!name.equalsIgnoreCase("txid")) {
                rest.add(name, value);
            }
        });
        return rest.build();
    }
}
