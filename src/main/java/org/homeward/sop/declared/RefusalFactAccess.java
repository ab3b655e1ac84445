package org.homeward.sop.declared;

import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.homeward.casefile.CaseAccess;
import org.homeward.casefile.DataClass;
import org.homeward.casefile.FieldKey;
import org.homeward.casefile.NeedToKnow;
import org.homeward.directory.people.Actor;
import org.homeward.engine.forms.FieldList;
import org.homeward.engine.forms.FormDefinition;
import org.homeward.engine.modelset.PackagedModels;
import org.homeward.procedures.CasePart;
import org.homeward.procedures.HandedInStep;
import org.homeward.shared.procedures.HandoverProcess;
import org.homeward.shared.procedures.ReturnApprovalProcess;
import org.springframework.stereotype.Component;

/**
 * Says whether a reader may know the facts because of which a step is refused: by the access matrix, as the pages of the case and the form
 * of the step show them. Facts of no class are for readers of the whole case.
 */
@Component
final class RefusalFactAccess {

    /** These tell of an answer to the field that the part names, or to each of them. */
    private static final Set<String> OF_FIELDS = Set.of("newest", "given", "fromOrigin", "answers");

    /**
     * These tell nothing of the person that the holder of the step doesn't know: the holder of a role, its side and version; the safeguards
     * that a child still needs, and that somebody travels along, never who or why (R11, R19, R21).
     */
    private static final Set<String> OF_STEP = Set.of(
            "goesBy",
            "endsWith",
            "holder",
            "ownFocalPoint",
            "sideOfPerson",
            "sideOfStep",
            "opened",
            "heard",
            "panel",
            "safeguards",
            "family",
            "parentHere");

    /** Days and place of the journey, which whoever has a step of it knows. */
    private static final Set<String> OF_JOURNEY = Set.of(
            HandoverProcess.Variable.PLANNED_HANDOVER,
            HandoverProcess.Variable.HANDOVER_POINT,
            ReturnApprovalProcess.Variable.PROPOSED_RETURN_DATE);

    /** These tell of the case's course and of consents, as the page of the case does. */
    private static final Set<String> OF_COURSE = Set.of(
            "events",
            "openSteps",
            "consents",
            "consentsBefore",
            "consentsEnding",
            "endedAt18",
            "awaited",
            "knownAt",
            "leftOut");

    /** These tell of a fact of their own, which has its class. */
    private static final Map<String, FieldKey> OF_CLASS = Map.of(
            "orderedStay", new FieldKey("legalHold", DataClass.legalOrder),
            "referrals", new FieldKey("service", DataClass.services),
            "barred", new FieldKey("blockedContacts", DataClass.contact));

    private final CaseAccess access;
    private final NeedToKnow needToKnow;
    private final Map<String, FieldKey> fields = packaged();

    RefusalFactAccess(CaseAccess access, NeedToKnow needToKnow) {
        this.access = access;
        this.needToKnow = needToKnow;
    }

    /** @param shown fields whose answers the step shows the reader beside its form */
    boolean mayRead(RecordingCaseState.Seen seen, HandedInStep said, Collection<String> shown, Actor reader) {
        var view = access.atStep(said.number(), reader);
        var whole = access.readsFile(view, reader);
        Predicate<FieldKey> everywhere = whole ? needToKnow.everywhere(said.number(), reader) : field -> false;
        var rights = new Rights(whole, everywhere, needToKnow.inForm(view, reader), said, shown);
        return seen.variables().stream().allMatch(name -> mayReadVariable(name, rights))
                && seen.parts().stream().allMatch(part -> mayRead(part, rights));
    }

    private boolean mayReadVariable(String name, Rights rights) {
        return rights.said.asks(name)
                || OF_JOURNEY.contains(name)
                || key(name).map(rights::field).orElse(rights.whole);
    }

    private boolean mayRead(CasePart<?> part, Rights rights) {
        if (OF_FIELDS.contains(part.kind())) {
            return fields(part)
                    .allMatch(name -> isOwnAnswer(part, name, rights)
                            || key(name).filter(rights::field).isPresent());
        }
        return OF_STEP.contains(part.kind())
                || OF_COURSE.contains(part.kind()) && rights.whole
                || Optional.ofNullable(OF_CLASS.get(part.kind()))
                        .filter(rights::field)
                        .isPresent();
    }

    /** The newest answer is that of the step itself; the answer of the country of origin is not. */
    private static boolean isOwnAnswer(CasePart<?> part, String name, Rights rights) {
        return rights.said.has(name) && !part.kind().equals("fromOrigin");
    }

    /** Whether the owner of the part's fact is known: nobody may read a fact without a known owner. */
    boolean isPlaced(CasePart<?> part) {
        return part.equals(CasePart.PROCESS)
                || OF_STEP.contains(part.kind())
                || OF_COURSE.contains(part.kind())
                || OF_CLASS.containsKey(part.kind())
                || OF_FIELDS.contains(part.kind())
                        && fields(part).allMatch(field -> key(field).isPresent());
    }

    private static Stream<String> fields(CasePart<?> part) {
        return Arrays.stream(part.of().split(" "));
    }

    private Optional<FieldKey> key(String field) {
        return Optional.ofNullable(fields.get(field));
    }

    /** The fields of all forms with their classes; a code of the process that says from which class it comes, too. */
    private static Map<String, FieldKey> packaged() {
        var shared = FieldList.packaged();
        var known = new HashMap<String, FieldKey>();
        PackagedModels.files().forEach((name, content) -> {
            if (name.endsWith(".form")) {
                FormDefinition.parse(shared.writtenOut(content)).fields().forEach(field -> {
                    var category = field.inCaseFile() ? field.category() : field.comesFrom();
                    if (category != null) {
                        known.put(field.key(), FieldKey.of(field.key(), category));
                    }
                });
            }
        });
        return known;
    }

    /**
     * The rights of one reader.
     *
     * @param whole whether the pages of the whole case are the reader's
     * @param everywhere on the pages of the case
     * @param inForm at the step, if it has or shows the field
     */
    private record Rights(
            boolean whole,
            Predicate<FieldKey> everywhere,
            Predicate<FieldKey> inForm,
            HandedInStep said,
            Collection<String> shown) {

        boolean field(FieldKey key) {
            return everywhere.test(key) || isAtStep(key.key()) && inForm.test(key);
        }

        private boolean isAtStep(String field) {
            return said.asks(field) || shown.contains(field);
        }
    }
}
