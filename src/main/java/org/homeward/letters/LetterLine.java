package org.homeward.letters;

/**
 * A line of a letter.
 *
 * @param value empty for a heading
 */
record LetterLine(String label, String value) {

    boolean heading() {
        return value.isEmpty();
    }
}
