package org.homeward.sop.children;

import java.util.Map;
import org.homeward.sop.PartReaders;
import org.springframework.stereotype.Component;

/** What keeps a child safe, for the declarations. */
@Component
final class ChildParts implements PartReaders {

    private final Safeguards safeguards;

    ChildParts(Safeguards safeguards) {
        this.safeguards = safeguards;
    }

    @Override
    public Map<String, Reader> readers() {
        return Map.of("safeguards", (step, of) -> safeguards.of(step.number()));
    }
}
