package org.homeward.sop.children;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.homeward.casefile.Consents;
import org.homeward.engine.CaseEvents;
import org.homeward.engine.CaseFactsRecords;
import org.homeward.procedures.AskedConsent;
import org.homeward.procedures.CaseEvent;
import org.homeward.procedures.ConsentValue;
import org.homeward.procedures.HandedIn;
import org.homeward.shared.WrongContent;
import org.homeward.shared.WrongContent.FieldProblem;
import org.homeward.sop.NewService;
import org.homeward.sop.declared.Former;

/**
 * Holds wherever consents are asked for: a yes needs who gave it and how that was confirmed, and so does a no that ends what was agreed
 * to. None is given for a child against its objection, nor without its guardian’s yes (R19). An earlier version of a form asks less.
 */
@Former
public class ConsentRules {

    /** What the guardian says. */
    public static final String GUARDIAN = "guardianConsent";

    /** Whether the child objects to any of them. */
    public static final String OBJECTS = "childObjectsToConsents";

    /** What the guardian says about the return. */
    static final String GUARDIAN_ON_RETURN = "guardianAgreesReturn";

    private static final List<String> HOW = List.of(NewService.CONSENT_GIVER, NewService.CONSENT_SIGNATURE);

    private static final String GIVEN = ConsentValue.Given.name();
    private static final String DECLINED = ConsentValue.Declined.name();

    private static final Set<String> GUARDIANS_YES = Set.of(GIVEN, "agrees");
    private static final Set<String> GUARDIANS_NO = Set.of(DECLINED, "disagrees");

    private final CaseFactsRecords facts;
    private final Safeguards safeguards;
    private final FoundChild children;
    private final Consents consents;
    private final CaseEvents events;

    ConsentRules(
            CaseFactsRecords facts, Safeguards safeguards, FoundChild children, Consents consents, CaseEvents events) {
        this.facts = facts;
        this.safeguards = safeguards;
        this.children = children;
        this.consents = consents;
        this.events = events;
    }

    /**
     * Throws {@link WrongContent} for each of these that is said to be given and may not be, and for what is missing with an answer.
     *
     * @param asked what each field asks for
     * @param forPanel whether the child’s objection goes to the panel
     */
    public void require(HandedIn handedIn, Map<String, AskedConsent> asked, boolean forPanel) {
        if (facts.of(handedIn.number()).child()) {
            if (handedIn.asks(OBJECTS)) {
                requireChild(handedIn, asked.keySet(), forPanel);
            }
            requireGuardian(handedIn, asked.keySet(), GUARDIAN);
        }
        requireHow(handedIn, asked);
    }

    /** As {@link #require} where the return is asked for: what the child objects to there is for the panel, and stops no answer. */
    void requireForReturn(HandedIn handedIn, Map<String, AskedConsent> asked) {
        if (facts.of(handedIn.number()).child()) {
            requireGuardian(handedIn, asked.keySet(), GUARDIAN_ON_RETURN);
        }
        requireHow(handedIn, asked);
    }

    /** Where something is declined, that is what the child objects to. */
    private void requireChild(HandedIn handedIn, Collection<String> fields, boolean forPanel) {
        if ("yes".equals(handedIn.text(OBJECTS))) {
            if (forPanel) {
                safeguards.keepObjection(handedIn.number(), handedIn.at());
            }
            if (fields.stream().noneMatch(field -> DECLINED.equals(handedIn.text(field)))) {
                refuseGiven(handedIn, fields, "consent.childObjects");
            }
        } else if (!"no".equals(handedIn.text(OBJECTS))) {
            refuseGiven(handedIn, fields, "consent.childNotAsked");
        }
    }

    private void requireGuardian(HandedIn handedIn, Collection<String> fields, String guardian) {
        if (!handedIn.asks(guardian)) {
            return;
        }
        var says = String.valueOf(handedIn.text(guardian));
        if (GUARDIANS_NO.contains(says)) {
            refuseGiven(handedIn, fields, "children.guardianDeclined");
        } else if (!isHome(handedIn) && !children.hasGuardian(handedIn.number())) {
            var ended = safeguards.of(handedIn.number()).guardian() != null;
            refuseGiven(handedIn, fields, ended ? "children.missing.guardianEnded" : "children.guardianNotNamed");
        } else if (!GUARDIANS_YES.contains(says)) {
            refuseGiven(handedIn, fields, "children.guardianNotAsked");
        }
    }

    /** Who was appointed for the return has done so; at home the child is with its family or its new carer. */
    private boolean isHome(HandedIn handedIn) {
        return events.of(handedIn.number(), CaseEvent.handedOver).isPresent();
    }

    private void requireHow(HandedIn handedIn, Map<String, AskedConsent> asked) {
        var missing = HOW.stream()
                .filter(handedIn::asks)
                .filter(field -> {
                    var said = handedIn.text(field);
                    return said == null || said.isBlank();
                })
                .map(field -> new FieldProblem(field, "consent.howMissing", List.of()))
                .toList();
        if (!missing.isEmpty() && counts(handedIn, asked)) {
            throw WrongContent.fields(missing);
        }
    }

    /** Whether something is given, or something that was given is declined. */
    private boolean counts(HandedIn handedIn, Map<String, AskedConsent> asked) {
        if (asked.keySet().stream().anyMatch(field -> GIVEN.equals(handedIn.text(field)))) {
            return true;
        }
        var declined = asked.entrySet().stream()
                .filter(field -> DECLINED.equals(handedIn.text(field.getKey())))
                .map(Map.Entry::getValue)
                .collect(Collectors.toSet());
        return !declined.isEmpty()
                && consents.before(handedIn.number(), handedIn.step()).stream()
                        .anyMatch(before ->
                                before.value() == ConsentValue.Given && declined.contains(AskedConsent.of(before)));
    }

    private static void refuseGiven(HandedIn handedIn, Collection<String> fields, String because) {
        var against = fields.stream()
                .filter(field -> GIVEN.equals(handedIn.text(field)))
                .sorted()
                .map(field -> new FieldProblem(field, because, List.of()))
                .toList();
        if (!against.isEmpty()) {
            throw WrongContent.fields(against);
        }
    }
}
