package org.bilheteria.it;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;

/**
 * What keeps passkeys in a page's browser, as a phone does: it knows its user, who always agrees. Chromium's own, over DevTools
 * (WebAuthn domain).
 */
final class VirtualAuthenticator {

    private final CDPSession devTools;
    private final String id;

    VirtualAuthenticator(Page page) {
        devTools = page.context().newCDPSession(page);
        devTools.send("WebAuthn.enable");
        JsonObject options = new JsonObject();
        options.addProperty("protocol", "ctap2");
        options.addProperty("transport", "internal");
        options.addProperty("hasResidentKey", true);
        options.addProperty("hasUserVerification", true);
        options.addProperty("isUserVerified", true);
        options.addProperty("automaticPresenceSimulation", true);
        JsonObject added = new JsonObject();
        added.add("options", options);
        id = devTools.send("WebAuthn.addVirtualAuthenticator", added)
                .get("authenticatorId")
                .getAsString();
    }

    /** It would take a suggestion as soon as it is made, and the page be gone before anybody presses anything. */
    static void withoutSuggestions(Page page) {
        page.addInitScript("PublicKeyCredential.isConditionalMediationAvailable = undefined");
    }

    /** What it keeps. */
    JsonArray passkeys() {
        return devTools.send("WebAuthn.getCredentials", whichOne()).getAsJsonArray("credentials");
    }

    /** Whether its user agrees without being asked. */
    void agrees(boolean always) {
        JsonObject asked = whichOne();
        asked.addProperty("enabled", always);
        devTools.send("WebAuthn.setAutomaticPresenceSimulation", asked);
    }

    /** Whether its user is recognised. */
    void recognises(boolean user) {
        JsonObject asked = whichOne();
        asked.addProperty("isUserVerified", user);
        devTools.send("WebAuthn.setUserVerified", asked);
    }

    /** Goes on with what another one made; its counter is what it was then. */
    void keepsAlso(JsonObject passkey) {
        JsonObject asked = whichOne();
        asked.add("credential", passkey);
        devTools.send("WebAuthn.addCredential", asked);
    }

    private JsonObject whichOne() {
        JsonObject one = new JsonObject();
        one.addProperty("authenticatorId", id);
        return one;
    }
}
