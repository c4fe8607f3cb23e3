package org.bilheteria.crowd.buyer;

import java.time.Duration;
import java.util.Random;
import org.bilheteria.crowd.option.Options;
import org.bilheteria.crowd.option.Setting;

/**
 * What one buyer is going to do, drawn before anything happens.
 *
 * @param early whether the buyer comes before the opening, if it is still to come
 * @param moment when in their part of the sale they come, from 0 to 1
 * @param upload how long the arrival takes to upload; zero on a fast connection
 * @param thinking how long they take over each decision
 */
public record BuyerPlan(
        boolean early,
        double moment,
        Duration upload,
        int full,
        int half,
        boolean acceptFewer,
        Behaviour behaviour,
        Duration thinking) {

    /** The plan of buyer {@code n}; it depends on the seed and n alone, so a larger crowd begins with the smaller one. */
    public static BuyerPlan draw(Options options, int n) {
        Random random = new Random(options.number(Setting.SEED) * 1_000_003 + n);
        // The first numbers of neighbouring seeds are alike.
        random.nextLong();
        boolean early = random.nextDouble() < options.share(Setting.LOBBY_SHARE);
        double moment = random.nextDouble();
        boolean slow = random.nextDouble() < options.share(Setting.SLOW_SHARE);
        Duration upload = Duration.ofMillis(500 + random.nextInt(2_500));
        int quantity = quantity(options, random.nextDouble());
        int half = random.nextDouble() < options.share(Setting.HALF_SHARE) ? 1 : 0;
        boolean acceptFewer = random.nextDouble() < options.share(Setting.ACCEPT_FEWER_SHARE);
        Behaviour behaviour = behaviour(options, random.nextDouble());
        Duration thinking = Duration.ofMillis(200 + random.nextInt(1_800));
        return new BuyerPlan(
                early, moment, slow ? upload : Duration.ZERO, quantity - half, half, acceptFewer, behaviour, thinking);
    }

    private static int quantity(Options options, double chance) {
        if (!options.isSet(Setting.QUANTITY_MIX)) {
            return options.count(Setting.FULL);
        }
        return chance < 0.4 ? 1 : chance < 0.8 ? 2 : chance < 0.9 ? 3 : 4;
    }

    private static Behaviour behaviour(Options options, double chance) {
        double pay = options.payShare();
        double leave = pay + options.share(Setting.LEAVE_SHARE);
        if (chance < pay) {
            return payment(options, chance / pay);
        }
        if (chance < leave) {
            return chance < (pay + leave) / 2 ? Behaviour.LEAVES_LINE : Behaviour.GIVES_BACK;
        }
        return Behaviour.LETS_LAPSE;
    }

    private static Behaviour payment(Options options, double chance) {
        double late = options.share(Setting.LATE_SHARE);
        double twice = late + options.share(Setting.TWICE_SHARE);
        double wrong = twice + options.share(Setting.WRONG_SHARE);
        double unheard = wrong + options.share(Setting.UNHEARD_SHARE);
        if (chance < late) {
            return Behaviour.PAYS_LATE;
        }
        if (chance < twice) {
            return Behaviour.PAYS_TWICE;
        }
        if (chance < wrong) {
            return Behaviour.PAYS_WRONG;
        }
        return chance < unheard ? Behaviour.PAYS_UNHEARD : Behaviour.PAYS;
    }

    boolean slow() {
        return !upload.isZero();
    }
}
