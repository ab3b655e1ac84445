package org.homeward.channel.questions;

import org.homeward.casefile.BorderSide;
import org.homeward.casefile.Consents;
import org.homeward.casefile.GrantedCaseAccess;
import org.homeward.channel.OtherSideContact;
import org.homeward.engine.CaseFactsRecords;
import org.homeward.engine.CaseStages;
import org.homeward.procedures.Purpose;
import org.homeward.shared.AgencyCode;
import org.homeward.shared.CaseNumber;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Says whom a case's reader can ask on the other side: only once the person has agreed to the share and while that stands. */
@Component
class AskableOffices {

    private final CaseFactsRecords facts;
    private final CaseStages stages;
    private final Consents consents;
    private final OtherSideContact counterpart;

    AskableOffices(CaseFactsRecords facts, CaseStages stages, Consents consents, OtherSideContact counterpart) {
        this.facts = facts;
        this.stages = stages;
        this.consents = consents;
        this.counterpart = counterpart;
    }

    Whom of(GrantedCaseAccess view) {
        var number = view.number();
        if (facts.of(number).corridor().sameCountry() || view.side() == BorderSide.other) {
            return new Whom(QuestionPermission.noBorder, null);
        }
        if (stages.ended(number).isPresent()) {
            return new Whom(QuestionPermission.ended, null);
        }
        if (!counterpart.inTouch(number, view.agency())) {
            return new Whom(QuestionPermission.notShared, null);
        }
        if (!shared(number)) {
            return new Whom(QuestionPermission.withdrawn, null);
        }
        return counterpart
                .of(number, view.agency())
                .map(unit -> new Whom(QuestionPermission.possible, unit))
                .orElseGet(() -> new Whom(QuestionPermission.nobodyThere, null));
    }

    /** Whether texts may cross the border at this moment. */
    boolean shared(CaseNumber number) {
        return consents.given(number, Purpose.ShareWithOriginAgency);
    }

    /** Whether something can be asked, and the unit that would get it. */
    record Whom(QuestionPermission asking, @Nullable AgencyCode unit) {}
}
