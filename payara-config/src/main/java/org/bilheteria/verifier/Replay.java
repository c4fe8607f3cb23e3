package org.bilheteria.verifier;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Lives through the journal of one sector, line by line. */
final class Replay {
    private final String name;
    private final Findings findings;
    private final Chain chain;
    private final Sector sector;
    private final Map<String, LineRule> rules = new HashMap<>();
    private final ArrivalRules arrivals;
    private @Nullable Published published;
    private long lines;

    /** {@code published} is what the board says of this sector, or null. */
    Replay(String name, Report report, @Nullable Published published) {
        this.name = name;
        this.published = published;
        findings = new Findings(report);
        chain = new Chain(findings);
        sector = new Sector(findings);
        Seeds seeds = new Seeds();
        rules.putAll(new SaleRules(sector, seeds).rules());
        arrivals = new ArrivalRules(sector);
        rules.putAll(arrivals.rules());
        rules.putAll(new DrawRules(sector, seeds).rules());
        rules.putAll(new CallRules(sector).rules());
        rules.putAll(new HoldRules(sector).rules());
        rules.putAll(new PaymentRules(sector).rules());
    }

    /** Judges the next line; {@code bytes} are the line as it stands in the journal. */
    void accept(long lineNumber, JournalLine line, byte[] bytes) {
        findings.about(lineNumber, line.seq());
        lines++;
        chain.append(line, bytes);
        JournalFormat.check(line, findings);
        LineRule rule = rules.get(line.type());
        if (rule != null && mayFollow(line)) {
            try {
                arrivals.judgeLateForTheSale(line);
                rule.replay(line);
            } catch (Malformed wrong) {
                findings.expect(false, Rule.FORM, "%s: %s", line.type(), wrong.why());
            }
        }
        if (published != null && chain.seq() >= published.journalSeq()) {
            published.compare(sector, chain, findings);
            published = null;
        }
    }

    /** Judges what came of looking for the board's signed head: anything but its place on this chain is a violation. */
    void judgeHead(String label, Answer answer) {
        boolean onChain = answer.outcome() == Outcome.ON_CHAIN;
        findings.expect(onChain, Rule.I7, "the board's head%s: %s", label.isEmpty() ? "" : " " + label, answer);
    }

    private void judgeEnd() {
        try {
            arrivals.judgeLateForTheSale(null);
        } catch (Malformed impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private boolean mayFollow(JournalLine line) {
        boolean opened = sector.sale.isOpened() || line.type().equals("OPENED");
        return findings.expect(opened, Rule.PHASE, "%s before OPENED", line.type());
    }

    /** One sentence on all of it. */
    String summary() {
        judgeEnd();
        if (published != null) {
            findings.expect(false, Rule.I7, "the journal ends here, the board tells of seq %d", published.journalSeq());
        }
        return String.format(
                Locale.ROOT,
                "sector %s: %d lines, %d arrivals, %d sold, %d held, %d violations",
                name,
                lines,
                sector.arrivals(),
                sector.stock.sold(),
                sector.stock.held(),
                findings.violations());
    }
}
