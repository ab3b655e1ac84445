package org.homeward.letters;

import java.util.ArrayList;
import java.util.List;

/**
 * Cuts a word that the dictionary doesn't know, and that is too long for a narrow column, where no sign is torn from its
 * letter: a line that ends within a word can be read, a vowel without its letter can't.
 */
final class WordBreaks {

    private static final int LONG = 12;
    private static final int COENG = 0x17D2;
    private static final String VOWELS_BEFORE = "เแโใไເແໂໃໄ";
    private static final String VOWELS_BEHIND = "ะาำຽະາຳ";

    private WordBreaks() {}

    static List<String> pieces(String word) {
        if (word.length() <= LONG || word.chars().noneMatch(letter -> FontScript.of(letter) != FontScript.LATIN)) {
            return List.of(word);
        }
        var pieces = new ArrayList<String>();
        var from = 0;
        for (var at = 1; at < word.length(); at++) {
            if (at - from >= LONG && mayEnd(word.charAt(at - 1), word.charAt(at))) {
                pieces.add(word.substring(from, at));
                from = at;
            }
        }
        pieces.add(word.substring(from));
        return pieces;
    }

    private static boolean mayEnd(char before, char next) {
        var type = Character.getType(next);
        return before != COENG
                && next != COENG
                && type != Character.NON_SPACING_MARK
                && type != Character.COMBINING_SPACING_MARK
                && VOWELS_BEFORE.indexOf(before) < 0
                && VOWELS_BEHIND.indexOf(next) < 0
                && FontScript.of(next) != FontScript.LATIN;
    }
}
