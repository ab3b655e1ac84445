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
import org.homeward.procedures.HandedIn;
import org.homeward.sop.PartReaders;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

/** The case for which a step is handed in, each part of it read from the product's tables when a declaration first asks for it. */
@Component
final class LoadedCases {

    private final Map<String, PartReaders.Reader> readers = new HashMap<>();
    private final CaseFactsRecords facts;
    private final CaseWorlds worlds;
    private final SharingLimitsForStep limits;

    LoadedCases(List<PartReaders> all, CaseFactsRecords facts, CaseWorlds worlds, SharingLimitsForStep limits) {
        this.facts = facts;
        this.worlds = worlds;
        this.limits = limits;
        all.forEach(some -> readers.putAll(some.readers()));
    }

    CaseState of(HandedIn said) {
        return of(said, Map.of());
    }

    /** @param told parts that the caller knows without asking the tables */
    CaseState of(HandedIn said, Map<CasePart<?>, Supplier<Object>> told) {
        return CaseState.of(facts.of(said.number()), worlds.of(said.number()), part -> told.getOrDefault(
                        part, () -> read(part, said))
                .get());
    }

    /** The case of an open step in which nothing was typed yet: the step tells when it opened and whether limits are set for it. */
    CaseState of(OpenStep open) {
        var unsaid = new HandedIn(
                open.number(), open.id(), open.key(), open.agency(), "", open.opened(), Map.of(), Set.of());
        Map<CasePart<?>, Supplier<Object>> known = Map.of(
                CasePart.OPENED, () -> Optional.of(open.opened()),
                CasePart.LIMITS_SET, () -> limits.areSet(open));
        return CaseState.of(
                SingletonSupplier.of(() -> facts.of(open.number())),
                worlds.of(open.number()),
                part -> known.getOrDefault(part, () -> read(part, unsaid)).get());
    }

    private Object read(CasePart<?> part, HandedIn said) {
        return Objects.requireNonNull(readers.get(part.kind()), part.kind()).read(said, part.of());
    }
}
