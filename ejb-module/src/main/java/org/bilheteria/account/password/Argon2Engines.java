package org.bilheteria.account.password;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Picks what computes Argon2id here. */
public final class Argon2Engines {

    private static final Logger LOG = Logger.getLogger(Argon2Engines.class.getName());

    /** The hash of "password" with the salt "somesaltsomesalt" in 64 KiB and one pass, by the reference implementation. */
    private static final byte[] KNOWN =
            HexFormat.of().parseHex("e793d64ef75d58f503d4631b2b149f7f80127c5f3993d89b1c9b781e51d0b413");

    /** The same with the key "a key of the test". */
    private static final byte[] KNOWN_KEYED =
            HexFormat.of().parseHex("931a24010b7e6d2249c74497196c0d7ef72f6c6214969553991d3414855d033e");

    private Argon2Engines() {}

    /** The native one where it loads, else Java's; the log says which. */
    public static Argon2Engine best() {
        return best(NativeArgon2::new);
    }

    static Argon2Engine best(Supplier<Argon2Engine> fast) {
        try {
            Argon2Engine engine = fast.get();
            if (right(engine)) {
                LOG.info("Passwords are hashed by Argon2id in native code (argon2-jvm)");
                return engine;
            }
            LOG.warning(
                    "Passwords are hashed by Argon2id in Java (Bouncy Castle): the native library computes wrongly");
        } catch (LinkageError | RuntimeException unavailable) {
            // No such library for this machine, or no folder from which it may be run.
            LOG.log(
                    Level.WARNING,
                    "Passwords are hashed by Argon2id in Java (Bouncy Castle), slower by half or more:"
                            + " the native library does not load",
                    unavailable);
        }
        return new JavaArgon2();
    }

    /** A library of the system's own may be loaded, of whatever version. */
    private static boolean right(Argon2Engine engine) {
        return MessageDigest.isEqual(KNOWN, known(engine, ""))
                && MessageDigest.isEqual(KNOWN_KEYED, known(engine, "a key of the test"));
    }

    private static byte[] known(Argon2Engine engine, String key) {
        return engine.hash(bytes("password"), bytes("somesaltsomesalt"), bytes(key), new HashCost(64, 1));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
