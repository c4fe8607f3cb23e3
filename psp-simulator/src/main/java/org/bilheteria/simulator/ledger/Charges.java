package org.bilheteria.simulator.ledger;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/** Opens, changes, removes and finds charges. */
public final class Charges {

    private static final Pattern TXID = Pattern.compile("[a-zA-Z0-9]{26,35}");

    private final Ledger ledger;
    private final Clock clock;

    public Charges(Ledger ledger, Clock clock) {
        this.ledger = ledger;
        this.clock = clock;
    }

    /** @param isNew false if the same request had already opened it */
    public record Opened(Charge charge, boolean isNew) {}

    /** @throws PixRefusal if the txid is malformed or already has a charge with other terms */
    public Opened open(String txid, ChargeTerms terms) {
        if (!TXID.matcher(txid).matches()) {
            throw new PixRefusal(
                    ErrorType.COB_OPERACAO_INVALIDA, "O txid deve ter de 26 a 35 letras ou algarismos.", "txid");
        }
        return ledger.decide(() -> charge(txid)
                .map(existing -> new Opened(same(existing, terms), false))
                .orElseGet(() -> new Opened(
                        save(Charge.open(txid, clock.instant().truncatedTo(ChronoUnit.MILLIS), terms)), true)));
    }

    /** Under a txid of the PSP's own making. */
    public Charge open(ChargeTerms terms) {
        return open(UUID.randomUUID().toString().replace("-", ""), terms).charge();
    }

    private static Charge same(Charge existing, ChargeTerms terms) {
        if (!existing.terms().equals(terms)) {
            throw new PixRefusal(
                    ErrorType.COB_OPERACAO_INVALIDA, "Já existe uma cobrança com este txid e outros dados.", "txid");
        }
        return existing;
    }

    /** @throws PixRefusal if there is none or it isn't ATIVA */
    public Charge revise(String txid, UnaryOperator<ChargeTerms> change) {
        return ledger.decide(() -> {
            Charge charge = active(txid);
            return save(charge.revised(change.apply(charge.terms())));
        });
    }

    /** @throws PixRefusal if there is none or it isn't ATIVA (it was paid meanwhile, say) */
    public Charge remove(String txid) {
        return ledger.decide(() -> save(active(txid).removed(ChargeStatus.REMOVIDA_PELO_USUARIO_RECEBEDOR)));
    }

    /** As the PSP itself does when it suspects a charge; the receiver isn't told. @throws PixRefusal as {@link #remove} */
    public Charge withdraw(String txid) {
        return ledger.decide(() -> save(active(txid).removed(ChargeStatus.REMOVIDA_PELO_PSP)));
    }

    private Charge active(String txid) {
        Charge charge = existing(txid);
        if (!charge.isActive()) {
            throw new PixRefusal(
                    ErrorType.COB_OPERACAO_INVALIDA,
                    "A cobrança não está ATIVA: " + charge.status() + ".",
                    "cob.status");
        }
        return charge;
    }

    private Charge save(Charge charge) {
        ledger.record(new Entry.ChargeSaved(charge));
        return charge;
    }

    public Optional<Charge> charge(String txid) {
        return ledger.state().charge(txid);
    }

    /** @throws PixRefusal if there is none */
    public Charge existing(String txid) {
        return charge(txid)
                .orElseThrow(() -> new PixRefusal(ErrorType.COB_NAO_ENCONTRADO, "Nenhuma cobrança com este txid."));
    }

    /** By time of creation. */
    public Page<Charge> created(Span span) {
        return ledger.state().chargesByCreation().page(span).map(this::existing);
    }

    /** By time of creation, those in one status. */
    public Page<Charge> created(Span span, ChargeStatus status) {
        Page<String> page = ledger.state()
                .chargesByCreation()
                .page(span, txid -> existing(txid).status() == status);
        return page.map(this::existing);
    }
}
