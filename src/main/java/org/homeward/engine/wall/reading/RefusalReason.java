package org.homeward.engine.wall.reading;

/**
 * One reason why a file is refused.
 *
 * @param element the element's id, or where it has none its name and line
 * @param said what is wrong with it
 */
public record RefusalReason(String element, ProblemText said) {

    @Override
    public String toString() {
        return element + ": " + said;
    }
}
