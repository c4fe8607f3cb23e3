package org.bilheteria.web.organiser;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Set;
import org.bilheteria.account.role.Role;
import org.bilheteria.board.Board;
import org.bilheteria.catalogue.Bounds;
import org.bilheteria.catalogue.PauseReason;
import org.bilheteria.catalogue.Performance;
import org.bilheteria.catalogue.Phase;
import org.bilheteria.sale.SaleEdit;
import org.bilheteria.sale.SaleOffice;
import org.bilheteria.shared.Refusal;
import org.bilheteria.shared.Refused;
import org.bilheteria.steering.Figures;
import org.bilheteria.steering.jmx.SectorFigures;
import org.bilheteria.web.page.Language;
import org.bilheteria.web.page.PageRequest;
import org.bilheteria.web.security.SignedIn;

/** One sale, for those who sell it: live figures, and the levers; each asks once more and says what will happen. */
@Named
@RequestScoped
public class SteerPage {

    private static final Set<String> LEVERS = Set.of("open", "pause", "resume", "close", "remove");

    /** Those that end a sale. */
    private static final Set<String> FINAL = Set.of("close", "remove");

    @Inject
    SignedIn signedIn;

    @Inject
    Figures figures;

    @Inject
    SaleOffice office;

    @Inject
    PageRequest pageRequest;

    @Inject
    Language language;

    private int id;
    private Board board;

    @PostConstruct
    void read() {
        signedIn.requireRole(Role.STEERING);
        id = pageRequest.id("performance");
        board = figures.board(id).orElseThrow(Performance::missing);
        pageRequest.showRefusalNamed(pageRequest.parameter("refused"));
    }

    /** Pulls the lever that was asked about. Pulled twice, by a second click, it has done what it should. */
    public void pull() {
        if (FINAL.contains(getAsked()) && !signedIn.factorFresh()) {
            pageRequest.askSecondFactor(here() + "&ask=" + getAsked());
            return;
        }
        try {
            pull(getAsked(), actor());
        } catch (Refused refused) {
            boolean done = refused.refusal() == Refusal.WRONG_PHASE && isDone(getAsked());
            pageRequest.redirect(done ? here() : here() + "&refused=" + refused.refusal());
            return;
        }
        pageRequest.redirect(getAsked().equals("remove") ? "/organiser?removed=true" : here());
    }

    private void pull(String lever, String actor) {
        switch (lever) {
            case "open" -> office.open(id, actor);
            case "pause" -> office.pause(id, PauseReason.ORGANISER, actor);
            case "resume" -> office.resume(id, actor);
            case "close" -> office.close(id, actor);
            case "remove" -> {
                signedIn.requireOrganiser();
                office.remove(id, actor);
            }
            default -> throw new Refused(Refusal.INVALID, "There is no such lever");
        }
    }

    private boolean isDone(String lever) {
        Phase phase = figures.board(id).orElseThrow(Performance::missing).phase();
        return switch (lever) {
            case "open", "resume" -> phase == Phase.OPEN || phase == Phase.SOLD_OUT;
            case "pause" -> phase == Phase.PAUSED;
            case "close" -> phase == Phase.CLOSED;
            default -> false;
        };
    }

    public void tell() {
        String message = pageRequest.parameter("message").strip();
        if (message.length() > Bounds.LONGEST_MESSAGE) {
            pageRequest.redirect(here() + "&refused=" + Refusal.INVALID);
            return;
        }
        act(() -> office.change(id, SaleEdit.nothing().telling(message), actor()));
    }

    public void limitCalls() {
        act(() -> office.change(id, SaleEdit.nothing().calling(number("calls")), actor()));
    }

    public void resize() {
        act(() -> office.change(id, SaleEdit.nothing().resizing(number("sector"), number("capacity")), actor()));
    }

    private void act(Runnable lever) {
        try {
            lever.run();
            pageRequest.redirect(here());
        } catch (Refused refused) {
            pageRequest.redirect(here() + "&refused=" + refused.refusal());
        }
    }

    private int number(String parameter) {
        String text = pageRequest.parameter(parameter).strip();
        if (!text.matches("[0-9]{1,7}")) {
            throw new Refused(Refusal.INVALID, parameter + " is a number");
        }
        return Integer.parseInt(text);
    }

    private String here() {
        return "/steer?performance=" + id;
    }

    private String actor() {
        return signedIn.actor();
    }

    /** The lever the reader is asked about; empty for none. */
    public String getAsked() {
        String asked = pageRequest.parameter("ask");
        return LEVERS.contains(asked) ? asked : "";
    }

    public boolean isAsking() {
        return !getAsked().isEmpty();
    }

    public String getAskedLabel() {
        return language.text("Lever." + getAsked());
    }

    /** What will happen. */
    public String getConsequence() {
        int held =
                figures.sectors(board).stream().mapToInt(SectorFigures::getHeld).sum();
        int waiting = figures.sectors(board).stream()
                .mapToInt(sector -> sector.getWaiting() + sector.getLobby())
                .sum();
        return language.text("LeverText." + getAsked(), held, waiting);
    }

    /** The levers that can be pulled now. */
    public List<Lever> getLevers() {
        Phase phase = board.phase();
        boolean before = phase == Phase.ANNOUNCED || phase == Phase.LOBBY;
        boolean paused = board.performance().paused();
        return List.of(
                        new Lever("open", before),
                        new Lever("pause", !paused && (phase == Phase.OPEN || phase == Phase.SOLD_OUT)),
                        new Lever("resume", paused),
                        new Lever("close", phase != Phase.CLOSED),
                        new Lever("remove", signedIn.rights().enough() && office.removable(id)))
                .stream()
                .filter(Lever::possible)
                .toList();
    }

    /** Whether the reader may see who did what. */
    public boolean isOrganiser() {
        return signedIn.rights().enough();
    }

    public boolean isPspAnswering() {
        return figures.pspAnswering(board.performance());
    }

    /** Whether it is in no list any more. */
    public boolean isRemoved() {
        return board.performance().removed();
    }

    public boolean isCancelled() {
        return board.performance().cancelled();
    }

    /** Whether the reader comes from having saved a change. */
    public boolean isSaved() {
        return pageRequest.parameter("saved").equals("true");
    }

    public int getId() {
        return id;
    }

    public String getTitle() {
        return board.performance().title();
    }

    public String getStartsAt() {
        return language.write(board.performance().startsAt());
    }

    public String getPhase() {
        return board.phase().name();
    }

    public String getPhaseKey() {
        return "Phase." + board.phase();
    }

    public String getMessage() {
        return board.performance().message().orElse("");
    }

    public int getCalls() {
        return figures.callsPerSecond(board.performance());
    }

    public List<SectorFigures> getSectors() {
        return figures.sectors(board);
    }

    /** A lever and whether it can be pulled. */
    public record Lever(String name, boolean possible) {

        public String key() {
            return "Lever." + name;
        }
    }
}
