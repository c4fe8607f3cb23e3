package org.bilheteria.it.container;

import java.io.File;
import java.nio.file.Path;
import org.assertj.core.api.Assertions;
import org.awaitility.Awaitility;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.importer.ZipImporter;
import org.jboss.shrinkwrap.api.spec.WebArchive;

/** The shipped WAR, with what a test needs added. */
final class Archives {

    private Archives() {}

    static WebArchive shippedWarWith(Class<?>... classes) {
        return ShrinkWrap.create(ZipImporter.class, "bilheteria.war")
                .importFrom(new File(System.getProperty("bilheteria.distribution"), "lib/bilheteria.war"))
                .as(WebArchive.class)
                .addClasses(classes)
                .addAsLibraries(jarOf(Assertions.class), jarOf(Awaitility.class), jarOf(org.hamcrest.Matcher.class));
    }

    private static File jarOf(Class<?> type) {
        try {
            return Path.of(type.getProtectionDomain()
                            .getCodeSource()
                            .getLocation()
                            .toURI())
                    .toFile();
        } catch (java.net.URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
