package org.bilheteria;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Goal: no link of a document leads nowhere after something has moved. Method: every relative link of every document is followed. */
class DocumentLinksTest {

    private static final Path ROOT = Path.of("..");

    private static final Pattern LINK = Pattern.compile("]\\(([^()\\s]+)\\)");
    private static final Pattern ELSEWHERE = Pattern.compile("[a-z]+:.*");
    private static final Pattern HEADING = Pattern.compile("(?m)^#+ +(.+?) *$");
    private static final Pattern NOT_IN_ANCHORS = Pattern.compile("[^\\p{L}\\p{N} _-]");

    @Test
    void everyLinkLeadsSomewhere() throws IOException {
        int followed = 0;
        List<String> broken = new ArrayList<>();
        for (Path document : documents()) {
            Matcher link = LINK.matcher(Files.readString(document));
            while (link.find()) {
                String target = link.group(1);
                if (!ELSEWHERE.matcher(target).matches()) {
                    followed++;
                    if (!leadsSomewhere(document, target)) {
                        broken.add(ROOT.relativize(document) + " -> " + target);
                    }
                }
            }
        }
        assertThat(broken).isEmpty();
        assertThat(followed).isGreaterThan(50);
    }

    /** Those of the repository, not of what a build leaves behind: README files and docs. */
    private static List<Path> documents() throws IOException {
        Predicate<Path> isMarkdown = file -> file.toString().endsWith(".md");
        try (Stream<Path> readmes = Files.find(ROOT, 2, (file, about) -> isMarkdown.test(file));
                Stream<Path> docs = Files.find(ROOT.resolve("docs"), 9, (file, about) -> isMarkdown.test(file))) {
            return Stream.concat(readmes, docs).distinct().toList();
        }
    }

    private static boolean leadsSomewhere(Path document, String target) throws IOException {
        String[] fileAndAnchor = target.split("#", 2);
        Path file = fileAndAnchor[0].isEmpty() ? document : document.resolveSibling(fileAndAnchor[0]);
        return Files.exists(file) && (fileAndAnchor.length == 1 || anchors(file).contains(fileAndAnchor[1]));
    }

    /** As GitHub makes them of headings. */
    private static List<String> anchors(Path document) throws IOException {
        return HEADING.matcher(Files.readString(document))
                .results()
                .map(heading -> heading.group(1).toLowerCase(Locale.ROOT))
                .map(heading -> NOT_IN_ANCHORS.matcher(heading).replaceAll("").replace(' ', '-'))
                .toList();
    }
}
