package org.bilheteria.it;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.bilheteria.support.Installed;

/**
 * A real Chromium or Chrome without a window: the one on this machine, or one installed now where that can be done. For the
 * thread that opened it.
 */
final class Chromium implements AutoCloseable {

    private static final Installed PROGRAM = new Installed(
            "chromium", List.of("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome"));

    /**
     * What Playwright turns off, and the two pages behind the address bar, which nobody sees and each window loads: half of what a
     * window costs. Of several such lists Chromium takes the last.
     */
    private static final List<String> WITHOUT = List.of(
            "AvoidUnnecessaryBeforeUnloadCheckSync",
            "BoundaryEventDispatchTracksNodeRemoval",
            "DestroyProfileOnBrowserClose",
            "DialMediaRouteProvider",
            "GlobalMediaControls",
            "HttpsUpgrades",
            "LensOverlay",
            "MediaRouter",
            "PaintHolding",
            "ThirdPartyStoragePartitioning",
            "BlockOriginHeaderModificationOnRedirect",
            "Translate",
            "AutoDeElevate",
            "OptimizationHints",
            "WebUIOmniboxPopup",
            "WebUIOmniboxAimPopup");

    private final Playwright playwright;
    private final Browser browser;

    private Chromium(Playwright playwright, Browser browser) {
        this.playwright = playwright;
        this.browser = browser;
    }

    /** @param more further switches of its command line */
    static Chromium open(String... more) {
        PlaywrightAssertions.setDefaultAssertionTimeout(Patience.millis());
        List<String> switches = new ArrayList<>(List.of(
                "--no-sandbox",
                "--disable-gpu",
                "--disable-quic",
                "--no-first-run",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--disable-features=" + String.join(",", WITHOUT)));
        switches.addAll(List.of(more));
        // It must not look for a browser of its own.
        Playwright playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        Browser browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(PROGRAM.path())
                        .setTimeout(Patience.millis())
                        .setArgs(switches));
        return new Chromium(playwright, browser);
    }

    /** Somebody of whom it knows nothing. */
    Reader reader() {
        return new Reader(browser);
    }

    boolean runs() {
        return browser.isConnected();
    }

    /** A page without a reader. */
    Page page() {
        return browser.newPage();
    }

    @Override
    public void close() {
        playwright.close();
    }
}
