package org.bilheteria.verifier;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;

/** All journals that were checked. Where several are about one sector, the gravest answer counts. */
record CheckedJournals(List<CheckedJournal> journals) {

    /** Puts a question to whoever has seen this sector. */
    Answer ask(String performance, String sector, Function<Witness, Answer> question) {
        return journals.stream()
                .map(journal -> journal.find(performance, sector))
                .filter(Objects::nonNull)
                .map(question)
                .max(Comparator.comparing(Answer::outcome))
                .orElseGet(() -> Answer.of(
                        Outcome.OTHER_SECTOR,
                        "sector " + sector + " of performance " + performance + " is not in what was checked"));
    }
}
