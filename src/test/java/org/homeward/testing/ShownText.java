package org.homeward.testing;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** What a page shows its reader, without its markup; and what of it is written for machines. */
public final class ShownText {

    private static final Pattern UNREAD = Pattern.compile(
            "(?s)<!--.*?-->|<(script|style|code|pre|textarea|template)\\b.*?</\\1>|<(html|head)\\b[^>]*>|<[^>]*>");

    /** A day in ISO, a machine's time, an address, the id of a source or a rule, a word that is missing. */
    private static final Pattern FOR_MACHINES = Pattern.compile("\\b(?:19|20|25)\\d\\d-\\d\\d-\\d\\d\\b"
            + "|\\b\\d\\d:\\d\\d:\\d\\d\\b|\\b(?:UTC|GMT)\\b|\\dT\\d\\d:\\d\\d"
            + "|https?://\\S+"
            + "|(?<![\\w.-])(?:D|P|S|F|N|R)\\d{1,2}(?![\\w-])"
            + "|\\?\\?\\w+|\\{\\d\\}");

    private ShownText() {}

    public static String of(String page) {
        return UNREAD.matcher(page).replaceAll(" ").replaceAll("\\s+", " ");
    }

    /** What a reader would have to translate: days, times and sources have one style, in words. */
    public static List<String> forMachines(String page) {
        return FOR_MACHINES
                .matcher(of(page))
                .results()
                .map(MatchResult::group)
                .distinct()
                .toList();
    }
}
