package org.bilheteria.proof;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.bilheteria.catalogue.Catalogue;
import org.bilheteria.journal.JournalPage;
import org.bilheteria.journal.JournalReader;
import org.bilheteria.shared.Disk;
import org.bilheteria.token.Signer;
import org.bilheteria.token.TokenKind;
import org.jspecify.annotations.Nullable;

/**
 * The signed heads of the journals. Whoever has one can prove later what the journal said when they saw it: two heads that
 * don't lie on one chain show that two people were told different stories. Every node signs the heads it sees.
 */
@ApplicationScoped
public class SignedHeads {

    private static final Duration VALIDITY = Duration.ofDays(365);
    /** Pages read at a time, so that one long journal does not keep the others waiting after a start. */
    private static final int PAGES = 50;

    @Inject
    JournalReader journal;

    @Inject
    Catalogue catalogue;

    @Inject
    Disk disk;

    @Inject
    Signer signer;

    private final Map<Integer, SectorJournal> journals = new ConcurrentHashMap<>();

    /** Signs the heads of all journals that have grown; called once a second. */
    public void sign() {
        journal.ends().forEach((sector, end) -> {
            if (end > 0) {
                SectorJournal journal = journals.computeIfAbsent(sector, SectorJournal::new);
                journal.grow(end);
            }
        });
    }

    /** The newest signed head of a sector's journal; empty while there is none. */
    public Optional<String> head(int sector) {
        return Optional.ofNullable(journals.get(sector)).map(journal -> journal.head);
    }

    /** That line {@code seq} is in the journal; empty if it is not, or not under the newest head yet. */
    public Optional<Proof> proof(int sector, long seq) {
        SectorJournal journal = journals.get(sector);
        return journal == null || seq < 1 ? Optional.empty() : journal.proof(seq);
    }

    /**
     * A line of a journal and what shows that it is in it.
     *
     * @param root of the tree over the first {@code size} lines, in hex
     * @param head the signed head that names this root
     */
    public record Proof(JournalTree.Inclusion inclusion, long size, String root, String head) {}

    private final class SectorJournal {

        private final int sector;
        private final int performance;
        private final JournalTree tree = new JournalTree();
        private volatile @Nullable String head;
        private long signed;

        SectorJournal(int sector) {
            this.sector = sector;
            this.performance = catalogue.performanceOf(sector);
        }

        synchronized void grow(long end) {
            if (signed >= end) {
                return;
            }
            Optional<JournalPage> page = next();
            for (int read = 0; page.isPresent(); page = next()) {
                tree.follow(page.get());
                if (++read == PAGES) {
                    return;
                }
            }
            // What is signed must not be lost in a power cut.
            disk.sync();
            head = signer.sign(
                    TokenKind.HEAD,
                    Map.of(
                            "performance", Integer.toString(performance),
                            "sector", Integer.toString(sector),
                            "seq", tree.size(),
                            "hash", tree.hash(),
                            "root", HexFormat.of().formatHex(tree.root()),
                            "at", tree.at()),
                    VALIDITY);
            signed = tree.size();
        }

        private Optional<JournalPage> next() {
            return journal.pageAt(sector, tree.size() + 1);
        }

        synchronized Optional<Proof> proof(long seq) {
            String newest = head;
            if (newest == null || signed != tree.size() || seq > signed) {
                return Optional.empty();
            }
            return Optional.of(new Proof(
                    tree.inclusion(seq, journal.pages(sector, JournalTree.blockStart(seq), JournalTree.blockEnd(seq))),
                    tree.size(),
                    HexFormat.of().formatHex(tree.root()),
                    newest));
        }
    }
}
