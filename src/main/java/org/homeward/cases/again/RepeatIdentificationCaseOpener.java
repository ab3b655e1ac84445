package org.homeward.cases.again;

import java.util.List;
import java.util.Map;
import org.homeward.casefile.CaseFiles;
import org.homeward.casefile.FieldEntry;
import org.homeward.casefile.duplicates.DuplicateCheck;
import org.homeward.casefile.duplicates.SuspectedDuplicate;
import org.homeward.casefile.duplicates.SuspectedDuplicates;
import org.homeward.cases.Intake;
import org.homeward.engine.CaseStages;
import org.homeward.shared.CaseNumber;
import org.homeward.sop.RepeatedIdentificationEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Opens a case of its own when identification is offered again: it knows the person, the ways to reach them and the blocked contacts, and
 * nothing of the earlier story. Only one such case runs at a time.
 */
@Component
class RepeatIdentificationCaseOpener {

    /** The fields that go along, with their classes. */
    private static final Map<String, String> PERSON = Map.of(
            "givenName", "identity",
            "familyName", "identity",
            "prs_Gender", "identity",
            "prs_Birthdate", "identity",
            "ageStated", "identity",
            "ageBasis", "identity",
            "blockedContacts", "contact",
            "involvedOffice", "legal",
            "safeContactPlan", "contact",
            "homeContactPlan", "contact");

    private final Intake intake;
    private final CaseFiles files;
    private final SuspectedDuplicates pairs;
    private final CaseStages stages;

    RepeatIdentificationCaseOpener(Intake intake, CaseFiles files, SuspectedDuplicates pairs, CaseStages stages) {
        this.intake = intake;
        this.files = files;
        this.pairs = pairs;
        this.stages = stages;
    }

    @EventListener
    void offered(RepeatedIdentificationEvent again) {
        if (pairs.of(again.known()).stream().noneMatch(pair -> runs(pair, again.known()))) {
            intake.openAgain(again.known(), person(again.known()), again.by(), again.user());
        }
    }

    private boolean runs(SuspectedDuplicate pair, CaseNumber older) {
        return pair.kind().equals(DuplicateCheck.AGAIN)
                && pair.older().number().equals(older)
                && stages.ended(pair.newer().number()).isEmpty();
    }

    private List<FieldEntry> person(CaseNumber number) {
        return PERSON.entrySet().stream()
                .flatMap(field -> files
                        .value(number, field.getKey())
                        .map(value -> FieldEntry.of(field.getKey(), field.getValue(), value))
                        .stream())
                .toList();
    }
}
