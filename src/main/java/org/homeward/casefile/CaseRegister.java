package org.homeward.casefile;

import java.util.List;
import java.util.Optional;
import org.homeward.directory.Actor;
import org.homeward.shared.CaseNumber;
import org.homeward.shared.NotThere;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The cases in which the reader's agency takes part, in codes. */
@Component
public class CaseRegister {

    private final CaseTable cases;
    private final CaseAccess access;
    private final Participation participation;

    CaseRegister(CaseTable cases, CaseAccess access, Participation participation) {
        this.cases = cases;
        this.access = access;
        this.participation = participation;
    }

    /** One case; throws {@link NotThere} if it isn't there for the reader. */
    @Transactional
    public CaseHead head(CaseNumber number, Actor actor) {
        access.require(number, actor);
        return cases.head(number, actor.agency()).orElseThrow(NotThere::aCase);
    }

    /**
     * A page of the list, the newest part first; empty for a role that opens no case.
     *
     * @param after the last case of the page before
     */
    @Transactional(readOnly = true)
    public List<CaseHead> page(Actor actor, Optional<CaseNumber> after, int limit) {
        if (!access.opensCases(actor)) {
            return List.of();
        }
        var last = after.flatMap(number -> participation.of(number, actor.agency()));
        return cases.heads(actor.agency(), last.orElse(null), limit);
    }

    /** How many there are for the reader. */
    @Transactional(readOnly = true)
    public long count(Actor actor) {
        return access.opensCases(actor) ? cases.count(actor.agency()) : 0;
    }
}
