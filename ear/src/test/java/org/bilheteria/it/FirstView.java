package org.bilheteria.it;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.LoadState;
import java.util.Map;
import java.util.TreeMap;

/** What a browser that knows nothing yet fetches for a page, as it went over the wire, headers included. */
final class FirstView {

    private final Map<String, String> asked = new TreeMap<>();
    private final Map<String, Integer> bytes = new TreeMap<>();

    private FirstView() {}

    /** @param page of a reader who has opened none before */
    static FirstView of(Page page, String address) {
        FirstView view = new FirstView();
        CDPSession browser = page.context().newCDPSession(page);
        browser.on("Network.requestWillBeSent", event -> view.asked.put(id(event), address(event)));
        browser.on(
                "Network.loadingFinished",
                event -> view.add(id(event), event.get("encodedDataLength").getAsInt()));
        browser.send("Network.enable");
        page.navigate(address);
        page.waitForLoadState(LoadState.NETWORKIDLE);
        browser.detach();
        return view;
    }

    private static String id(JsonObject event) {
        return event.get("requestId").getAsString();
    }

    private static String address(JsonObject event) {
        return event.getAsJsonObject("request").get("url").getAsString();
    }

    private void add(String request, int count) {
        bytes.merge(asked.getOrDefault(request, request), count, Integer::sum);
    }

    int total() {
        return bytes.values().stream().mapToInt(Integer::intValue).sum();
    }

    /** What stands before the first paint of a page whose scripts only keep it up. */
    int withoutScripts() {
        return bytes.entrySet().stream()
                .filter(part -> !part.getKey().contains("/js/"))
                .mapToInt(Map.Entry::getValue)
                .sum();
    }

    /** Of each address what it took, for whoever reads why a test failed. */
    Map<String, Integer> parts() {
        return bytes;
    }
}
