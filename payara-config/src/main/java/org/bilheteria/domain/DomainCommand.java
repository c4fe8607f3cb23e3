package org.bilheteria.domain;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.bilheteria.launcher.VisibleSecrets;
import org.jspecify.annotations.Nullable;

/** Entry point of {@code bin/domain}. Exit: 0 done, 1 not done and a sentence why, 2 not understood; asadmin's own of asadmin. */
public final class DomainCommand {

    private static final String USAGE = """
            A domain of Payara Server for Bilheteria, with the admin console and its page "Bilheteria".
              bin/domain create     makes it and deploys the application; again: brings settings and application up to date
              bin/domain start|stop|restart|status
              bin/domain upgrade    replaces the application by this distribution's; nobody loses a place
              bin/domain delete     undoes create; the data folder stays
              bin/domain asadmin .. any asadmin command, signed in
            Needs a JDK 17. The settings come from the environment and are kept in the domain; payara-config/README.md has them all.
            """;

    private final Installation installation;
    private final Map<String, String> environment;
    private final WorkFolder work;
    private volatile @Nullable Domain domain;

    private DomainCommand(Path home, Map<String, String> environment) throws IOException {
        this.installation = Installation.of(home, environment);
        this.environment = environment;
        this.work = WorkFolder.make();
    }

    /** @param arguments the distribution's folder, then what the operator said */
    public static void main(String[] arguments) throws InterruptedException {
        System.exit(exitCode(Path.of(arguments[0]), List.of(arguments).subList(1, arguments.length)));
    }

    private static int exitCode(Path home, List<String> said) throws InterruptedException {
        try {
            DomainCommand command = new DomainCommand(home, System.getenv());
            Runtime.getRuntime().addShutdownHook(new Thread(command::leave));
            return command.run(said.isEmpty() ? "help" : said.get(0), said);
        } catch (Failed | IllegalArgumentException e) {
            System.err.println(e.getMessage());
            return 1;
        } catch (IOException e) {
            System.err.println("The domain's files can't be read or written: " + e);
            return 1;
        }
    }

    /** Also after an interrupt. */
    private void leave() {
        work.remove();
        if (domain != null && domain.portIsClosed()) {
            System.err.println(
                    "The application's port is closed; bin/domain start opens it when the application is behind it.");
        }
    }

    private int run(String act, List<String> said) throws Failed, IOException, InterruptedException {
        switch (act) {
            case "create" -> create();
            case "start", "restart" -> start(act.equals("restart"));
            case "stop" -> kept().stop();
            case "upgrade" -> {
                kept().upgrade();
                System.out.println("Bilheteria is this distribution's now");
            }
            case "status" -> {
                return status();
            }
            case "asadmin" -> {
                return kept().asadmin(said.subList(1, said.size()));
            }
            case "delete" -> {
                if (installation.exists()) {
                    kept().delete();
                }
            }
            default -> {
                System.out.print(USAGE);
                return 2;
            }
        }
        return 0;
    }

    private void create() throws Failed, IOException, InterruptedException {
        DomainSettings settings = DomainSettings.ofCreate(environment, installation.home());
        String password = AdminPassword.in(environment);
        VisibleSecrets.in(JvmOptions.split(settings.javaOptions())).forEach(System.err::println);
        Files.createDirectories(settings.known().data());
        PayaraServer.unpackUnlessThere(installation.payara());
        if (!installation.exists()) {
            make(settings, password);
        }
        SettingsFile.write(installation.settings(), settings.variables());
        domain(settings, password).bringUpToDate();
        System.out.println("Bilheteria ready on " + settings.url() + ", its console on https://localhost:"
                + settings.adminPort() + "/ (user admin)");
    }

    private void make(DomainSettings settings, String password) throws Failed, IOException, InterruptedException {
        NewDomain.checkPorts(settings.adminPort(), settings.known().port(), NewDomain::isFree);
        Path passwords = work.passwords(password, "AS_ADMIN_MASTERPASSWORD=" + NewDomain.masterPassword());
        new Asadmin(installation, settings, passwords)
                .say(NewDomain.command(
                        installation.name(),
                        settings.adminPort(),
                        settings.known().port()));
    }

    private void start(boolean anew) throws Failed, IOException, InterruptedException {
        DomainSettings settings = keptSettings();
        Domain started = domain(settings, AdminPassword.in(environment));
        if (anew) {
            started.stop();
        }
        started.start();
        System.out.println("Bilheteria ready on " + settings.url());
    }

    private int status() throws Failed, IOException, InterruptedException {
        Domain asked = kept();
        if (!asked.runs()) {
            throw new Failed("The domain " + installation.name() + " is stopped.");
        }
        System.out.println("The domain " + installation.name() + " runs");
        return asked.asadmin(List.of("bilheteria-status"));
    }

    private Domain kept() throws Failed, IOException {
        return domain(keptSettings(), AdminPassword.in(environment));
    }

    private DomainSettings keptSettings() throws Failed, IOException {
        if (!installation.exists()) {
            throw new Failed("There is no domain " + installation.name() + "; bin/domain create makes it.");
        }
        // Without the file its making was interrupted: it can be deleted, or made again.
        return Files.exists(installation.settings())
                ? DomainSettings.ofKept(SettingsFile.read(installation.settings()))
                : DomainSettings.ofCreate(environment, installation.home());
    }

    private Domain domain(DomainSettings settings, String password) throws IOException {
        Asadmin asadmin = new Asadmin(installation, settings, work.passwords(password));
        Domain known = new Domain(installation, settings, asadmin, work.path());
        domain = known;
        return known;
    }
}
