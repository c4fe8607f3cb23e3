package org.bilheteria.web.account.own;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.bilheteria.privacy.Erasing;
import org.bilheteria.privacy.OpenMatters;
import org.bilheteria.shared.Refused;
import org.bilheteria.web.page.Language;
import org.bilheteria.web.page.PageRequest;
import org.bilheteria.web.security.SignedIn;
import org.jspecify.annotations.Nullable;

/** What goes and what stays when an account is erased, and the button that does it. */
@Named
@RequestScoped
public class EraseAccountPage {

    @Inject
    SignedIn signedIn;

    @Inject
    OpenMatters matters;

    @Inject
    Erasing erasing;

    @Inject
    ForgottenBrowser forgotten;

    @Inject
    HttpServletRequest request;

    @Inject
    PageRequest pageRequest;

    @Inject
    Language language;

    private boolean sure;
    private @Nullable List<String> unsettled;

    public void erase() {
        if (!sure) {
            pageRequest.addError("erase:sure", language.text("erase.notSure"));
            return;
        }
        try {
            erasing.erase(signedIn.requireFresh());
            forgotten.forget(request, pageRequest.response());
            pageRequest.redirect("/erased");
        } catch (Refused refused) {
            pageRequest.showRefusal(refused);
            unsettled = null;
        }
    }

    /** What has to be settled first, in words; empty when nothing has. */
    public List<String> getUnsettled() {
        if (unsettled == null) {
            unsettled = matters.of(signedIn.requireBuyer()).stream()
                    .map(matter -> language.text("Unsettled." + matter))
                    .toList();
        }
        return unsettled;
    }

    /** How many orders are for shows to come. */
    public long getToCome() {
        return matters.ordersToCome(signedIn.requireBuyer());
    }

    public String getToComeText() {
        return language.text("erase.toCome", getToCome());
    }

    public boolean isSure() {
        return sure;
    }

    /** @param sure whether they have said that they know what they do */
    public void setSure(boolean sure) {
        this.sure = sure;
    }
}
