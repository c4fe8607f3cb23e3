package org.bilheteria.simulator.manner.door;

import jakarta.ws.rs.core.UriBuilder;
import java.net.URI;
import java.util.Optional;
import org.bilheteria.simulator.manner.Manner;
import org.bilheteria.simulator.manner.Manners;

/** Calls that are answered as if another had been made. */
final class Detours {

    /** A second API beside the first. */
    static final String OTHER_BASE = "/v1";

    private static final String PAGE = "paginacao.paginaAtual";
    private static final String PAGE_SIZE = "paginacao.itensPorPagina";
    private static final int WHOLE = 1000;
    private static final int CAP = 10;

    private final Manners manners;

    Detours(Manners manners) {
        this.manners = manners;
    }

    Optional<URI> of(Call call) {
        if (manners.has(Manner.CHANGE_ELSEWHERE) && call.path().startsWith(OTHER_BASE)) {
            String path = call.path().substring(OTHER_BASE.length() + 1);
            return Optional.of(UriBuilder.fromUri(call.base()).path(path).build());
        }
        if (call.isList() && manners.has(Manner.LIST_WITHOUT_PAGING)) {
            return Optional.of(UriBuilder.fromUri(call.uri())
                    .replaceQueryParam(PAGE, 0)
                    .replaceQueryParam(PAGE_SIZE, WHOLE)
                    .build());
        }
        boolean capped = call.isList()
                && manners.has(Manner.LIST_PAGE_CAPPED)
                && call.query(PAGE_SIZE).filter(size -> size.length() < 2).isEmpty();
        return capped
                ? Optional.of(UriBuilder.fromUri(call.uri())
                        .replaceQueryParam(PAGE_SIZE, CAP)
                        .build())
                : Optional.empty();
    }
}
