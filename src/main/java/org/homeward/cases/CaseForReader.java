package org.homeward.cases;

import java.util.List;
import org.homeward.casefile.CaseSummaryCodes;
import org.homeward.shared.Stage;
import org.jspecify.annotations.Nullable;

/** A case in codes, as one reader may see it. */
public record CaseForReader(
        CaseSummaryCodes head,
        @Nullable Stage stage,
        List<CaseStep> openSteps,
        List<ParticipatingAgency> participants) {

    public CaseForReader {
        openSteps = List.copyOf(openSteps);
        participants = List.copyOf(participants);
    }
}
