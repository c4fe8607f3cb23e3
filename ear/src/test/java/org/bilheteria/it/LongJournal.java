package org.bilheteria.it;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.Properties;
import org.bilheteria.support.Sale;

/**
 * Makes a sector's journal as long as that of a day of sale, by writing to the database of a server that is stopped: lines of a
 * type nobody knows, whose chain verifies.
 */
final class LongJournal {

    private static final int LINES_OF_A_PAGE = 1_000;
    private static final String FILLING = "x".repeat(130);

    private final Connection database;
    private final int sector;
    private long seq;
    private long at;
    private String hash;

    private LongJournal(Connection database, int sector) throws SQLException {
        this.database = database;
        this.sector = sector;
        try (ResultSet head = database.createStatement()
                .executeQuery("select seq, at, hash from journal_head where sector_id = " + sector)) {
            head.next();
            seq = head.getLong(1);
            at = head.getLong(2);
            hash = head.getString(3);
        }
    }

    /** @param folder of the distribution that is stopped. @return the number of its last line */
    static long lengthen(Path folder, Sale sale, int pages) throws SQLException, IOException, GeneralSecurityException {
        String url = "jdbc:h2:file:" + folder.resolve("data/db/bilheteria").toAbsolutePath();
        Properties login = new Properties();
        try (Reader kept = Files.newBufferedReader(folder.resolve("data/database.properties"))) {
            login.load(kept);
        }
        try (Connection database = DriverManager.getConnection(url, login)) {
            LongJournal journal = new LongJournal(database, sale.sector());
            for (int i = 0; i < pages; i++) {
                journal.page();
            }
            journal.end();
            return journal.seq;
        }
    }

    private void page() throws SQLException, IOException, GeneralSecurityException {
        long first = seq + 1;
        ByteArrayOutputStream lines = new ByteArrayOutputStream();
        for (int i = 0; i < LINES_OF_A_PAGE; i++) {
            lines.write(line().getBytes(StandardCharsets.UTF_8));
        }
        try (PreparedStatement insert = database.prepareStatement("insert into journal_page values (?, ?, ?, ?)")) {
            insert.setInt(1, sector);
            insert.setLong(2, first);
            insert.setLong(3, seq);
            insert.setBytes(4, lines.toByteArray());
            insert.executeUpdate();
        }
    }

    private String line() throws GeneralSecurityException {
        String line = "{\"seq\":" + ++seq + ",\"at\":\"" + instant() + "\",\"sector\":\"" + sector
                + "\",\"type\":\"REMARK\",\"text\":\"" + FILLING + "\",\"prev\":\"" + hash + "\"";
        byte[] digest = MessageDigest.getInstance("SHA-256").digest((line + "}").getBytes(StandardCharsets.UTF_8));
        hash = HexFormat.of().formatHex(digest);
        return line + ",\"hash\":\"" + hash + "\"}\n";
    }

    /** With exactly six fraction digits, which {@link Instant} has only when the last three are not all zero. */
    private String instant() {
        Instant instant = Instant.EPOCH.plus(at, ChronoUnit.MICROS);
        return instant.truncatedTo(ChronoUnit.SECONDS).toString().replace("Z", "")
                + String.format(".%06dZ", at % 1_000_000);
    }

    private void end() throws SQLException {
        try (PreparedStatement head =
                database.prepareStatement("update journal_head set seq = ?, hash = ? where sector_id = ?")) {
            head.setLong(1, seq);
            head.setString(2, hash);
            head.setInt(3, sector);
            head.executeUpdate();
        }
    }
}
