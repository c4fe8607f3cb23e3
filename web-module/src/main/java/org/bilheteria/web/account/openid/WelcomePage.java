package org.bilheteria.web.account.openid;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.bilheteria.account.Buyer;
import org.bilheteria.account.Cpf;
import org.bilheteria.account.Email;
import org.bilheteria.account.openid.OpenId;
import org.bilheteria.account.openid.Vouched;
import org.bilheteria.shared.InvalidFields;
import org.bilheteria.shared.Refused;
import org.bilheteria.web.account.FreshSession;
import org.bilheteria.web.account.SignedInServlet;
import org.bilheteria.web.account.WaitingTurn;
import org.bilheteria.web.page.Language;
import org.bilheteria.web.page.LocalPath;
import org.bilheteria.web.page.PageRequest;
import org.bilheteria.web.security.ClientAddress;
import org.bilheteria.web.security.NewcomerCookie;
import org.bilheteria.web.security.OverTls;
import org.bilheteria.web.security.SealedCookie;
import org.jspecify.annotations.Nullable;

/**
 * Getting an account by a provider's word: only what it does not say is asked. What it says is in a sealed cookie; of the form no more
 * counts than the name, and the CPF where it proved none.
 */
@Named
@RequestScoped
public class WelcomePage {

    @Inject
    OpenId openId;

    @Inject
    ProvidersPage providers;

    @Inject
    FreshSession session;

    @Inject
    WaitingTurn turn;

    @Inject
    OverTls overTls;

    @Inject
    ClientAddress address;

    @Inject
    HttpServletRequest request;

    @Inject
    PageRequest pageRequest;

    @Inject
    Language language;

    private Optional<Vouched> vouched = Optional.empty();
    private @Nullable String name;
    private @Nullable String cpf;
    private boolean keep;

    @PostConstruct
    void read() {
        vouched = openId.vouched(SealedCookie.VOUCHED.in(request));
        keep = !pageRequest.parameter("keep").isEmpty();
    }

    public void signUp() {
        vouched.filter(who -> who.email().isPresent()).ifPresent(this::signUp);
    }

    private void signUp(Vouched who) {
        try {
            begin(openId.signUp(who, name, cpf, address.of(request)), who);
        } catch (InvalidFields invalid) {
            pageRequest.showFlaws("welcome", invalid);
            pageRequest.showRefusal(invalid);
        } catch (Refused refused) {
            turn.show(refused);
        }
    }

    private void begin(Buyer buyer, Vouched who) {
        boolean secure = overTls.of(request);
        NewcomerCookie.set(pageRequest.response(), secure);
        SealedCookie.VOUCHED.clear(pageRequest.response(), secure);
        session.begin(request, pageRequest.response(), buyer, keep);
        session.endBefore(request);
        pageRequest.redirect(SignedInServlet.before(LocalPath.of(who.next())));
    }

    /** Whether somebody is vouched for, still. */
    public boolean isOpen() {
        return vouched.isPresent();
    }

    /** Whether their e-mail is confirmed, without which there is no account. */
    public boolean isConfirmed() {
        return vouched.flatMap(Vouched::email).isPresent();
    }

    /** Whether their CPF is proved, so that nobody types it. */
    public boolean isProved() {
        return vouched.flatMap(Vouched::proved).isPresent();
    }

    /** What is left to do. */
    public String getLead() {
        return language.text(isProved() ? "welcome.leadProved" : "welcome.lead", provider());
    }

    /** What to do without a confirmed e-mail. */
    public String getUnconfirmed() {
        return language.text("welcome.unconfirmed", provider());
    }

    private String provider() {
        return vouched.map(Vouched::provider).map(providers::name).orElse("");
    }

    public String getEmail() {
        return vouched.flatMap(Vouched::email).map(Email::address).orElse("");
    }

    /** Where they were going, for other ways there. */
    public String getNextEncoded() {
        return PageRequest.encode(LocalPath.of(vouched.map(Vouched::next).orElse("/")));
    }

    /** As typed, or as the provider has it. */
    public String getName() {
        return name == null ? vouched.map(Vouched::name).orElse("") : name;
    }

    public void setName(String name) {
        this.name = name;
    }

    /** As typed, or as somebody told the provider. */
    public String getCpf() {
        return cpf == null
                ? vouched.flatMap(Vouched::suggested).map(Cpf::digits).orElse("")
                : cpf;
    }

    public void setCpf(String cpf) {
        this.cpf = cpf;
    }

    public boolean isKeep() {
        return keep;
    }

    /** @param keep whether to stay signed in for long */
    public void setKeep(boolean keep) {
        this.keep = keep;
    }
}
