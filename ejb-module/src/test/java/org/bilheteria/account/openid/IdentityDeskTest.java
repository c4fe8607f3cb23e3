package org.bilheteria.account.openid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.bilheteria.account.Buyer;
import org.bilheteria.account.Cpf;
import org.bilheteria.account.Email;
import org.bilheteria.account.Registers;
import org.bilheteria.account.openid.OpenIdFixture.Begun;
import org.bilheteria.shared.InvalidFields;
import org.bilheteria.shared.Refusal;
import org.bilheteria.shared.Refused;
import org.jose4j.jwt.JwtClaims;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Goal: an identity opens one account, the right one; a CPF goes to whom it is proved for. */
class IdentityDeskTest {

    private static final Email ANA = new Email("ana@example.org");
    private static final Cpf CPF = new Cpf("52998224725");
    private static final Cpf OTHER_CPF = new Cpf("11144477735");
    private static final String ADDRESS = "192.0.2.1";

    @TempDir
    Path folder;

    private OpenIdFixture office;

    @BeforeEach
    void open() throws IOException {
        office = new OpenIdFixture(folder);
    }

    @AfterEach
    void close() {
        office.close();
    }

    @Test
    void whoIsNewMakesAnAccountAndIsKnownFromThenOn() {
        Vouched vouched = newcomer("their ana", ANA, true);
        assertThat(vouched.email()).contains(ANA);
        assertThat(vouched.name()).isEqualTo("Ana Luz");

        Buyer made = office.openId.signUp(vouched, "Ana", CPF.digits(), ADDRESS);

        assertThat(made.email()).isEqualTo(ANA.address());
        assertThat(made.hasPassword()).isFalse();
        assertThat(made.lacksCpf()).isFalse();
        assertThat(office.openId.signUp(vouched, "Ana", CPF.digits(), ADDRESS).id())
                .as("pressed twice")
                .isEqualTo(made.id());
        assertThat(known("their ana", ANA, true).id()).isEqualTo(made.id());
        assertThat(known("their ana", new Email("other@example.org"), false).id())
                .as("whatever the e-mail is there now")
                .isEqualTo(made.id());
        assertThat(office.changes)
                .as("nobody is told of what they have just done")
                .isEmpty();
    }

    @Test
    void whatIsWrongInTheFormIsSaidOfAllFields() {
        Vouched vouched = newcomer("their ana", ANA, true);

        assertThatThrownBy(() -> office.openId.signUp(vouched, " ", "123", ADDRESS))
                .asInstanceOf(type(InvalidFields.class))
                .extracting(invalid -> invalid.fields().keySet().toString())
                .isEqualTo("[name, cpf]");
        buyer(new Email("bia@example.org"), CPF);
        assertRefused(Refusal.CPF_TAKEN, () -> office.openId.signUp(vouched, "Ana", CPF.digits(), ADDRESS));
    }

    @Test
    void aConfirmedEmailLinksTheAccountThatHasItAndItsOwnerIsTold() {
        long ana = buyer(ANA, CPF);

        assertThat(known("their ana", ANA, true).id()).isEqualTo(ana);

        assertThat(office.changes).extracting(IdentityChanged::buyer).containsExactly(ana);
        String reference = office.changes.get(0).reference();
        assertThat(reference).hasSizeLessThanOrEqualTo(40);
        assertThat(IdentityChanged.provider(reference)).isEqualTo(OpenIdFixture.KEY);
        known("their ana", ANA, true);
        assertThat(office.changes).hasSize(1);
        assertThat(office.openId.desk.of(ana).get(0).lastUsedAt()).isPresent();
    }

    @Test
    void anEmailThatWasOnlyTypedThereLinksNothingAndIsNotBelieved() {
        buyer(ANA, CPF);

        Vouched vouched = newcomer("thief", ANA, false);

        assertThat(vouched.email()).isEmpty();
        assertThat(office.changes).isEmpty();
    }

    @Test
    void whereMailboxesAreNotConfirmedNoAccountIsLinkedByOne() {
        buyer(ANA, CPF);
        office.mailboxesConfirmed = false;

        assertTrouble(Trouble.LINK_FIRST, () -> arrive("their ana", ANA, true, Optional.empty()));
        assertThat(office.changes).isEmpty();
    }

