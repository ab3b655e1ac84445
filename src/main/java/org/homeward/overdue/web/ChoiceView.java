package org.homeward.overdue.web;

import org.homeward.overdue.BoardChoice;
import org.homeward.overdue.BoardPage;

/**
 * What is chosen of the board's list, on this page and others.
 *
 * @param own how many steps of the list can be chosen
 * @param most how many of them one order may name
 */
record ChoiceView(BoardChoice choice, long own, int most) {

    static ChoiceView of(BoardChoice choice, BoardPage page) {
        return new ChoiceView(choice, page.own(), BoardChoice.MOST);
    }

    public boolean all() {
        return choice.all();
    }

    public long count() {
        return choice.count(own);
    }

    public boolean has(String step) {
        return choice.has(step);
    }
}
