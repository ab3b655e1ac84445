package org.homeward.overdue.bulk.web;

import jakarta.servlet.http.HttpSession;
import java.util.List;
import org.homeward.directory.people.Actor;
import org.homeward.overdue.BoardFilter;
import org.homeward.overdue.BoardSelections;
import org.homeward.overdue.ChosenBoardSteps;
import org.homeward.overdue.LateStepBoard;
import org.homeward.shared.InvalidContentException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;

/** The steps that were chosen on the board, on this page of it or another; or that were ticked on the page of a person's steps. */
@Component
class ChosenSteps {

    private final LateStepBoard board;
    private final BoardSelections choices;

    ChosenSteps(LateStepBoard board, BoardSelections choices) {
        this.board = board;
        this.choices = choices;
    }

    List<String> of(BulkForm form, HttpSession session, Actor actor) {
        if (!fromBoard(form)) {
            return form.ticked();
        }
        var choice = kept(form, session);
        var own = choice.all() ? board.ownSteps(read(form.filter()), ChosenBoardSteps.MOST, actor) : List.<String>of();
        return choice.of(own);
    }

    /** Keeps what is ticked on this page beside what was chosen on others. */
    ChosenBoardSteps kept(BulkForm form, HttpSession session) {
        return choices.took(session, read(form.filter()), form.wantsAll(), form.offered(), form.ticked());
    }

    /** Keeps the whole list, or nothing of it. */
    ChosenBoardSteps whole(BulkForm form, HttpSession session) {
        return choices.tookAll(session, read(form.filter()), form.wantsAll());
    }

    private static boolean fromBoard(BulkForm form) {
        return form.filter() != null && !form.filter().isBlank();
    }

    /** Where the board shows this list. */
    static String back(@Nullable String filter) {
        if (filter == null || filter.isBlank()) {
            return "/workload";
        }
        var address = UriComponentsBuilder.fromPath("/overdue");
        read(filter).parameters().forEach(address::queryParam);
        return address.toUriString();
    }

    private static BoardFilter read(@Nullable String filter) {
        try {
            var parameters = UriComponentsBuilder.newInstance()
                    .query(filter == null ? "" : filter)
                    .build()
                    .getQueryParams();
            return BoardFilter.read(parameters::getFirst);
        } catch (IllegalArgumentException noFilter) {
            throw InvalidContentException.field("filter", "refusal.wrongContent.value");
        }
    }
}
