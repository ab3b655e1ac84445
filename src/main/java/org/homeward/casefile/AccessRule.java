package org.homeward.casefile;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import org.homeward.procedures.Purpose;

/**
 * A cell of the access matrix: conditions that must all hold.
 *
 * @param never nothing may be seen
 * @param everywhere also outside the forms of own open steps
 * @param elsewhere outside of those forms the person must have agreed to each of these as well
 * @param sides only agencies of these sides
 * @param ownSide on any side, where it is known that the reader's own side gave the answer
 * @param visits outside the forms of own steps only for the agency that visits the person at home (R9)
 * @param consents the person must have agreed to each
 */
record AccessRule(
        boolean never,
        boolean everywhere,
        Set<Purpose> elsewhere,
        Set<BorderSide> sides,
        boolean ownSide,
        boolean visits,
        Set<Purpose> consents) {

    private static final String OWN_SIDE = "ownSide";
    private static final String CONSENT = "consent:";
    private static final String ELSEWHERE = "elsewhere:";
    private static final String VISITS = "visits";

    static final AccessRule NEVER = of("no");

    /** Whether it opens what is written to somebody of this side, while the person agrees to these purposes. */
    boolean allows(BorderSide side, Set<Purpose> agreed) {
        return !never && sides.contains(side) && agreed.containsAll(consents) && agreed.containsAll(elsewhere);
    }

    /**
     * Reads {@code yes}, {@code no}, {@code ownForm}, {@code unit}, {@code host}, {@code origin}, {@code ownSide} (the host, and
     * of another side's own answers that side), {@code visits}, {@code consent:<Purpose>}, {@code elsewhere:<Purpose>} (the forms of own open
     * steps always, all else with that consent), or several with semicolons. {@code ownForm} (own open steps) and {@code unit} (a
     * supervisor's own unit) allow no more than what the forms of own steps show, which is all that is ever filled in.
     */
    static AccessRule of(String text) {
        var sides = EnumSet.allOf(BorderSide.class);
        var consents = EnumSet.noneOf(Purpose.class);
        var elsewhere = EnumSet.noneOf(Purpose.class);
        var parts = Arrays.stream(text.split(";")).map(String::strip).toList();
        for (var part : parts) {
            if (part.startsWith(CONSENT)) {
                consents.add(Purpose.valueOf(part.substring(CONSENT.length())));
            } else if (part.startsWith(ELSEWHERE)) {
                elsewhere.add(Purpose.valueOf(part.substring(ELSEWHERE.length())));
            } else if (part.equals(OWN_SIDE)) {
                sides.retainAll(EnumSet.of(BorderSide.host));
            } else if (part.equals("host") || part.equals("origin")) {
                sides.retainAll(EnumSet.of(BorderSide.valueOf(part)));
            } else if (!Set.of("yes", "no", "ownForm", "unit", VISITS).contains(part)) {
                throw new IllegalStateException("The access matrix has an unknown rule: " + part);
            }
        }
        return new AccessRule(
                parts.contains("no"),
                !parts.contains("ownForm") && !parts.contains("unit"),
                elsewhere,
                sides,
                parts.contains(OWN_SIDE),
                parts.contains(VISITS),
                consents);
    }
}
