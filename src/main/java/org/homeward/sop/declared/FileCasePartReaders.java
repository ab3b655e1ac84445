package org.homeward.sop.declared;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.homeward.casefile.CaseFiles;
import org.homeward.casefile.Consents;
import org.homeward.engine.CaseFactsRecords;
import org.homeward.procedures.CasePart;
import org.homeward.procedures.HandedInStep;
import org.homeward.sop.CasePartReaders;
import org.springframework.stereotype.Component;

/** The parts of a case that the person's file and consents tell. */
@Component
final class FileCasePartReaders implements CasePartReaders {

    private final CaseFiles files;
    private final Consents consents;
    private final CaseFactsRecords facts;

    FileCasePartReaders(CaseFiles files, Consents consents, CaseFactsRecords facts) {
        this.files = files;
        this.consents = consents;
        this.facts = facts;
    }

    @Override
    public Map<String, Reader> readers() {
        return Map.of(
                "answers", (step, fields) -> files.values(step.number(), List.of(fields.split(" "))),
                "consentsBefore", (step, of) -> consents.before(step.number(), step.step()),
                "endedAt18", (step, of) -> consents.endedAt18(step.number()),
                "newest", (step, field) -> files.value(step.number(), field),
                "given", this::given,
                "fromOrigin", this::fromOrigin,
                "consents", (step, of) -> consents.standing(step.number()));
    }

    private Object given(HandedInStep step, String field) {
        return Optional.ofNullable(files.given(step.number(), List.of(field)).get(field))
                .map(given -> new CasePart.Given(given.by(), given.at(), given.step()));
    }

    private Object fromOrigin(HandedInStep step, String field) {
        var origin = facts.of(step.number()).corridor().origin();
        return files.valueFrom(origin, step.number(), field);
    }
}
