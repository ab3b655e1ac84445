package org.homeward.sop.declared;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.homeward.engine.CaseFactsRecords;
import org.homeward.engine.steps.OpenStep;
import org.homeward.procedures.CasePart;
import org.homeward.procedures.CaseState;
import org.homeward.procedures.HandedInStep;
import org.homeward.sop.CasePartReaders;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

/** The case for which a step is handed in, each part of it read from the product's tables when a declaration first asks for it. */
@Component
final class CaseStateLoader {

    private final Map<String, CasePartReaders.Reader> readers = new HashMap<>();
    private final CaseFactsRecords facts;
    private final StoredCaseEnvironments worlds;
    private final SharingLimitsForStep limits;

    CaseStateLoader(
            List<CasePartReaders> all,
            CaseFactsRecords facts,
            StoredCaseEnvironments worlds,
            SharingLimitsForStep limits) {
        this.facts = facts;
        this.worlds = worlds;
        this.limits = limits;
        all.forEach(some -> readers.putAll(some.readers()));
    }

    CaseState of(HandedInStep said) {
        return of(said, Map.of());
    }

    /** @param told parts that the caller knows without asking the tables */
    CaseState of(HandedInStep said, Map<CasePart<?>, Supplier<Object>> told) {
        return CaseState.of(facts.of(said.number()), worlds.of(said.number()), part -> told.getOrDefault(
                        part, () -> read(part, said))
                .get());
    }

    /** The case of an open step in which nothing was typed yet: the step tells when it opened and whether limits are set for it. */
    CaseState of(OpenStep open) {
        var unsaid = new HandedInStep(
                open.number(), open.id(), open.key(), open.agency(), "", open.opened(), Map.of(), Set.of());
        Map<CasePart<?>, Supplier<Object>> known = Map.of(
                CasePart.OPENED, () -> Optional.of(open.opened()),
                CasePart.LIMITS_SET, () -> limits.areSet(open));
        return CaseState.of(
                SingletonSupplier.of(() -> facts.of(open.number())),
                worlds.of(open.number()),
                part -> known.getOrDefault(part, () -> read(part, unsaid)).get());
    }

    private Object read(CasePart<?> part, HandedInStep said) {
        return Objects.requireNonNull(readers.get(part.kind()), part.kind()).read(said, part.of());
    }
}
