package org.homeward.engine.wall.reading;

/**
 * One reason why a file is refused.
 *
 * @param element the element's id, or where it has none its name and line
 * @param reason what is wrong with it, in English
 */
public record RefusalReason(String element, String reason) {

    @Override
    public String toString() {
        return element + ": " + reason;
    }
}
