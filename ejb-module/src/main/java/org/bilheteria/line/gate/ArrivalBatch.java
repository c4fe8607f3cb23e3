package org.bilheteria.line.gate;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bilheteria.line.Wish;
import org.bilheteria.shared.UtcMicros;
import org.bilheteria.turnstile.Outstanding;
import org.jspecify.annotations.Nullable;

/**
 * One message from a gate to a sector's line: arrivals, and possibly a watermark, the promise that nothing stamped before
 * it will come from this gate any more.
 *
 * @param watermark null when nothing is promised
 * @param outstanding stamps that the gate gave out and that may still be brought back: they are not in the promise
 */
public record ArrivalBatch(
        long gate, int sector, @Nullable Instant watermark, Outstanding outstanding, List<Arrival> arrivals) {

    /** Of before there were outstanding stamps; a queue may still hold some after an upgrade. */
    private static final byte FIRST_FORMAT = 1;

    private static final byte FORMAT = 2;
    private static final long NONE = Long.MIN_VALUE;

    /** Arrivals, or a promise of a gate that has sent nobody back. */
    public ArrivalBatch(long gate, int sector, @Nullable Instant watermark, List<Arrival> arrivals) {
        this(gate, sector, watermark, Outstanding.NONE, arrivals);
    }

    public byte[] bytes() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(32 + arrivals.size() * 72);
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.writeByte(FORMAT);
            out.writeLong(gate);
            out.writeInt(sector);
            out.writeLong(watermark == null ? NONE : UtcMicros.of(watermark));
            out.writeLong(outstanding.oldest().map(UtcMicros::of).orElse(NONE));
            out.writeInt(outstanding.count());
            out.writeInt(arrivals.size());
            for (Arrival arrival : arrivals) {
                write(arrival, out);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** @throws IllegalArgumentException when the bytes are no batch */
    public static ArrivalBatch of(byte[] bytes) {
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes))) {
            byte format = in.readByte();
            if (format != FORMAT && format != FIRST_FORMAT) {
                throw new IllegalArgumentException("Not a batch of arrivals");
            }
            long gate = in.readLong();
            int sector = in.readInt();
            Optional<Instant> watermark = instant(in.readLong());
            Outstanding outstanding =
                    format == FIRST_FORMAT ? Outstanding.NONE : new Outstanding(instant(in.readLong()), in.readInt());
            int count = in.readInt();
            List<Arrival> arrivals = new ArrayList<>(Math.max(0, Math.min(count, 4_096)));
            for (int i = 0; i < count; i++) {
                arrivals.add(read(in));
            }
            return new ArrivalBatch(gate, sector, watermark.orElse(null), outstanding, arrivals);
        } catch (IOException e) {
            throw new IllegalArgumentException("Not a batch of arrivals", e);
        }
    }

    private static Optional<Instant> instant(long micros) {
        return micros == NONE ? Optional.empty() : Optional.of(UtcMicros.instant(micros));
    }

    private static void write(Arrival arrival, DataOutputStream out) throws IOException {
        out.writeUTF(arrival.place());
        out.writeLong(arrival.buyer());
        out.writeInt(arrival.performance());
        out.writeInt(arrival.attempt());
        out.writeLong(UtcMicros.of(arrival.stamp()));
        out.writeInt(arrival.wish().full());
        out.writeInt(arrival.wish().half());
        out.writeBoolean(arrival.wish().acceptFewer());
    }

    private static Arrival read(DataInputStream in) throws IOException {
        return new Arrival(
                in.readUTF(),
                in.readLong(),
                in.readInt(),
                in.readInt(),
                UtcMicros.instant(in.readLong()),
                new Wish(in.readInt(), in.readInt(), in.readBoolean()));
    }
}
