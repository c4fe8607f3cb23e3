package org.bilheteria.web.account.factor;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import org.bilheteria.account.Accounts;
import org.bilheteria.account.factor.NewApp;
import org.bilheteria.account.factor.SecondFactors;
import org.bilheteria.shared.Refusal;
import org.bilheteria.shared.Refused;
import org.bilheteria.web.page.Language;
import org.bilheteria.web.page.LocalPath;
import org.bilheteria.web.page.PageRequest;
import org.bilheteria.web.page.QrCode;
import org.bilheteria.web.security.SignedIn;
import org.jspecify.annotations.Nullable;

/** The part of the account's page where staff sets an authenticator app up, replaces it, and takes it away. */
@Named
@RequestScoped
public class AppPage {

    @Inject
    SignedIn signedIn;

    @Inject
    Accounts accounts;

    @Inject
    SecondFactors factors;

    @Inject
    ShownFactor shown;

    @Inject
    PageRequest pageRequest;

    @Inject
    HttpServletRequest request;

    @Inject
    Language language;

    private String code;
    private List<String> codes = List.of();
    private @Nullable NewApp app;

    /** Whether the reader is staff: of buyers nobody asks for a second factor. */
    public boolean isShown() {
        return signedIn.rights().staff();
    }

    /** Whether they were sent here, because they have none. */
    public boolean isFirst() {
        return pageRequest.parameter("first").equals("factor");
    }

    public boolean isApp() {
        return factors.hasApp(signedIn.requireBuyer());
    }

    public boolean isPasskey() {
        return factors.hasPasskey(signedIn.requireBuyer());
    }

    /** Since when, and how many codes are left. */
    public String getSince() {
        long buyer = signedIn.requireBuyer();
        String since = factors.appSince(buyer).map(language::write).orElse("");
        return language.text("factor.since", since, factors.codesLeft(buyer));
    }

    /** What has just been done, in words; empty for nothing. */
    public String getDone() {
        return pageRequest.parameter("factor").equals("removed") ? language.text("factor.removed") : "";
    }

    /** Whether an app is being set up. */
    public boolean isBeginning() {
        return codes.isEmpty() && (pageRequest.parameter("factor").equals("new") || !sealed().isEmpty());
    }

    private String sealed() {
        return pageRequest.parameter("sealed");
    }

    private NewApp app() {
        if (app == null) {
            var owner = accounts.buyer(signedIn.requireBuyer()).orElseThrow();
            Optional<NewApp> begun = sealed().isEmpty() ? Optional.empty() : factors.again(owner, sealed());
            app = begun.orElseGet(() -> factors.begin(owner));
        }
        return app;
    }

    /** What the form brings back. */
    public String getSealed() {
        return app().sealed();
    }

    /** In groups of four, as people type them. */
    public String getSecret() {
        return app().secret().replaceAll("(.{4})(?=.)", "$1 ");
    }

    public String getQrCode() {
        return QrCode.svg(app().address(), language.text("factor.qr"));
    }

    public void confirm() {
        if (refusedForAge("new")) {
            return;
        }
        try {
            codes = factors.confirm(signedIn.requireBuyer(), sealed(), code);
            shown.now(request, pageRequest.response(), signedIn.session().orElseThrow());
        } catch (Refused refused) {
            if (refused.refusal() == Refusal.BAD_CODE) {
                pageRequest.addError("newApp:code", language.text("factor.badFirst"));
            } else {
                pageRequest.showRefusal(refused);
            }
        }
    }

    public void remove() {
        if (!refusedForAge("remove")) {
            factors.remove(signedIn.requireBuyer(), signedIn.actor());
            pageRequest.redirect("/account?factor=removed#second-factor");
        }
    }

    /** Whoever has one shows it before another takes its place; it may have been too long ago since the page was made. */
    private boolean refusedForAge(String what) {
        boolean old = !signedIn.rights().staff() || !signedIn.factorFresh();
        if (old) {
            pageRequest.askSecondFactor("/account?factor=" + what + "#second-factor");
        }
        return old;
    }

    /** Whether it is asked once more if the app is to be taken away. */
    public boolean isRemoving() {
        return pageRequest.parameter("factor").equals("remove") && isApp();
    }

    /** Those for whoever loses the app, this once; empty unless it was set up just now. */
    public List<String> getCodes() {
        return codes;
    }

    /** Where whoever was sent here came from. */
    public String getNext() {
        return LocalPath.of(pageRequest.parameter("next"));
    }

    public String getNextEncoded() {
        return PageRequest.encode(getNext());
    }

    /** Never shown again. */
    public String getCode() {
        return "";
    }

    public void setCode(String code) {
        this.code = code;
    }
}
