package org.homeward.cases;

import java.util.List;
import org.homeward.casefile.CaseSummaryCodes;
import org.homeward.shared.Stage;
import org.jspecify.annotations.Nullable;

/** A case in codes, as one reader may see it. */
public record CaseCodes(
        CaseSummaryCodes head, @Nullable Stage stage, List<CaseStep> openSteps, List<Participant> participants) {

    public CaseCodes {
        openSteps = List.copyOf(openSteps);
        participants = List.copyOf(participants);
    }
}
