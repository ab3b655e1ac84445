package org.homeward.deadlines.reading;

import java.util.regex.Pattern;

/** A source in as few words as fit on a step of a diagram: the words in brackets, which name the text and its article. */
final class ShortSourceName {

    private static final Pattern IN_BRACKETS = Pattern.compile("\\((.+)\\)\\s*$");
    private static final int LONGEST = 40;

    private ShortSourceName() {}

    static String of(String title) {
        var bracket = IN_BRACKETS.matcher(title);
        var brief = bracket.find() ? bracket.group(1) : title;
        return brief.length() <= LONGEST
                ? brief
                : brief.substring(0, LONGEST - 1).strip() + "…";
    }
}
