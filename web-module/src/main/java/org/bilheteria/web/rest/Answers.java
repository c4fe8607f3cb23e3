package org.bilheteria.web.rest;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** Writes answers as JAX-RS would, for calls that are answered without it. */
public final class Answers {

    private static final ProblemMapper PROBLEMS = new ProblemMapper();

    private Answers() {}

    public static void json(HttpServletResponse response, int status, String json) throws IOException {
        response.setStatus(status);
        response.setContentType(MediaType.APPLICATION_JSON);
        body(response, json);
    }

    /** What a resource that throws this would be answered. */
    public static void failure(HttpServletResponse response, Throwable thrown) throws IOException {
        Response problem = PROBLEMS.toResponse(thrown);
        response.setStatus(problem.getStatus());
        problem.getStringHeaders().forEach((name, values) -> values.forEach(value -> response.setHeader(name, value)));
        body(response, String.valueOf(problem.getEntity()));
    }

    private static void body(HttpServletResponse response, String text) throws IOException {
        body(response, text.getBytes(StandardCharsets.UTF_8));
    }

    static void body(HttpServletResponse response, byte[] bytes) throws IOException {
        response.setContentLength(bytes.length);
        response.getOutputStream().write(bytes);
    }
}
