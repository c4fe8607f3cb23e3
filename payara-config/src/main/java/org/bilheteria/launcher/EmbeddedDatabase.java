package org.bilheteria.launcher;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Driver;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Properties;
import java.util.jar.JarFile;
import java.util.zip.ZipEntry;

/** The H2 database while no server has it open. */
final class EmbeddedDatabase {

    private static final String H2_IN_PAYARA = "MICRO-INF/runtime/h2.jar";
    private static final int NOT_THERE = 90146;
    private static final int WRONG_LOGIN = 28000;

    private final Driver driver;
    private final String url;

    EmbeddedDatabase(Driver driver, String url) {
        this.driver = driver;
        this.url = url;
    }

    /** What is done with it. */
    @FunctionalInterface
    interface Work<T> {
        T with(EmbeddedDatabase database) throws IOException, SQLException;
    }

    /** By the driver that the server itself will use: another version might write another format. @param lib the distribution's */
    static <T> T open(Path lib, String url, Work<T> work) throws IOException, SQLException {
        Path jar = Files.createTempFile("h2", ".jar");
        try {
            try (JarFile payara = new JarFile(lib.resolve("payara-micro.jar").toFile())) {
                copy(payara, jar);
            }
            try (URLClassLoader loader =
                    new URLClassLoader(new URL[] {jar.toUri().toURL()}, ClassLoader.getPlatformClassLoader())) {
                return work.with(new EmbeddedDatabase(driver(loader), url));
            }
        } finally {
            Files.delete(jar);
        }
    }

    private static void copy(JarFile payara, Path jar) throws IOException {
        ZipEntry h2 = payara.getEntry(H2_IN_PAYARA);
        if (h2 == null) {
            throw new IOException("Payara Micro has no " + H2_IN_PAYARA);
        }
        try (InputStream content = payara.getInputStream(h2)) {
            Files.write(jar, content.readAllBytes());
        }
    }

    private static Driver driver(ClassLoader loader) throws IOException {
        try {
            return (Driver)
                    loader.loadClass("org.h2.Driver").getDeclaredConstructor().newInstance();
        } catch (ReflectiveOperationException e) {
            throw new IOException("H2 has no driver", e);
        }
    }

    /** @return whether it is there, whoever may open it */
    boolean exists() throws SQLException {
        try (Connection open = connect(DatabaseLogin.WELL_KNOWN)) {
            return open.isValid(0);
        } catch (SQLException e) {
            if (e.getErrorCode() == NOT_THERE) {
                return false;
            }
            if (e.getErrorCode() == WRONG_LOGIN) {
                return true;
            }
            throw e;
        }
    }

    /** @return whether this is who opens it */
    boolean opensFor(DatabaseLogin login) throws SQLException {
        try (Connection open = connect(login)) {
            return open.isValid(0);
        } catch (SQLException e) {
            if (e.getErrorCode() == WRONG_LOGIN) {
                return false;
            }
            throw e;
        }
    }

    /** Gives the user another password. */
    void changePassword(DatabaseLogin from, String to) throws SQLException {
        try (Connection open = connect(from);
                PreparedStatement change = open.prepareStatement("ALTER USER " + from.user() + " SET PASSWORD ?")) {
            change.setString(1, to);
            change.execute();
        }
    }

    /** Never makes one. */
    private Connection connect(DatabaseLogin login) throws SQLException {
        Properties properties = new Properties();
        properties.setProperty("user", login.user());
        properties.setProperty("password", login.password());
        return driver.connect(url + ";IFEXISTS=TRUE", properties);
    }
}
