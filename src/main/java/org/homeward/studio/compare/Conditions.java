package org.homeward.studio.compare;

import java.util.Map;

/** Conditions without the signs that only a program needs. */
final class Conditions {

    private Conditions() {}

    private static String joined(String condition, String and, String or) {
        return condition.replace(" and ", " " + and + " ").replace(" or ", " " + or + " ");
    }

    /** {@code ${isChild == true && risk != 'high'}}: {@code isChild = true and risk ≠ high}. */
    static Term plain(String condition) {
        var plain = condition
                .replaceAll("[$#]\\{(.*)}", "$1")
                .replaceFirst("^=", "")
                .replace("'", "")
                .replace("\"", "")
                .replace("!=", "≠")
                .replace("==", "=")
                .replace("&&", "and")
                .replace("||", "or")
                .strip();
        return Term.text(plain, Map.of("km", joined(plain, "និង", "ឬ"), "th", joined(plain, "และ", "หรือ")));
    }
}
