package org.bilheteria.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** Puts each mail into a folder as an {@code .eml} file that any mail program opens; the name says nothing of people. */
final class FolderPostbox implements Postbox {

    private final Path folder;

    FolderPostbox(Path folder) {
        this.folder = folder;
    }

    @Override
    public void put(MimeMessage message, long id) throws MessagingException, IOException {
        Files.createDirectories(folder);
        Path unfinished = folder.resolve(id + ".part");
        try (FileOutputStream file = new FileOutputStream(unfinished.toFile())) {
            message.writeTo(file);
            file.getFD().sync();
        }
        Files.move(unfinished, folder.resolve(id + ".eml"), StandardCopyOption.ATOMIC_MOVE);
    }
}
