package org.bilheteria.web.account.openid;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.List;
import org.bilheteria.account.openid.IdentityDesk;
import org.bilheteria.account.openid.LinkedIdentity;
import org.bilheteria.account.openid.OpenId;
import org.bilheteria.account.openid.Trouble;
import org.bilheteria.web.page.Language;
import org.bilheteria.web.page.PageRequest;
import org.bilheteria.web.security.SignedIn;
import org.jspecify.annotations.Nullable;

/** The identities that open the reader's account, and the providers of which it could have one. */
@Named
@RequestScoped
public class IdentitiesPage {

    @Inject
    IdentityDesk desk;

    @Inject
    OpenId openId;

    @Inject
    ProvidersPage providers;

    @Inject
    SignedIn signedIn;

    @Inject
    Language language;

    @Inject
    PageRequest pageRequest;

    private @Nullable List<Row> rows;

    /** Whether there is anything to show: nothing is, where no provider is set up. */
    public boolean isThere() {
        return providers.isThere() || !getRows().isEmpty();
    }

    public List<Row> getRows() {
        if (rows == null) {
            rows = desk.of(signedIn.requireBuyer()).stream().map(this::row).toList();
        }
        return rows;
    }

    private Row row(LinkedIdentity identity) {
        String name = providers.name(identity.provider());
        String used = identity.lastUsedAt()
                .map(at -> language.text("identities.used", language.write(at)))
                .orElseGet(() -> language.text("identities.unused"));
        return new Row(
                identity.id(),
                name,
                language.text("identities.linkedAt", language.write(identity.linkedAt())),
                used,
                language.text("identities.unlinkNamed", name));
    }

    /** By which another one is linked. */
    public List<ProvidersPage.Button> getLinks() {
        return openId.providers().stream()
                .map(provider -> new ProvidersPage.Button(
                        language.text("identities.link", provider.name()), "/openid/" + provider.key() + "?link=1"))
                .toList();
    }

    /** What has just been done, in words; empty when nothing was. */
    public String getDone() {
        return switch (pageRequest.parameter("identity")) {
            case "linked" -> language.text("identities.linked");
            case "unlinked" -> language.text("identities.unlinked");
            default -> "";
        };
    }

    /** Why it was not done, in words; empty when it was. */
    public String getTrouble() {
        String named = pageRequest.parameter("identity");
        String provider = pageRequest.parameter("provider");
        return Arrays.stream(Trouble.values())
                .filter(trouble -> trouble.name().equals(named))
                .filter(trouble ->
                        provider.isEmpty() || openId.provider(provider).isPresent())
                .map(trouble -> providers.words(provider, trouble))
                .findFirst()
                .orElse("");
    }

    /** One identity. @param unlink what the button that removes it does, by name */
    public record Row(String id, String name, String made, String used, String unlink) {}
}
