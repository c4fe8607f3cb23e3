package org.bilheteria.web.account.own;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Optional;
import org.bilheteria.account.recovery.AccountChanges;
import org.bilheteria.account.recovery.EmailChange;
import org.bilheteria.shared.Refusal;
import org.bilheteria.shared.Refused;
import org.bilheteria.web.page.Language;
import org.bilheteria.web.page.PageRequest;
import org.jspecify.annotations.Nullable;

/** Confirming another e-mail out of its mailbox, or undoing it out of the old one. Looking at it does neither. */
@Named
@RequestScoped
public class NewEmailPage {

    @Inject
    AccountChanges changes;

    @Inject
    PageRequest pageRequest;

    @Inject
    Language language;

    private @Nullable Optional<EmailChange> open;
    private String done = "";

    public void act() {
        boolean undoing = isUndoing();
        try {
            EmailChange change = changes.use(getCode());
            done = undoing
                    ? language.text("newEmail.undone", change.oldEmail().address())
                    : language.text("newEmail.done", change.newEmail().address());
        } catch (Refused refused) {
            if (refused.refusal() != Refusal.CODE_OVER) {
                pageRequest.showRefusal(refused);
            }
            open = Optional.empty();
        }
    }

    private Optional<EmailChange> open() {
        if (open == null) {
            open = changes.open(getCode());
        }
        return open;
    }

    /** Whether the code is for anything. */
    public boolean isOpen() {
        return open().isPresent();
    }

    /** Whether it is for undoing. */
    public boolean isUndoing() {
        return open().filter(EmailChange::confirmed).isPresent();
    }

    /** What pressing the button does. */
    public String getQuestion() {
        return open().map(change -> language.text(
                        change.confirmed() ? "newEmail.undo" : "newEmail.confirm",
                        change.newEmail().address(),
                        change.oldEmail().address()))
                .orElse("");
    }

    /** What was done, in words; empty for nothing. */
    public String getDone() {
        return done;
    }

    public String getCode() {
        return pageRequest.parameter("code");
    }
}
