package org.bilheteria.web.verify;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.bilheteria.board.Board;
import org.bilheteria.board.Boards;
import org.bilheteria.board.SectorBoard;
import org.bilheteria.shared.Refusal;
import org.bilheteria.shared.Refused;
import org.bilheteria.shared.Settings;
import org.bilheteria.web.page.Language;
import org.bilheteria.web.page.PageRequest;

/**
 * Where anybody checks a sector's journal in their own browser; open to all, as the journal is. It only says which journal
 * and which place: what it finds is computed on the reader's device.
 */
@Named
@RequestScoped
public class CheckPage {

    /** About as long as a line of the journal is. */
    private static final int LINE_BYTES = 330;

    private static final int MEGABYTE = 1_000_000;

    @Inject
    Boards boards;

    @Inject
    Settings settings;

    @Inject
    PageRequest pageRequest;

    @Inject
    Language language;

    private Board board;
    private SectorBoard sector;

    @PostConstruct
    void read() {
        board = boards.board(pageRequest.id("performance")).orElseThrow(CheckPage::notFound);
        int asked = pageRequest.id("sector");
        sector = board.sectors().stream()
                .filter(each -> each.sector().id() == asked)
                .findFirst()
                .orElseThrow(CheckPage::notFound);
    }

    private static Refused notFound() {
        return new Refused(Refusal.NOT_FOUND, "There is no such journal");
    }

    public int getPerformance() {
        return board.performance().id();
    }

    public String getTitle() {
        return board.performance().title();
    }

    public int getSector() {
        return sector.sector().id();
    }

    public String getSectorName() {
        return sector.sector().name();
    }

    /** The place whose way is looked for, or nothing. */
    public String getPlace() {
        String place = pageRequest.parameter("place");
        return place.matches("[0-9a-f]{32}") ? place : "";
    }

    /** How long the journal is now, and how much there is to download. */
    public String getLength() {
        double megabytes = Math.max(1, sector.journalSeq() * LINE_BYTES * 10 / MEGABYTE) / 10.0;
        return language.text("check.length", sector.journalSeq(), megabytes);
    }

    public String getIssuer() {
        return settings.issuer();
    }
}
