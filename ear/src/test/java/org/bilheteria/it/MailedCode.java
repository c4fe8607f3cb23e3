package org.bilheteria.it;

import static org.bilheteria.it.Patience.await;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The codes that were mailed to somebody. */
final class MailedCode {

    private static final Pattern IN_ADDRESS = Pattern.compile("code=(?:3D)?([A-Za-z0-9_-]{22})");

    private static final Pattern TYPED = Pattern.compile("(?m)^(\\d{4} \\d{4})\\r?$");

    private MailedCode() {}

    /** Waits for as many mails to a newcomer, and gives what each says to type, in no order. */
    static List<String> typed(Distribution server, String email, int mails) {
        return await().until(() -> typed(server, email), codes -> codes.size() >= mails);
    }

    private static List<String> typed(Distribution server, String email) {
        return Mails.with(server, "To: " + email).stream()
                .map(TYPED::matcher)
                .filter(Matcher::find)
                .map(match -> match.group(1))
                .toList();
    }

    /** Waits for as many mails, and gives the code of each, in no order. @param path of the page it is for */
    static List<String> to(Distribution server, String email, String path, int mails) {
        return await().until(() -> found(server, email, path), codes -> codes.size() >= mails);
    }

    private static List<String> found(Distribution server, String email, String path) {
        return in(Mails.with(server, "To: " + email, path));
    }

    /** The code of each of these mails. */
    static List<String> in(List<String> mails) {
        return mails.stream()
                .map(mail -> IN_ADDRESS.matcher(mail))
                .filter(Matcher::find)
                .map(match -> match.group(1))
                .toList();
    }
}
