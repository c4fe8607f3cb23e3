package org.bilheteria.it.container;

import java.io.File;
import java.io.InputStream;
import java.net.URISyntaxException;
import java.nio.file.Path;
import org.assertj.core.api.Assertions;
import org.awaitility.Awaitility;
import org.jboss.shrinkwrap.api.Archive;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.importer.ZipImporter;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.jboss.shrinkwrap.api.spec.JavaArchive;
import org.jboss.shrinkwrap.api.spec.WebArchive;

/** What is shipped, with what a test needs added: the WAR on Payara Micro, the EAR on Payara Server. */
public final class Archives {

    private static final String EJB_MODULE = "ejb-module.jar";
    private static final String WEB_MODULE = "bilheteria.war";
    private static final File[] NEEDED = {
        jarOf(Assertions.class), jarOf(Awaitility.class), jarOf(org.hamcrest.Matcher.class)
    };

    private Archives() {}

    /** With all that the tests of this package need: what is the same for all is deployed once. */
    static Archive<?> shipped() {
        return shippedWith(
                ExpiryAndPaymentIT.class,
                ManyBuyersIT.class,
                MoneyIT.class,
                MoneyIT.Bought.class,
                RedeliveryIT.class,
                VersionBump.class,
                SaleInContainer.class,
                SaleInContainer.Opened.class,
                AtOnce.class,
                TestParts.class,
                TestClock.class,
                PspInMemory.class);
    }

    /** @param classes all that run inside: the test, and what it injects */
    public static Archive<?> shippedWith(Class<?>... classes) {
        return "payara-server".equals(System.getProperty("arquillian.launch")) ? ear(classes) : war(classes);
    }

    private static WebArchive war(Class<?>... classes) {
        return ShrinkWrap.create(ZipImporter.class, WEB_MODULE)
                .importFrom(new File(System.getProperty("bilheteria.distribution"), "lib/" + WEB_MODULE))
                .as(WebArchive.class)
                .addClasses(classes)
                .addAsLibraries(NEEDED);
    }

    /** The classes are added beside the beans they replace and look into; Arquillian adds its servlet to the web module. */
    private static EnterpriseArchive ear(Class<?>... classes) {
        EnterpriseArchive ear = ShrinkWrap.create(ZipImporter.class, "bilheteria.ear")
                .importFrom(new File(System.getProperty("bilheteria.ear")))
                .as(EnterpriseArchive.class);
        JavaArchive beans = taken(ear, EJB_MODULE, JavaArchive.class).addClasses(classes);
        return ear.addAsModule(beans)
                .addAsModule(taken(ear, WEB_MODULE, WebArchive.class))
                .addAsLibraries(NEEDED);
    }

    private static <T extends Archive<T>> T taken(EnterpriseArchive ear, String module, Class<T> type) {
        InputStream packed = ear.delete(module).getAsset().openStream();
        return ShrinkWrap.create(ZipImporter.class, module).importFrom(packed).as(type);
    }

    private static File jarOf(Class<?> type) {
        try {
            return Path.of(type.getProtectionDomain()
                            .getCodeSource()
                            .getLocation()
                            .toURI())
                    .toFile();
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
