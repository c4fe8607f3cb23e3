package org.bilheteria.simulator.ledger;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** All the provider knows, on disk and in memory. Open one per file; safe for many threads. */
public final class Ledger implements Closeable {

    private final LedgerState state = new LedgerState();
    private final LedgerFile file;
    private long line;

    private Ledger(Path path) throws IOException {
        file = LedgerFile.open(path, this::replay);
    }

    /**
     * Replays the file, which is made if missing.
     *
     * @throws IllegalStateException if a line before the last can't be read
     */
    public static Ledger open(Path path) throws IOException {
        return new Ledger(path);
    }

    private void replay(String text) {
        line++;
        try {
            state.apply(EntryText.read(text));
        } catch (RuntimeException unreadable) {
            throw new IllegalStateException("The simulator's ledger can't be read at line " + line, unreadable);
        }
    }

    /** Runs a check and the writes that follow from it so that no other decision comes in between. */
    synchronized <T> T decide(Supplier<T> decision) {
        return decision.get();
    }

    /** On disk first: what could not be written did not happen. */
    synchronized void record(Entry entry) {
        try {
            file.append(EntryText.write(entry));
        } catch (IOException failed) {
            throw new PixRefusal(ErrorType.SERVICO_INDISPONIVEL, "O simulador não conseguiu gravar a operação.");
        }
        state.apply(entry);
    }

    LedgerState state() {
        return state;
    }

    public Optional<Payment> payment(String endToEndId) {
        return state.payment(endToEndId);
    }

    /** Payments that name this txid, in the order they were made. */
    public List<Payment> paymentsOf(String txid) {
        return state.paymentsOf(txid);
    }

    public Optional<Webhook> webhook(@Nullable String key) {
        return Optional.ofNullable(key).map(state.webhooks()::get);
    }

    /** Notices the receiver hasn't taken yet, by payment. */
    public Map<String, Integer> owed() {
        return state.owed();
    }

    /** The receiver took one notice of this payment. */
    public void delivered(String endToEndId) {
        record(new Entry.NoticeDelivered(endToEndId));
    }

    @Override
    public synchronized void close() throws IOException {
        file.close();
    }
}
