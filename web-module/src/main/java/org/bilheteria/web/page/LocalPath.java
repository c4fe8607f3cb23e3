package org.bilheteria.web.page;

import jakarta.servlet.http.HttpServletRequest;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Paths of this site only: nobody is sent elsewhere by an address somebody else made up. */
public final class LocalPath {

    private LocalPath() {}

    /**
     * Where a reader is, to come back to.
     *
     * @param subjects what a form's address does not say and its fields do: parameters that are put into the address then
     */
    public static String here(HttpServletRequest request, String... subjects) {
        String query = request.getQueryString();
        if (query == null) {
            query = Stream.of(subjects)
                    .filter(name -> request.getParameter(name) != null)
                    .map(name -> name + "=" + PageRequest.encode(request.getParameter(name)))
                    .collect(Collectors.joining("&"));
        }
        return of(request.getRequestURI() + (query.isEmpty() ? "" : "?" + query));
    }

    /** The path itself, or the start page if it could lead anywhere else. */
    public static String of(@Nullable String path) {
        return path != null && path.matches("/[A-Za-z0-9][A-Za-z0-9_=&?%.#/-]*") ? path : "/";
    }
}
