package org.homeward.sop.children;

import java.util.Map;
import org.homeward.casefile.linked.ParentsAndChildren;
import org.homeward.procedures.HandedInStep;
import org.homeward.sop.CasePartReaders;
import org.springframework.stereotype.Component;

/** The parts of a case about a child's safety, for the declarations. */
@Component
final class ChildCasePartReaders implements CasePartReaders {

    private final Safeguards safeguards;
    private final ParentsAndChildren families;

    ChildCasePartReaders(Safeguards safeguards, ParentsAndChildren families) {
        this.safeguards = safeguards;
        this.families = families;
    }

    @Override
    public Map<String, Reader> readers() {
        return Map.of("safeguards", (step, of) -> safeguards.of(step.number()), "parentHere", this::parentHere);
    }

    private Object parentHere(HandedInStep step, String of) {
        return families.hold(step.number()).stream()
                .anyMatch(pair -> pair.child().equals(step.number()));
    }
}
