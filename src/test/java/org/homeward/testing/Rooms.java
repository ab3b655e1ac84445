package org.homeward.testing;

/** The room of a class. */
public final class Rooms {

    /** The demo is a room of its own: its filler of boards writes the tables of others. */
    public static final String DEMO = "platform.demo";

    private static final String ROOT = "org.homeward.";

    private Rooms() {}

    /** The room of a class by its whole name. */
    public static String of(String type) {
        var inside = type.substring(ROOT.length());
        return inside.startsWith(DEMO) ? DEMO : inside.replaceFirst("\\..*", "");
    }
}
