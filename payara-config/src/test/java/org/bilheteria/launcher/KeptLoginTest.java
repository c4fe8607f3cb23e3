package org.bilheteria.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import org.h2.Driver;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Goal: nobody guesses who opens the embedded database, its owner alone can read it, and no database is ever locked out. */
class KeptLoginTest {

    @TempDir
    Path data;

    private String url;
    private EmbeddedDatabase database;
    private Path file;

    @BeforeEach
    void name() {
        url = Settings.h2Url(data);
        database = new EmbeddedDatabase(new Driver(), url);
        file = data.resolve("database.properties");
    }

    @Test
    void aNewOneIsMadeOnceAndForItsOwnerAlone() throws Exception {
        DatabaseLogin login = made();

        assertThat(login.password())
                .hasSizeGreaterThan(30)
                .isNotEqualTo(DatabaseLogin.random().password());
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(database.exists()).as("nothing is made by asking").isFalse();
        Settings settings = Settings.from(Map.of("BILHETERIA_DATA", data.toString()));
        assertThat(KeptLogin.of(settings, data.resolve("no lib is needed"))).isEqualTo(login);
    }

    @Test
    void aDatabaseOfAnEarlierDistributionIsGivenItWithAllThatIsInIt() throws Exception {
        insert(DatabaseLogin.WELL_KNOWN);

        DatabaseLogin login = made();

        assertThat(kept(login)).isEqualTo(1);
        assertThatThrownBy(() -> kept(DatabaseLogin.WELL_KNOWN)).hasMessageContaining("user name or password");
    }

    /** Ended between any two steps. */
    @Test
    void whatWasBegunIsFinished() throws Exception {
        insert(DatabaseLogin.WELL_KNOWN);
        Path coming = data.resolve("database.properties.new");
        Files.writeString(coming, "user=sa\npass");
        DatabaseLogin login = made();
        Files.move(file, coming);

        assertThat(made()).as("the database has it already").isEqualTo(login);
        assertThat(kept(login)).isEqualTo(1);
        Files.move(file, coming);
        database.changePassword(login, "sa");
        assertThat(made()).as("the database has the old one still").isEqualTo(login);
        assertThat(kept(login)).isEqualTo(1);
        assertThat(coming).doesNotExist();
    }

    @Test
    void aLostFileIsNamedAndNothingIsChanged() throws Exception {
        DatabaseLogin login = made();
        insert(login);
        Files.delete(file);

        assertThatThrownBy(this::made)
                .isInstanceOf(IOException.class)
                .hasMessageContaining("database.properties is missing");
        assertThat(kept(login)).isEqualTo(1);
    }

    private DatabaseLogin made() throws IOException, SQLException {
        return new KeptLogin(data).made(database);
    }

    private void insert(DatabaseLogin login) throws SQLException {
        try (Connection open = DriverManager.getConnection(url, login.user(), login.password())) {
            open.createStatement().execute("create table kept (number int)");
            open.createStatement().execute("insert into kept values (1)");
        }
    }

    private int kept(DatabaseLogin login) throws SQLException {
        try (Connection open = DriverManager.getConnection(url, login.user(), login.password());
                ResultSet row = open.createStatement().executeQuery("select number from kept")) {
            row.next();
            return row.getInt(1);
        }
    }
}
