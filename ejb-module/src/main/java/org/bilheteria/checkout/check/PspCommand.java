package org.bilheteria.checkout.check;

import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.bilheteria.checkout.notice.WebhookAddress;
import org.bilheteria.checkout.notice.WebhookSecret;
import org.bilheteria.psp.PspException;
import org.bilheteria.psp.pix.PspWithoutServer;
import org.bilheteria.shared.ClockProducer;
import org.bilheteria.shared.Keys;
import org.bilheteria.shared.Settings;

/** Entry point of {@code bin/psp}. Exit: 0 all is well, 1 something is not, 2 not understood. */
public final class PspCommand {

    private static final String USAGE = """
            Whether this installation and its PSP understand each other; no server needs to run.
              bin/psp check             asks everything that a sale will ask, with a charge of one centavo that is removed again
              bin/psp webhook register  has the PSP post its notices here
              bin/psp webhook show      the address, as it is handed in by hand where a bank wants that, and what the PSP knows
              bin/psp webhook remove    has it post no more (a running server registers again within an hour)
            The settings come from the environment as the server's do: BILHETERIA_PSP_URL, _PSP_KEY, _DATA, ... (docs/psp.md).
            """;

    /** Held, or a logger that nobody holds forgets its level. */
    private static final Logger OURS = Logger.getLogger("org.bilheteria");

    private final Settings settings = new EnvironmentSettings();
    private final PspWithoutServer server = PspWithoutServer.open(settings, ClockProducer.systemClock());
    private final WebhookAddress address = new WebhookAddress(settings, WebhookSecret.of(Keys.of(settings)));

    private PspCommand() {}

    public static void main(String[] said) {
        // What a step says is said once, by the step.
        OURS.setLevel(Level.OFF);
        System.exit(run(List.of(said)));
    }

    private static int run(List<String> said) {
        try {
            return switch (String.join(" ", said)) {
                case "check" -> new PspCommand().check();
                case "webhook register" -> new PspCommand().register();
                case "webhook show" -> new PspCommand().show();
                case "webhook remove" -> new PspCommand().remove();
                default -> misunderstood(said);
            };
        } catch (PspException | IllegalStateException e) {
            System.err.println(e.getMessage());
            return 1;
        }
    }

    private static int misunderstood(List<String> said) {
        System.out.print(USAGE);
        return said.isEmpty() || said.equals(List.of("help")) ? 0 : 2;
    }

    private int check() {
        System.out.println("PSP " + settings.pspUrl() + ", key " + settings.pspKey());
        PspCheck check = new PspCheck(server.psp(), server.access(), server.calls(), address, settings, server.clock());
        List<CheckStep> steps = check.run(step -> System.out.println(step.line()));
        return steps.stream().anyMatch(step -> step.result() == CheckStep.Result.FAILED) ? 1 : 0;
    }

    private int register() throws PspException {
        server.psp().notifyAt(address.text());
        return show();
    }

    private int show() throws PspException {
        System.out.println("here     " + address.text() + " (the PSP appends /pix)");
        System.out.println("the PSP  " + server.psp().notifiedAt().orElse("knows of none"));
        return 0;
    }

    private int remove() throws PspException {
        server.psp().stopNotices();
        return show();
    }
}
