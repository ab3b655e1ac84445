package org.homeward.sop.repatriation;

import java.util.Map;
import org.homeward.casefile.Consents;
import org.homeward.engine.CaseFactsRecords;
import org.homeward.engine.CaseVersions;
import org.homeward.engine.steps.HandInHandler;
import org.homeward.engine.steps.Steps;
import org.homeward.procedures.ConsentValue;
import org.homeward.procedures.HandedIn;
import org.homeward.procedures.Purpose;
import org.homeward.shared.TooLate;
import org.homeward.shared.procedures.RepatriationProcess;
import org.homeward.sop.children.ChildRefused;
import org.homeward.sop.declared.Former;
import org.jspecify.annotations.Nullable;

/**
 * The province that the person names decides which province's social welfare is asked. Nothing is asked before a talk if a child has
 * objected since (R19), if what was agreed to in the talk doesn't stand any more (R5), or if nobody asked who may verify the nationality
 * (R10). A case on a version without the talk at this place isn’t handed in then; who asked for the share there asked for the
 * nationality with it.
 */
@Former
final class RequestTracing implements HandInHandler {

    private final CaseFactsRecords facts;
    private final Consents consents;
    private final ChildRefused children;
    private final Steps steps;
    private final CaseVersions versions;

    RequestTracing(
            CaseFactsRecords facts, Consents consents, ChildRefused children, Steps steps, CaseVersions versions) {
        this.versions = versions;
        this.facts = facts;
        this.consents = consents;
        this.children = children;
        this.steps = steps;
    }

    @Override
    public String step() {
        return RepatriationProcess.Step.REQUEST_TRACING;
    }

    @Override
    public Map<String, Object> handle(HandedIn handedIn) {
        var number = handedIn.number();
        var province = handedIn.text("originProvince");
        facts.change(number, known -> known.withOriginProvince(province));
        var said = steps.variables(handedIn.step());
        var nationality = said.get(RepatriationProcess.Variable.CONSENT_SHARE_FOR_NATIONALITY);
        var talkFirst = children.objectsUnheard(number)
                || isOver(handedIn, Purpose.ShareForNationality, nationality)
                || isOver(
                        handedIn, Purpose.FamilyContact, said.get(RepatriationProcess.Variable.CONSENT_FAMILY_CONTACT));
        if (!versions.goesBy(number, RepatriationProcess.KEY, RepatriationProcess.Variable.TALK_FIRST)) {
            if (talkFirst) {
                throw TooLate.talkFirst();
            }
            return Map.of();
        }
        return Map.of(RepatriationProcess.Variable.TALK_FIRST, talkFirst || nationality == null);
    }

    private boolean isOver(HandedIn handedIn, Purpose purpose, @Nullable Object said) {
        return ConsentValue.Given.name().equals(said) && !consents.given(handedIn.number(), purpose);
    }
}
