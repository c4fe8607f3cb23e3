package org.bilheteria.web.file;

import java.nio.charset.StandardCharsets;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A style sheet as people write it becomes one that browsers fetch once. */
final class StyleSheet {

    private static final Pattern IMPORT = Pattern.compile("@import \"([\\w./-]+)\";\\s*");
    private static final Pattern FILE = Pattern.compile("url\\(\"/resources/([\\w./-]+)\"\\)");
    private static final Pattern REMARK = Pattern.compile("/\\*.*?\\*/\\s*", Pattern.DOTALL);

    private StyleSheet() {}

    /**
     * @param sheets of a path its text, for what is imported
     * @param addresses of a path where browsers fetch it
     */
    static byte[] fetched(String text, Function<String, String> sheets, Function<String, String> addresses) {
        String whole = IMPORT.matcher(text).replaceAll(found -> quoted(sheets.apply(found.group(1))));
        String bare = REMARK.matcher(whole).replaceAll("");
        return FILE.matcher(bare)
                .replaceAll(found -> quoted("url(\"" + addresses.apply(found.group(1)) + "\")"))
                .getBytes(StandardCharsets.UTF_8);
    }

    private static String quoted(String text) {
        return Matcher.quoteReplacement(text);
    }
}
