package org.bilheteria.simulator.manner.answer;

import java.util.List;
import org.bilheteria.simulator.manner.Manners;
import org.bilheteria.simulator.manner.spelling.Spelling;

/** All twists, one after the other: what is said, how it is spelt, and last how a no is worded. */
public final class Answers {

    private final Manners manners;
    private final List<Twist> twists;

    public Answers(Manners manners) {
        this.manners = manners;
        Spelling spelling = new Spelling(manners);
        twists = List.of(
                new ForeignPayments(manners),
                new Lists(manners),
                new Beginnings(manners),
                (question, said) -> said.body() == null ? said : new Answer(said.status(), spelling.of(said.body())),
                new Refusals(manners));
    }

    /** Whether anything is said otherwise at all. */
    boolean areTwisted() {
        return !manners.polite();
    }

    Answer of(Question question, Answer said) {
        Answer answer = said;
        for (Twist twist : twists) {
            answer = twist.of(question, answer);
        }
        return answer;
    }
}
