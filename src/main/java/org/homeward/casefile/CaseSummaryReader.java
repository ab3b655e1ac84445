package org.homeward.casefile;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Optional;
import org.homeward.directory.people.Actor;
import org.homeward.shared.CaseNumber;
import org.homeward.shared.NotFound;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A case in which the reader's agency takes part, in codes. */
@Component
public class CaseSummaryReader {

    private final CaseTable cases;
    private final CaseAccess access;
    private final Participation participation;

    CaseSummaryReader(CaseTable cases, CaseAccess access, Participation participation) {
        this.participation = participation;
        this.cases = cases;
        this.access = access;
    }

    /** Reads what all these cases are about at once, for the transaction that will ask for each. */
    @Transactional(readOnly = true)
    public void readTogether(Collection<CaseNumber> numbers) {
        var parts = new ArrayList<AgencyParticipation>();
        cases.readTogether(numbers, row -> parts.add(participation.full(row, row.getRow())));
        participation.keep(numbers, parts);
    }

    /** How the case ended, for whom the access policy gave this view of it; empty while it runs and in a status view. */
    @Transactional
    public Optional<String> ended(GrantedCaseAccess view) {
        return cases.head(view).map(CaseSummaryCodes::endedHow);
    }

    /** One case; throws {@link NotFound} if it isn't there for the reader. */
    @Transactional
    public CaseSummaryCodes head(CaseNumber number, Actor actor) {
        return cases.head(access.require(number, actor)).orElseThrow(NotFound::aCase);
    }
}
