package org.bilheteria.catalogue.face;

import java.util.Arrays;
import java.util.Optional;

/** From which age on a show is for everybody, as Brazil's classificação indicativa has it. */
public enum AgeRating {
    FREE("L"),
    FROM_10("10"),
    FROM_12("12"),
    FROM_14("14"),
    FROM_16("16"),
    FROM_18("18");

    private final String code;

    AgeRating(String code) {
        this.code = code;
    }

    /** As everybody knows it from the sign: {@code L}, {@code 10} to {@code 18}. */
    public String code() {
        return code;
    }

    public static Optional<AgeRating> coded(String code) {
        return Arrays.stream(values())
                .filter(rating -> rating.code.equals(code))
                .findFirst();
    }
}
