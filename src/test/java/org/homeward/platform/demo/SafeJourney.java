package org.homeward.platform.demo;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.homeward.casefile.AgencyParticipation;
import org.homeward.casefile.BorderSide;
import org.homeward.casefile.CaseFiles;
import org.homeward.casefile.Consents;
import org.homeward.casefile.Participation;
import org.homeward.channel.Message;
import org.homeward.engine.CaseFactsRecords;
import org.homeward.engine.steps.OpenStep;
import org.homeward.engine.steps.WorkItems;
import org.homeward.procedures.Purpose;
import org.homeward.shared.ActingParty;
import org.homeward.shared.CaseNumber;
import org.homeward.shared.procedures.BestInterestsProcess;
import org.homeward.shared.procedures.HandoverProcess;
import org.homeward.shared.procedures.IdentificationProcess;
import org.homeward.shared.procedures.InformationRecallProcess;
import org.homeward.shared.procedures.NationalityExceptionProcess;
import org.homeward.shared.procedures.NationalityVerificationProcess;
import org.homeward.shared.procedures.RepatriationProcess;
import org.homeward.testing.Stories;
import org.jspecify.annotations.Nullable;

/** Watches one case for what must never happen, whatever is answered. */
final class SafeJourney {

    private static final Set<String> VERIFYING = Set.of(
            NationalityVerificationProcess.Step.VERIFY_NATIONALITY,
            NationalityVerificationProcess.Step.COMPLETE_IDENTITY_CHECK,
            NationalityVerificationProcess.Step.WEIGH_ENTRY,
            NationalityVerificationProcess.Step.GIVE_NATIONALITY_NEWS);

    private static final Set<String> RECALLS = Set.of(
            InformationRecallProcess.Step.CONFIRM_DESTRUCTION,
            InformationRecallProcess.Step.CONFIRM_FAMILY_DESTRUCTION,
            InformationRecallProcess.Step.CONFIRM_RECEIVED);

    private final CaseNumber number;
    private final CaseFiles files;
    private final Consents consents;
    private final Participation participation;
    private final CaseFactsRecords facts;
    private final WorkItems workItems;
    private final boolean fromAbroad;
    private final Set<String> done = new HashSet<>();
    private final TreeSet<String> broken = new TreeSet<>();
    private String last = "nothing";
    private @Nullable Object nationality;
    private boolean exceptionByBoth;
    private boolean shared;
    private boolean home;

    SafeJourney(
            CaseNumber number,
            Scenario scenario,
            CaseFiles files,
            Consents consents,
            Participation participation,
            CaseFactsRecords facts,
            WorkItems workItems) {
        this.number = number;
        this.files = files;
        this.consents = consents;
        this.participation = participation;
        this.facts = facts;
        this.workItems = workItems;
        var opener = facts.of(number).openedBy().country().value();
        this.fromAbroad = !scenario.host().equals(scenario.origin()) && opener.equals(scenario.host());
    }

    /** The last step that was answered. */
    String last() {
        return last;
    }

    void answered(OpenStep step, Map<String, Object> data) {
        if (VERIFYING.contains(step.key())) {
            nationality = data.get(NationalityVerificationProcess.Variable.NATIONALITY_OUTCOME);
        }
        if (step.key().equals(NationalityExceptionProcess.Step.DECIDE_EXCEPTION_AT_HOME)) {
            exceptionByBoth = NationalityExceptionProcess.Answer.AGREED.equals(
                    data.get(NationalityExceptionProcess.Variable.ORIGIN_EXCEPTION));
        }
        done.add(step.key());
        last = step.key();
        if (step.key().equals(HandoverProcess.Step.HAND_OVER)
                && "yes".equals(data.get(HandoverProcess.Variable.HANDOVER_DONE))) {
            home = true;
            handedOver(step.child());
        }
    }

    private void handedOver(boolean child) {
        rule(
                RepatriationProcess.Answer.VERIFIED.equals(nationality) || exceptionByBoth,
                "handed over without a verified nationality or an exception by both focal points");
        rule(given(Purpose.Return), "handed over without the consent to return (R1)");
        rule(!charged() || known("lawyer").isPresent(), "handed over with a charge and no lawyer offered (R16)");
        rule(
                !child || done.contains(IdentificationProcess.Step.APPOINT_GUARDIAN),
                "a child was handed over without a guardian (R19)");
        rule(
                !child || done.contains(BestInterestsProcess.Step.DECIDE_BEST_INTERESTS),
                "a child was handed over without a decision on its best interests (R19)");
    }

    /** Looks at the case as it stands after an answer and what that sent. */
    void look(Stories story) {
        if (!fromAbroad) {
            return;
        }
        shared |= given(Purpose.ShareWithOriginAgency) && fearsNobody();
        var origin = ActingParty.asSystem("test", () -> participation.all(number)).stream()
                .filter(part -> part.side() == BorderSide.origin)
                .toList();
        var crossed = story.sent(number).stream().anyMatch(Message::crossesBorder);
        rule(shared || origin.isEmpty() && !crossed, "the origin heard of it before fear and share were asked (R3)");
        if (shared && !home && crossed && !given(Purpose.ShareWithOriginAgency)) {
            rule(
                    origin.stream().allMatch(AgencyParticipation::panelOnly),
                    "after the no it is still read in the origin (R4)");
            rule(
                    workItems.ofCase(number).stream()
                            .filter(step -> step.agency()
                                    .country()
                                    .equals(facts.of(number).corridor().origin()))
                            .allMatch(step -> RECALLS.contains(step.key())),
                    "after the no the origin still works on it (R4)");
        }
    }

    /** What was broken on the way, and what is missing at the end. */
    List<String> broken(boolean ended) {
        var child = facts.of(number).child();
        var identified = done.contains(IdentificationProcess.Step.EXPLAIN_RIGHTS);
        rule(
                !ended || !child || !identified || done.contains(IdentificationProcess.Step.APPOINT_GUARDIAN),
                "an identified child's case ended without a guardian (R19)");
        rule(
                !ended || !child || !identified || done.contains(BestInterestsProcess.Step.DECIDE_BEST_INTERESTS),
                "an identified child's case ended without a decision on its best interests (R19)");
        return new ArrayList<>(broken);
    }

    private boolean given(Purpose purpose) {
        return ActingParty.asSystem("test", () -> consents.given(number, purpose));
    }

    private boolean fearsNobody() {
        return known("fearsAuthoritiesAtHome").filter("no"::equals).isPresent();
    }

    private boolean charged() {
        return known("chargeStatus")
                .filter(Set.of("pending", "convicted")::contains)
                .isPresent();
    }

    private Optional<String> known(String field) {
        return ActingParty.asSystem("test", () -> files.value(number, field))
                .map(Object::toString)
                .filter(answer -> !answer.isBlank());
    }

    private void rule(boolean kept, String otherwise) {
        if (!kept) {
            broken.add(otherwise + ", after " + last);
        }
    }
}
