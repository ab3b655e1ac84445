package org.homeward.engine.wall.reading;

/** Makes text of a refused file fit for one line of a message. */
public final class SafeMessageText {

    private static final int LONGEST = 80;

    private SafeMessageText() {}

    public static String of(String text) {
        var line = text.replaceAll("[\\p{Cntrl}\\p{Cf}\\p{Zl}\\p{Zp}\\p{Cs}]+", " ")
                .strip();
        return line.length() > LONGEST ? line.substring(0, LONGEST) + "..." : line;
    }
}
