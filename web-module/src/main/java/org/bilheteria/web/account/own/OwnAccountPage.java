package org.bilheteria.web.account.own;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bilheteria.account.Accounts;
import org.bilheteria.account.Buyer;
import org.bilheteria.account.session.OpenSession;
import org.bilheteria.account.session.Session;
import org.bilheteria.account.session.Sessions;
import org.bilheteria.shared.InvalidFields;
import org.bilheteria.web.page.Language;
import org.bilheteria.web.page.PageRequest;
import org.bilheteria.web.security.SignedIn;
import org.jspecify.annotations.Nullable;

/** The reader's account: who they are to us, where they are signed in, and the change of their name. */
@Named
@RequestScoped
public class OwnAccountPage {

    private static final Map<String, String> DONE = Map.of(
            "name", "own.done.name",
            "password", "own.done.password",
            "session", "own.done.session",
            "cpf", "own.done.cpf");

    @Inject
    SignedIn signedIn;

    @Inject
    Accounts accounts;

    @Inject
    Sessions sessions;

    @Inject
    PageRequest pageRequest;

    @Inject
    Language language;

    private @Nullable String name;
    private @Nullable Optional<Buyer> buyer;
    private @Nullable List<Row> rows;

    public void rename() {
        try {
            accounts.rename(signedIn.requireBuyer(), name);
            pageRequest.redirect("/account?done=name");
        } catch (InvalidFields invalid) {
            pageRequest.showFlaws("changeName", invalid);
        }
    }

    private Optional<Buyer> buyer() {
        if (buyer == null) {
            buyer = signedIn.buyer().flatMap(accounts::buyer);
        }
        return buyer;
    }

    /** As typed, or as it is. */
    public String getName() {
        return name == null ? buyer().map(Buyer::name).orElse("") : name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public String getEmail() {
        return buyer().map(Buyer::email).orElse("");
    }

    /** Whether no password opens the account: there is none to type until its owner has asked for one. */
    public boolean isPasswordless() {
        return buyer().filter(owner -> !owner.hasPassword()).isPresent();
    }

    /** What has just been done, in words; empty for nothing. */
    public String getDone() {
        String key = DONE.get(pageRequest.parameter("done"));
        return key == null ? "" : language.text(key);
    }

    /** Whether they have just signed in again for their data, which are to come now. */
    public boolean isExporting() {
        return "ready".equals(pageRequest.parameter("export")) && signedIn.fresh();
    }

    public List<Row> getSessions() {
        if (rows == null) {
            String current = signedIn.session().map(Session::id).orElse("");
            rows = signedIn.buyer().map(sessions::of).orElse(List.of()).stream()
                    .map(session -> row(session, session.id().equals(current)))
                    .toList();
        }
        return rows;
    }

    private Row row(OpenSession session, boolean here) {
        String device = session.device().isEmpty() ? language.text("own.otherDevice") : session.device();
        String began = language.text("own.began", language.write(session.beganAt()));
        String used = session.renewedAt()
                .map(moment -> language.text("own.renewed", language.write(moment)))
                .orElse("");
        return new Row(session.id(), device, began, used, here);
    }

    /** One session. @param here whether it is the one the reader reads with */
    public record Row(String id, String device, String began, String used, boolean here) {}
}
