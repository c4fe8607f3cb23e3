package org.bilheteria.simulator.manner.answer;

import org.bilheteria.simulator.ledger.ErrorType;
import org.bilheteria.simulator.manner.Manner;
import org.bilheteria.simulator.manner.Manners;

/** What is answered to who asks for a new charge or refund. */
final class Beginnings implements Twist {

    private final Manners manners;

    Beginnings(Manners manners) {
        this.manners = manners;
    }

    @Override
    public Answer of(Question question, Answer said) {
        boolean charge = question.is("cob.create");
        if (!charge && !question.is("refund.create")) {
            return said;
        }
        if (charge && said.status() == 200 && manners.has(Manner.TXID_AGAIN_IS_409)) {
            return Answer.refusal(ErrorType.TXID_DUPLICADO);
        }
        return said.status() == 201 ? created(question, said) : said;
    }

    /** Who brought no id along must be told one. */
    private Answer created(Question question, Answer said) {
        boolean empty =
                manners.has(Manner.CREATED_201_EMPTY) && question.method().equals("PUT");
        return new Answer(manners.has(Manner.PUT_ANSWERS_200) ? 200 : 201, empty ? null : said.body());
    }
}
