package org.homeward.sop.children;

import java.util.Map;
import org.homeward.casefile.linked.ParentsAndChildren;
import org.homeward.procedures.HandedIn;
import org.homeward.sop.PartReaders;
import org.springframework.stereotype.Component;

/** The parts of a case about a child's safety, for the declarations. */
@Component
final class ChildParts implements PartReaders {

    private final Safeguards safeguards;
    private final ParentsAndChildren families;

    ChildParts(Safeguards safeguards, ParentsAndChildren families) {
        this.safeguards = safeguards;
        this.families = families;
    }

    @Override
    public Map<String, Reader> readers() {
        return Map.of("safeguards", (step, of) -> safeguards.of(step.number()), "parentHere", this::parentHere);
    }

    private Object parentHere(HandedIn step, String of) {
        return families.hold(step.number()).stream()
                .anyMatch(pair -> pair.child().equals(step.number()));
    }
}