    @Test
    void whoRunsSalesLinksByHand() {
        long organiser = office.ask(entities -> Registers.organiser(entities, ANA, OpenIdFixture.NOW));

        assertTrouble(Trouble.LINK_FIRST, () -> arrive("their ana", ANA, true, Optional.empty()));

        arrive("their ana", ANA, true, Optional.of(organiser));
        assertThat(known("their ana", ANA, true).id()).isEqualTo(organiser);
    }

    @Test
    void whoIsSignedInAddsAnIdentityThatIsNobodyElses() {
        long ana = buyer(ANA, CPF);
        long bia = buyer(new Email("bia@example.org"), OTHER_CPF);

        arrive("their ana", new Email("elsewhere@example.org"), false, Optional.of(ana));

        assertThat(known("their ana", ANA, false).id()).isEqualTo(ana);
        assertTrouble(Trouble.TAKEN, () -> arrive("their ana", ANA, true, Optional.of(bia)));
        arrive("their ana", ANA, true, Optional.of(ana));
        assertThat(office.openId.desk.of(ana)).hasSize(1);
    }

    @Test
    void anIdentityIsAddedOnlyForWhoBeganIt() {
        long ana = buyer(ANA, CPF);
        long bia = buyer(new Email("bia@example.org"), OTHER_CPF);
        Begun begun = office.begin(Optional.of(ana));
        office.provider.says(office.provider.claims(begun.nonce(), office.clock.instant()));

        assertTrouble(Trouble.OVER, () -> office.answered(begun, Optional.of(bia)));
        assertTrouble(Trouble.OVER, () -> office.answered(begun, Optional.empty()));
        assertThat(office.openId.desk.of(ana)).isEmpty();
    }

    @Test
    void theLastWayInStaysAndOthersGo() {
        Buyer made = office.openId.signUp(newcomer("their ana", ANA, true), "Ana", CPF.digits(), ADDRESS);
        String first = office.openId.desk.of(made.id()).get(0).id();
        assertTrouble(Trouble.LAST_WAY_IN, () -> office.openId.desk.unlink(made.id(), first));

        arrive("another ana", ANA, false, Optional.of(made.id()));
        office.openId.desk.unlink(made.id(), first);

        assertThat(office.openId.desk.of(made.id())).hasSize(1);
        assertThat(office.changes).extracting(IdentityChanged::added).containsExactly(true, false);
        String last = office.openId.desk.of(made.id()).get(0).id();
        assertTrouble(Trouble.LAST_WAY_IN, () -> office.openId.desk.unlink(made.id(), last));
        office.ask(entities -> {
            Registers.on(entities).rehash(made.id(), "a hash");
            return true;
        });
        long bia = buyer(new Email("bia@example.org"), OTHER_CPF);
        assertRefused(Refusal.NOT_FOUND, () -> office.openId.desk.unlink(bia, last));
        office.openId.desk.unlink(made.id(), last);
        assertThat(office.openId.desk.of(made.id())).isEmpty();
    }

    @Test
    void aProvedCpfIsTakenFromWhoHadOnlyTypedIt() {
        prove();
        long squatter = buyer(new Email("bia@example.org"), CPF);

        Buyer owner = office.openId.signUp(newcomer(CPF.digits(), ANA, true), "Ana", null, ADDRESS);

        assertThat(owner.lacksCpf()).isFalse();
        assertThat(office.buyer(squatter).lacksCpf()).isTrue();
        assertThat(office.reclaimed).extracting(lost -> lost.loser()).containsExactly(squatter);
        assertThat(office.reclaimed).extracting(lost -> lost.actor()).containsExactly("account " + owner.id());
        known(CPF.digits(), ANA, true);
        assertThat(office.reclaimed).as("once").hasSize(1);
    }

