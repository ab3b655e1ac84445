package org.homeward.sop.declared;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.homeward.engine.CaseFactsRecords;
import org.homeward.procedures.CasePart;
import org.homeward.procedures.CaseState;
import org.homeward.procedures.HandedIn;
import org.homeward.sop.PartReaders;
import org.springframework.stereotype.Component;

/** The case for which a step is handed in, each part of it read from the product's tables when a declaration first asks for it. */
@Component
final class LoadedCases {

    private final Map<String, PartReaders.Reader> readers = new HashMap<>();
    private final CaseFactsRecords facts;
    private final CaseWorlds worlds;

    LoadedCases(List<PartReaders> all, CaseFactsRecords facts, CaseWorlds worlds) {
        this.facts = facts;
        this.worlds = worlds;
        all.forEach(some -> readers.putAll(some.readers()));
    }

    CaseState of(HandedIn said) {
        return CaseState.of(facts.of(said.number()), worlds.of(said.number()), part -> read(part, said));
    }

    private Object read(CasePart<?> part, HandedIn said) {
        return Objects.requireNonNull(readers.get(part.kind()), part.kind()).read(said, part.of());
    }
}
