package org.bilheteria.web.page;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.text.MessageFormat;
import java.text.NumberFormat;
import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import org.bilheteria.shared.Brasilia;
import org.bilheteria.shared.Money;
import org.bilheteria.shared.Reais;
import org.bilheteria.shared.UtcMicros;
import org.bilheteria.shared.language.Languages;
import org.jspecify.annotations.Nullable;

/** The reader's language and how things are written in it: pt-BR, unless they chose another or their browser asks for it. */
@Named
@RequestScoped
public class Language {

    static final Languages ALL = Languages.of("org.bilheteria.web.messages", Language.class.getClassLoader());

    @Inject
    HttpServletRequest request;

    @Inject
    Clock clock;

    private Locale locale;

    @PostConstruct
    void choose() {
        locale = ALL.named(request.getParameter("lang"))
                .or(() -> ALL.named(chosenBefore()))
                .or(() -> ALL.preferred(request.getHeader("Accept-Language")))
                .orElse(Languages.PORTUGUESE);
    }

    private @Nullable String chosenBefore() {
        Cookie[] cookies = request.getCookies() == null ? new Cookie[0] : request.getCookies();
        return Arrays.stream(cookies)
                .filter(cookie -> cookie.getName().equals("lang"))
                .map(Cookie::getValue)
                .findFirst()
                .orElse(null);
    }

    public Locale getLocale() {
        return locale;
    }

    public String getTag() {
        return locale.toLanguageTag();
    }

    public List<Locale> getOthers() {
        return ALL.all().stream().filter(one -> !one.equals(locale)).toList();
    }

    /** As those who read it call it. */
    public String name(Locale language) {
        return Languages.name(language);
    }

    /** Where the same page is read in another language. */
    public String switchAddress(Locale other) {
        return "/language?to=" + other.getLanguage();
    }

    /** The server's time, from which a page's clock is set. */
    public String getServerTime() {
        return UtcMicros.text(clock.instant());
    }

    /** An instant of the contracts as people in Brazil read it. */
    public String moment(@Nullable String instant) {
        return instant == null || instant.isEmpty() ? "" : write(Instant.parse(instant));
    }

    /** With its weekday and its zone: what people read and plan by. */
    public String write(Instant instant) {
        return Brasilia.when(instant, clock.instant(), locale);
    }

    /** To the second, for stamps and records. */
    public String exact(Instant instant) {
        return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM)
                .withLocale(locale)
                .withZone(Brasilia.TIME)
                .format(instant);
    }

    /** The time of day, to the second, as people in Brazil read it. */
    public String time(Instant instant) {
        return DateTimeFormatter.ofLocalizedTime(FormatStyle.MEDIUM)
                .withLocale(locale)
                .withZone(Brasilia.TIME)
                .format(instant);
    }

    /** A whole number with the marks of its thousands. */
    public String number(long number) {
        return NumberFormat.getIntegerInstance(locale).format(number);
    }

    public String write(Money money) {
        return Reais.text(money, locale);
    }

    /** The text of a key with its placeholders filled. */
    public String text(String key, Object... values) {
        String text =
                ResourceBundle.getBundle("org.bilheteria.web.messages", locale).getString(key);
        return values.length == 0 ? text : new MessageFormat(text, locale).format(values);
    }
}
