package org.bilheteria.web.account.openid;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.bilheteria.account.openid.OpenId;
import org.bilheteria.account.openid.Provider;
import org.bilheteria.account.openid.Trouble;
import org.bilheteria.web.page.Language;
import org.bilheteria.web.page.LocalPath;
import org.bilheteria.web.page.PageRequest;

/** The buttons by which one signs in at a provider, and what was wrong with the last. */
@Named
@RequestScoped
public class ProvidersPage {

    private static final String TOLD = Told.class.getName();

    @Inject
    OpenId openId;

    @Inject
    Language language;

    @Inject
    PageRequest pageRequest;

    @Inject
    HttpServletRequest request;

    private record Told(String provider, Trouble trouble) {}

    /** The page to which this request is forwarded says so. */
    static void tell(HttpServletRequest request, String provider, Trouble trouble) {
        request.setAttribute(TOLD, new Told(provider, trouble));
    }

    public boolean isThere() {
        return !openId.providers().isEmpty();
    }

    /** One for each provider, in the order of the settings. */
    public List<Button> getButtons() {
        return buttons("openid.signIn", "");
    }

    /** The same for staying signed in for long: what a tick does with a script, a link of its own does without. */
    public List<Button> getKeeping() {
        return buttons("openid.signInKept", "&keep=1");
    }

    private List<Button> buttons(String words, String more) {
        String next = PageRequest.encode(LocalPath.of(pageRequest.parameter("next"))) + more;
        return openId.providers().stream()
                .map(provider -> new Button(
                        language.text(words, provider.name()), "/openid/" + provider.key() + "?next=" + next))
                .toList();
    }

    /** Why a provider has signed nobody in, in words; empty when none was asked. */
    public String getTrouble() {
        return request.getAttribute(TOLD) instanceof Told told ? words(told.provider, told.trouble) : "";
    }

    /** @param provider its key */
    String words(String provider, Trouble trouble) {
        return language.text("Trouble." + trouble, name(provider));
    }

    /** As buttons say it; by its key when settings don't name it any more. */
    String name(String key) {
        return openId.provider(key).map(Provider::name).orElse(key);
    }

    /** A link that looks like a button. */
    public record Button(String text, String address) {}
}