    @Test
    void whoLostTheirCpfStatesAnotherButNotThatOne() {
        prove();
        long squatter = buyer(new Email("bia@example.org"), CPF);
        office.openId.signUp(newcomer(CPF.digits(), ANA, true), "Ana", null, ADDRESS);

        assertRefused(Refusal.CPF_TAKEN, () -> state(squatter, CPF.digits()));
        assertThatThrownBy(() -> state(squatter, "123")).isInstanceOf(InvalidFields.class);
        state(squatter, OTHER_CPF.digits());

        assertThat(office.buyer(squatter).lacksCpf()).isFalse();
        assertRefused(Refusal.FORBIDDEN, () -> state(squatter, CPF.digits()));
    }

    @Test
    void aCpfThatWasProvedIsNotTakenAgain() {
        prove();
        Buyer ana = office.openId.signUp(newcomer(CPF.digits(), ANA, true), "Ana", null, ADDRESS);
        office.ask(entities -> {
            Registers.on(entities).rehash(ana.id(), "a hash");
            return true;
        });
        office.openId.desk.unlink(
                ana.id(), office.openId.desk.of(ana.id()).get(0).id());
        long bia = buyer(new Email("bia@example.org"), OTHER_CPF);

        assertTrouble(Trouble.CPF_PROVED, () -> arrive(CPF.digits(), ANA, false, Optional.of(bia)));
        assertThat(office.buyer(ana.id()).lacksCpf()).isFalse();
        assertThat(office.openId.desk.of(bia)).isEmpty();
    }

    @Test
    void whatAProviderWasOnlyToldIsASuggestion() {
        prove();
        office.told.remove("openid.prov.cpf-verified");

        Vouched vouched = newcomer(CPF.digits(), ANA, true);

        assertThat(vouched.proved()).isEmpty();
        assertThat(vouched.suggested()).contains(CPF);
    }

    @Test
    void whomAProviderVouchesForIsSealedAndOverAfterAWhile() {
        String sealed = sealed("their ana", ANA, true);

        assertThat(sealed).doesNotContain("ana@");
        assertThat(office.openId.vouched(sealed)).isPresent();
        assertThat(office.openId.attempt(sealed)).as("another kind").isEmpty();
        assertThat(office.openId.vouched(sealed.substring(1))).isEmpty();
        office.clock.advance(OpenId.VOUCHED);
        assertThat(office.openId.vouched(sealed)).isEmpty();
        assertThat(office.openId.vouched(null)).isEmpty();
    }

    /** As gov.br does: the subject is the CPF. */
    private void prove() {
        office.told.put("openid.prov.cpf-claim", "sub");
        office.told.put("openid.prov.cpf-verified", "true");
    }

    private long buyer(Email email, Cpf cpf) {
        return office.ask(entities -> Registers.buyer(entities, email, cpf, OpenIdFixture.NOW));
    }

    private void state(long buyer, String cpf) {
        office.ask(entities -> {
            Registers.cpfs(entities, office.clock, office.reclaimed::add).state(buyer, cpf);
            return true;
        });
    }

    private Arrival arrive(String subject, Email email, boolean verified, Optional<Long> linking) {
        office.clock.advance(Duration.ofSeconds(1));
        Begun begun = office.begin(linking);
        JwtClaims claims = office.provider.claims(begun.nonce(), office.clock.instant());
        claims.setSubject(subject);
        claims.setStringClaim("email", email.address());
        claims.setClaim("email_verified", verified);
        office.provider.says(claims);
        return office.answered(begun, linking);
    }

    private String sealed(String subject, Email email, boolean verified) {
        return ((Arrival.Newcomer) arrive(subject, email, verified, Optional.empty())).vouched();
    }

    private Vouched newcomer(String subject, Email email, boolean verified) {
        return office.openId.vouched(sealed(subject, email, verified)).orElseThrow();
    }

    private Buyer known(String subject, Email email, boolean verified) {
        return ((Arrival.Known) arrive(subject, email, verified, Optional.empty())).buyer();
    }

    private static void assertTrouble(Trouble trouble, ThrowingCallable act) {
        assertThatThrownBy(act)
                .asInstanceOf(type(OpenIdRefused.class))
                .extracting(OpenIdRefused::trouble)
                .isEqualTo(trouble);
    }

    private static void assertRefused(Refusal refusal, ThrowingCallable act) {
        assertThatThrownBy(act)
                .asInstanceOf(type(Refused.class))
                .extracting(Refused::refusal)
                .isEqualTo(refusal);
    }
}
