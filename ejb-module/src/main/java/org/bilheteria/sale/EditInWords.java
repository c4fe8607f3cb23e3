package org.bilheteria.sale;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bilheteria.sale.PerformancePlan.SectorPlan;
import org.bilheteria.sale.SaleEdit.SectorChange;

/** A change as the audit log has it: what becomes what. */
final class EditInWords {

    /** An entry of the audit log has room for so many characters. */
    static final int LONGEST = 400;

    private static final int LONGEST_TEXT = 60;

    private final List<String> words = new ArrayList<>();

    private EditInWords() {}

    /**
     * In as many entries as it takes, so that nothing of a large change goes unrecorded.
     *
     * @param subject what each entry begins with, such as {@code performance 3}
     */
    static List<String> of(SaleEdit change, String subject) {
        EditInWords words = new EditInWords();
        words.describe(change);
        change.sectors().forEach(words::sector);
        change.added().forEach(words::added);
        return words.entries(subject + ": ");
    }

    private void describe(SaleEdit change) {
        quoted("title", change.show().title());
        quoted("venue", change.show().venue());
        changed("startsAt", change.show().startsAt());
        changed("lobbyOpensAt", change.times().lobbyOpensAt());
        changed("opensAt", change.times().opensAt());
        changed("closesAt", change.times().closesAt());
        changed("limitPerBuyer", change.limits().perBuyer());
        changed("halfPerBuyer", change.limits().halfPerBuyer());
        changed("callsPerSecond", change.callsPerSecond());
        quoted("message", change.message());
    }

    private void sector(int id, SectorChange change) {
        String sector = " of sector " + id;
        changed("capacity" + sector, change.capacity());
        quoted("name" + sector, change.name());
        changed("fullPrice" + sector, change.fullPrice());
        changed("halfPrice" + sector, change.halfPrice());
    }

    private void added(SectorPlan sector) {
        words.add("new sector " + quote(sector.name()) + " capacity " + sector.capacity() + " halfQuota "
                + sector.halfQuota() + " fullPrice " + sector.prices().full() + " halfPrice "
                + sector.prices().half());
    }

    private void changed(String what, Optional<?> becomes) {
        becomes.ifPresent(value -> words.add(what + ' ' + value));
    }

    private void quoted(String what, Optional<String> becomes) {
        changed(what, becomes.map(EditInWords::quote));
    }

    private static String quote(String text) {
        return '"' + text.substring(0, Math.min(LONGEST_TEXT, text.length())) + '"';
    }

    private List<String> entries(String subject) {
        List<String> entries = new ArrayList<>();
        StringBuilder entry = new StringBuilder(subject);
        for (String word : words) {
            if (entry.length() > subject.length() && entry.length() + 2 + word.length() > LONGEST) {
                entries.add(entry.toString());
                entry = new StringBuilder(subject);
            }
            entry.append(entry.length() > subject.length() ? ", " : "").append(word);
        }
        entries.add(entry.toString());
        return entries;
    }
}
