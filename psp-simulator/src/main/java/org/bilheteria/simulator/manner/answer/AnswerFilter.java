package org.bilheteria.simulator.manner.answer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.ext.Provider;
import java.lang.annotation.Annotation;
import org.bilheteria.simulator.fault.Operation;
import org.bilheteria.simulator.json.JsonText;
import org.bilheteria.simulator.wire.Problem;

/** Has every answer of the API twisted, whoever gave it: a resource, a mapper of exceptions, or the door. */
@Provider
@ApplicationScoped
public class AnswerFilter implements ContainerResponseFilter {

    private static final String TOKEN = "token";

    @Inject
    Answers answers;

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        if (!answers.areTwisted() || !(response.getEntity() instanceof String text)) {
            return;
        }
        Question question = question(request);
        if (!question.operation().isEmpty() && !question.is(TOKEN)) {
            give(answers.of(question, new Answer(response.getStatus(), JsonText.parse(text))), response);
        }
    }

    private static Question question(ContainerRequestContext request) {
        String path = request.getUriInfo().getPath();
        String whole = path.startsWith("/") ? path : "/" + path;
        return new Question(
                request.getMethod(),
                Operation.of(request.getMethod(), whole),
                whole,
                request.getUriInfo().getQueryParameters());
    }

    private static void give(Answer answer, ContainerResponseContext response) {
        response.setStatus(answer.status());
        MediaType type = answer.isProblem() ? MediaType.valueOf(Problem.MEDIA_TYPE) : MediaType.APPLICATION_JSON_TYPE;
        response.setEntity(answer.body() == null ? null : answer.body().toString(), new Annotation[0], type);
    }
}
