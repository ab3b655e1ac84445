package org.homeward.engine.forms;

/** Trims as a browser does, whose notion of white space is another than Java's. */
final class Trimmed {

    private static final String SPACES = "\t\n\u000B\f\r \u00A0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006"
            + "\u2007\u2008\u2009\u200A\u2028\u2029\u202F\u205F\u3000\uFEFF";

    private Trimmed() {}

    /** The length of the trimmed text in UTF-16 units. */
    static int length(String text) {
        int start = 0;
        int end = text.length();
        while (start < end && isSpace(text.charAt(start))) {
            start++;
        }
        while (end > start && isSpace(text.charAt(end - 1))) {
            end--;
        }
        return end - start;
    }

    private static boolean isSpace(char letter) {
        return SPACES.indexOf(letter) >= 0;
    }
}
