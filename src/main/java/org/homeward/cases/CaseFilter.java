package org.homeward.cases;

import java.util.Locale;
import org.homeward.shared.CaseNumber;
import org.homeward.shared.Corridor;
import org.homeward.shared.InvalidContentException;
import org.homeward.shared.OpenedSince;
import org.homeward.shared.Stage;
import org.jspecify.annotations.Nullable;

/**
 * The choice of a list's cases; a null part isn't asked for.
 *
 * @param number the beginning of a case number, with or without {@code C-}
 * @param ended true: only those that are over for the reader; false: only those that go on
 * @param also what else it is narrowed to
 */
public record CaseFilter(
        @Nullable Stage stage,
        @Nullable Corridor corridor,
        @Nullable Boolean ended,
        @Nullable String number,
        Also also) {

    private static final int LONGEST = 20;

    /** From the words of an address; throws {@link InvalidContentException} for what none of the choices has. */
    public static CaseFilter of(
            @Nullable String stage, @Nullable String corridor, @Nullable String ended, @Nullable String number) {
        try {
            return new CaseFilter(
                    blank(stage) ? null : Stage.valueOf(String.valueOf(stage)),
                    blank(corridor) ? null : Corridor.of(String.valueOf(corridor)),
                    blank(ended) ? null : truth(String.valueOf(ended)),
                    blank(number) ? null : beginning(String.valueOf(number)),
                    Also.NOTHING);
        } catch (IllegalArgumentException noChoice) {
            throw InvalidContentException.whole("cases.list.noSuchFilter");
        }
    }

    /** The same, narrowed to this too. */
    public CaseFilter and(Also more) {
        return new CaseFilter(stage, corridor, ended, number, more);
    }

    /** Whether the list is narrowed at all. */
    public boolean narrows() {
        return stage != null || corridor != null || ended != null || number != null || also.narrows();
    }

    /**
     * The further choices of a list.
     *
     * @param child only children's cases
     * @param late only those in which a step of the reader's side is late
     * @param opened since when the reader's side has the case; null if that isn't asked for
     */
    public record Also(
            boolean child, boolean late, @Nullable OpenedSince opened) {

        /** Nothing else. */
        public static final Also NOTHING = new Also(false, false, null);

        boolean narrows() {
            return child || late || opened != null;
        }
    }

    private static boolean truth(String text) {
        if (!text.equals("true") && !text.equals("false")) {
            throw new IllegalArgumentException("Neither true nor false");
        }
        return text.equals("true");
    }

    private static String beginning(String typed) {
        var text = typed.strip().toUpperCase(Locale.ROOT);
        var number = text.startsWith("C-") ? text : "C-" + text;
        return number.length() > LONGEST ? number.substring(0, LONGEST) : number;
    }

    /** A place in the list: the case after which a page begins. */
    static @Nullable CaseNumber after(@Nullable String cursor) {
        if (blank(cursor)) {
            return null;
        }
        if (!CaseNumber.isOne(String.valueOf(cursor))) {
            throw InvalidContentException.whole("cases.list.noSuchPage");
        }
        return new CaseNumber(String.valueOf(cursor));
    }

    private static boolean blank(@Nullable String text) {
        return text == null || text.isBlank();
    }
}
