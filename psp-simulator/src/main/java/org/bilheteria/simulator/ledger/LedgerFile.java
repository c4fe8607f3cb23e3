package org.bilheteria.simulator.ledger;

import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.function.Consumer;

/**
 * Lines appended to a file. A line counts once its newline is written: what a killed process left behind the last newline was never
 * acknowledged and is cut off. Survives the death of the process, not of the machine (no fsync).
 */
final class LedgerFile implements Closeable {

    private final FileChannel channel;
    private long end;

    private LedgerFile(FileChannel channel) {
        this.channel = channel;
    }

    /** Gives every whole line to {@code replay}, in order, then stands ready to append. */
    static LedgerFile open(Path path, Consumer<String> replay) throws IOException {
        Files.createDirectories(path.toAbsolutePath().getParent());
        FileChannel channel =
                FileChannel.open(path, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
        LedgerFile file = new LedgerFile(channel);
        file.replay(replay);
        channel.truncate(file.end).position(file.end);
        return file;
    }

    // The stream is a view of the channel, which stays open.
    @SuppressWarnings("resource")
    private void replay(Consumer<String> replay) throws IOException {
        InputStream bytes = Channels.newInputStream(channel);
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        byte[] block = new byte[1 << 16];
        for (int read = bytes.read(block); read >= 0; read = bytes.read(block)) {
            int start = 0;
            for (int at = 0; at < read; at++) {
                if (block[at] == '\n') {
                    line.write(block, start, at - start);
                    start = at + 1;
                    end += line.size() + 1;
                    replay.accept(line.toString(StandardCharsets.UTF_8));
                    line.reset();
                }
            }
            line.write(block, start, read - start);
        }
    }

    /** One write, so that it is whole in the system's hands, or not at all, when this returns. */
    void append(String line) throws IOException {
        ByteBuffer bytes = ByteBuffer.wrap((line + "\n").getBytes(StandardCharsets.UTF_8));
        long length = bytes.remaining();
        try {
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            end += length;
        } catch (IOException failed) {
            // A half line in the middle would make the next one unreadable.
            channel.truncate(end).position(end);
            throw failed;
        }
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
