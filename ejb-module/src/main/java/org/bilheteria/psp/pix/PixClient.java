package org.bilheteria.psp.pix;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.Optional;
import org.bilheteria.psp.PspAccess;
import org.bilheteria.psp.PspException;
import org.bilheteria.psp.PspRefused;
import org.bilheteria.psp.PspUnavailable;
import org.eclipse.microprofile.faulttolerance.exceptions.FaultToleranceException;

/** Asks, and tells "there is none" from a no. */
@ApplicationScoped
class PixClient implements PspAccess {

    @Inject
    PspConnection connection;

    private final Refusals refusals = new Refusals();

    HttpResponse<String> send(Question question) throws PspException {
        try {
            return connection.send(question);
        } catch (FaultToleranceException leftAlone) {
            throw new PspUnavailable("The PSP failed too often and is left alone for a moment", leftAlone);
        }
    }

    /** What is at this path; empty when the PSP says that nothing is. */
    Optional<String> found(Operation operation, String path) throws PspException {
        Question question = Question.read(operation, path);
        HttpResponse<String> answer = send(question);
        if (answer.statusCode() == 200) {
            return Optional.of(answer.body());
        }
        if (PspProblem.of(answer.statusCode(), answer.body()).unknown()) {
            return Optional.empty();
        }
        throw refused(question, answer);
    }

    /** Logs what the PSP says. @return what to throw */
    PspRefused refused(Question question, HttpResponse<String> answer) {
        return refusals.refused(question.method(), question.path(), answer);
    }

    @Override
    public Optional<Instant> certificateEnd() {
        return connection.certificateEnd();
    }

    @Override
    public boolean signIn() throws PspException {
        return connection.signIn();
    }

    PspSettings manner() {
        return connection.manner();
    }
}
