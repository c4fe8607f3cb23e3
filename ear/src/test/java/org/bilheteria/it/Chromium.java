package org.bilheteria.it;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A real Chromium or Chrome without a window: the one on this machine, or one installed now where that can be done. */
final class Chromium {

    private static final Installed PROGRAM = new Installed(
            "chromium", List.of("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome"));

    private Chromium() {}

    /** For {@link Playwright#create}: it must not look for a browser of its own. */
    static Playwright playwright() {
        return Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    }

    /** @param more further switches of its command line */
    static Browser launch(Playwright playwright, String... more) {
        List<String> switches = new ArrayList<>(List.of(
                "--no-sandbox",
                "--disable-gpu",
                "--disable-quic",
                "--no-first-run",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync"));
        switches.addAll(List.of(more));
        return playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(PROGRAM.path())
                        .setArgs(switches));
    }
}
