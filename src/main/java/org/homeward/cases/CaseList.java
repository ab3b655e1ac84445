package org.homeward.cases;

import java.time.Clock;
import java.util.List;
import org.homeward.casefile.CaseAccess;
import org.homeward.directory.people.Actor;
import org.homeward.shared.ActionNotAllowedException;
import org.homeward.shared.Corridor;
import org.homeward.shared.InvalidContentException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The cases in which the reader's agency takes part, the newest part first. */
@Component
public class CaseList {

    private final CaseListTable table;
    private final CaseAccess access;
    private final Clock clock;

    CaseList(CaseListTable table, CaseAccess access, Clock clock) {
        this.table = table;
        this.access = access;
        this.clock = clock;
    }

    /**
     * A page of the list.
     *
     * @param after the place where the page before ended, or null
     * @param limit how many lines
     * @throws ActionNotAllowedException if the reader's role opens no cases
     * @throws InvalidContentException if there is no such place
     */
    @Transactional(readOnly = true)
    public CaseListResult page(Actor actor, CaseFilter filter, @Nullable String after, int limit) {
        return page(actor, filter, CaseListSort.newest, after, limit);
    }

    /** The same in another order. */
    @Transactional(readOnly = true)
    public CaseListResult page(Actor actor, CaseFilter filter, CaseListSort order, @Nullable String after, int limit) {
        if (!access.opensCases(actor)) {
            throw ActionNotAllowedException.role();
        }
        var question = new CaseListTable.Question(
                actor.agency(), actor.country(), filter, order, CaseFilter.after(after), clock.instant());
        var all = table.lines(question, limit + 1);
        var found = all.lines();
        var lines = found.size() > limit ? found.subList(0, limit) : found;
        var next = found.size() > limit ? lines.get(limit - 1).number().value() : null;
        return new CaseListResult(lines, all.total(), next);
    }

    /** The corridors of these cases, for the filter. */
    @Transactional(readOnly = true)
    public List<Corridor> corridors(Actor actor) {
        return table.corridors(actor.agency());
    }
}
