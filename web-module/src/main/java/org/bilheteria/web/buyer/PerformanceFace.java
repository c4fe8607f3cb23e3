package org.bilheteria.web.buyer;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.bilheteria.board.Board;
import org.bilheteria.board.Boards;
import org.bilheteria.board.SectorBoard;
import org.bilheteria.catalogue.Performance;
import org.bilheteria.catalogue.Phase;
import org.bilheteria.catalogue.face.Faces;
import org.bilheteria.shared.Settings;
import org.bilheteria.web.file.PageFiles;
import org.bilheteria.web.page.Language;
import org.bilheteria.web.page.PageRequest;
import org.bilheteria.web.show.Face;
import org.bilheteria.web.show.SectorPicture;

/** How the page of a performance looks, here and where somebody sends it to others. */
@Named
@RequestScoped
public class PerformanceFace {

    @Inject
    Boards boards;

    @Inject
    PageRequest pageRequest;

    @Inject
    Language language;

    @Inject
    Settings settings;

    @Inject
    PageFiles files;

    @Inject
    Faces faces;

    private Board board;

    @PostConstruct
    void read() {
        board = boards.board(pageRequest.id("id")).orElseThrow(Performance::missing);
    }

    public Face getShow() {
        return Face.of(board.performance(), faces.of(board.performance().id()), language);
    }

    /** The sectors from the stage, by price and stock; empty where it would say nothing. */
    public String getSectors() {
        String chosen = pageRequest.parameter("sector");
        return SectorPicture.svg(board.sectors().stream()
                .map(sector -> new SectorPicture.Band(
                        sector.sector().prices().full().cents(),
                        board.phase() == Phase.CLOSED || sector.stock() == SectorBoard.Stock.SOLD_OUT,
                        Integer.toString(sector.sector().id()).equals(chosen)))
                .toList());
    }

    /** What the organiser tells everybody; empty for nothing. */
    public String getMessage() {
        return board.performance().message().orElse("");
    }

    /** When the sale opens; empty when it has. */
    public String getOpens() {
        return board.phase().beforeOpening()
                ? language.text(
                        "catalogue.opens", language.write(board.performance().opensAt()))
                : "";
    }

    /** What somebody reads who is sent the address. */
    public String getDescription() {
        Performance show = board.performance();
        return language.text("performance.description", language.write(show.startsAt()), show.venue());
    }

    public String getAddress() {
        return settings.publicUrl() + "/performance?id=" + board.performance().id();
    }

    /** What stands beside it there; a picture that every service can show. */
    public String getPicture() {
        Face face = getShow();
        return settings.publicUrl() + (face.isUploaded() ? face.poster() : files.address("img/icon-192.png"));
    }
}
