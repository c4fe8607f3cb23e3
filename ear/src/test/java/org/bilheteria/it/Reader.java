package org.bilheteria.it;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Somebody who reads pages in a real browser until the test ends; what its console complains of is noted. */
final class Reader implements AutoCloseable {

    private static final Path SCREENSHOTS = Path.of(System.getProperty("screenshots"));

    /** Each window here is what Chromium calls incognito, in which it subscribes to no push service; pages say then what happens instead. */
    private static final String NO_PUSH = "does not support the Push API in incognito mode";

    private final List<String> complaints = new ArrayList<>();
    private final List<BrowserContext> windows = new ArrayList<>();
    private final Browser browser;

    Reader(Browser browser) {
        this.browser = browser;
    }

    /** A window of their own: no cookie, nothing kept. */
    Page open(int width, int height, String locale) {
        return noting(context(options(width, height, locale)).newPage());
    }

    /** The same, with a browser that runs no JavaScript. */
    Page openWithoutScripts(int width, int height, String locale) {
        return noting(context(options(width, height, locale).setJavaScriptEnabled(false))
                .newPage());
    }

    /** The same, signed in. @param token the session's */
    Page open(int width, int height, String locale, String token, String site) {
        BrowserContext context = context(options(width, height, locale));
        context.addCookies(List.of(new Cookie("session", token).setUrl(site)));
        return noting(context.newPage());
    }

    /** The same, for pages whose certificate is signed by itself, such as those of the admin console. */
    Page openUnasked(int width, int height, String locale) {
        return noting(context(options(width, height, locale).setIgnoreHTTPSErrors(true))
                .newPage());
    }

    private static Browser.NewContextOptions options(int width, int height, String locale) {
        return new Browser.NewContextOptions().setViewportSize(width, height).setLocale(locale);
    }

    private BrowserContext context(Browser.NewContextOptions options) {
        BrowserContext context = browser.newContext(options);
        context.setDefaultTimeout(Patience.millis());
        windows.add(context);
        return context;
    }

    private Page noting(Page page) {
        page.onConsoleMessage(message -> {
            if (message.type().equals("error") && !message.text().contains(NO_PUSH)) {
                complaints.add(message.text());
            }
        });
        return page;
    }

    /** What the console complained of, on all pages so far. */
    List<String> complaints() {
        return complaints;
    }

    @Override
    public void close() {
        windows.forEach(BrowserContext::close);
    }

    static void shot(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions().setFullPage(true).setPath(SCREENSHOTS.resolve(name + ".png")));
    }
}
