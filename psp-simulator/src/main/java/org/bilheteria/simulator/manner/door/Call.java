package org.bilheteria.simulator.manner.door;

import jakarta.ws.rs.container.ContainerRequestContext;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.bilheteria.simulator.fault.Operation;

/** A call of the API as it stands at the door: its body can be looked at, and is still there afterwards. */
final class Call {

    private static final List<String> LISTS = List.of("pix.list", "cob.list");

    /** No body that makes sense is longer, and who sends more is told so inside. */
    private static final int LONGEST = 64 * 1024;

    private final ContainerRequestContext request;
    private final String operation;

    Call(ContainerRequestContext request) {
        this.request = request;
        this.operation = Operation.of(request.getMethod(), path());
    }

    String path() {
        String path = request.getUriInfo().getPath();
        return path.startsWith("/") ? path : "/" + path;
    }

    URI uri() {
        return request.getUriInfo().getRequestUri();
    }

    URI base() {
        return request.getUriInfo().getBaseUri();
    }

    /** Whether it is one of the API's at all. */
    boolean isOne() {
        return !operation.isEmpty();
    }

    boolean is(String name) {
        return operation.equals(name);
    }

    boolean isList() {
        return LISTS.contains(operation);
    }

    /** Empty if it is missing or says nothing. */
    Optional<String> query(String name) {
        return Optional.ofNullable(request.getUriInfo().getQueryParameters().getFirst(name))
                .filter(text -> !text.isBlank());
    }

    /** Empty if it is missing or says nothing. */
    Optional<String> header(String name) {
        return Optional.ofNullable(request.getHeaderString(name)).filter(text -> !text.isBlank());
    }

    /** A field of the form that is the body; empty if it is missing or says nothing. */
    Optional<String> field(String name) {
        for (String pair : body().split("&")) {
            String[] field = pair.split("=", 2);
            if (field.length == 2 && decoded(field[0]).equals(name)) {
                return Optional.of(decoded(field[1])).filter(text -> !text.isBlank());
            }
        }
        return Optional.empty();
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException malformed) {
            return "";
        }
    }

    String body() {
        try {
            byte[] bytes = request.getEntityStream().readNBytes(LONGEST + 1);
            request.setEntityStream(new ByteArrayInputStream(bytes));
            return new String(bytes, StandardCharsets.UTF_8);
        } catch (IOException lost) {
            throw new UncheckedIOException(lost);
        }
    }
}
