package org.homeward.overdue.web;

import org.homeward.overdue.BoardListResult;
import org.homeward.overdue.ChosenBoardSteps;

/**
 * The chosen steps of the board's list, on this page and others.
 *
 * @param own how many steps of the list can be chosen
 * @param most how many of them one order may name
 */
record BoardSelectionView(ChosenBoardSteps choice, long own, int most) {

    static BoardSelectionView of(ChosenBoardSteps choice, BoardListResult page) {
        return new BoardSelectionView(choice, page.own(), ChosenBoardSteps.MOST);
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
