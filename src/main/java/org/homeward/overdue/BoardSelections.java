package org.homeward.overdue;

import jakarta.servlet.http.HttpSession;
import java.util.Collection;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Keeps what a supervisor chose while other pages of the list are read; another list begins with nothing chosen. */
@Component
public final class BoardSelections {

    private static final String CHOSEN = "board.chosen";
    private static final String GIVEN = "board.given";

    /** The chosen steps of this list. */
    public ChosenBoardSteps of(HttpSession session, BoardFilter filter) {
        var none = ChosenBoardSteps.none(filter);
        if (session.getAttribute(CHOSEN) instanceof String text) {
            var kept = ChosenBoardSteps.read(text);
            return kept.list().equals(none.list()) ? kept : none;
        }
        return none;
    }

    /**
     * A page of the list came back.
     *
     * @param all whether the box for the whole list is ticked
     * @param shown the steps that the page offered, and of these the ticked ones
     */
    public ChosenBoardSteps took(
            HttpSession session, BoardFilter filter, boolean all, Collection<String> shown, Collection<String> ticked) {
        var before = of(session, filter);
        var now = all && !before.all()
                ? before.whole(true)
                : (all ? before : before.all() ? before.whole(false) : before).afterPage(shown, ticked);
        session.setAttribute(CHOSEN, now.text());
        return now;
    }

    /** The box for the whole list was ticked, or taken out. */
    public ChosenBoardSteps tookAll(HttpSession session, BoardFilter filter, boolean all) {
        var now = of(session, filter).whole(all);
        session.setAttribute(CHOSEN, now.text());
        return now;
    }

    /** The order for the chosen steps is given; the board leads back to it until it is through. */
    public void given(HttpSession session, UUID order) {
        session.removeAttribute(CHOSEN);
        session.setAttribute(GIVEN, order.toString());
    }

    /** Each step of the order had its turn. */
    public void through(HttpSession session, UUID order) {
        if (order.toString().equals(session.getAttribute(GIVEN))) {
            session.removeAttribute(GIVEN);
        }
    }

    /** The order that isn't through; null if there is none. */
    public @Nullable Object unfinished(HttpSession session) {
        return session.getAttribute(GIVEN);
    }
}
