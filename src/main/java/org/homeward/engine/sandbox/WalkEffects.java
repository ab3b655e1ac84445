package org.homeward.engine.sandbox;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.homeward.engine.ActingSide;
import org.homeward.shared.SideRole;
import org.homeward.shared.procedures.AgeSettlementProcess;
import org.homeward.shared.procedures.BestInterestsProcess;
import org.homeward.shared.procedures.BestInterestsReviewProcess;
import org.homeward.shared.procedures.CustodyProcess;
import org.homeward.shared.procedures.DomesticReturnProcess;
import org.homeward.shared.procedures.EndingConsentProcess;
import org.homeward.shared.procedures.EndingRightProcess;
import org.homeward.shared.procedures.FamilyTracingProcess;
import org.homeward.shared.procedures.HandoverProcess;
import org.homeward.shared.procedures.HomeWarningProcess;
import org.homeward.shared.procedures.IdentificationProcess;
import org.homeward.shared.procedures.InformationRecallProcess;
import org.homeward.shared.procedures.OldConsentProcess;
import org.homeward.shared.procedures.OriginResponseProcess;
import org.homeward.shared.procedures.PanelDecisionProcess;
import org.homeward.shared.procedures.ProtectionProcess;
import org.homeward.shared.procedures.ReintegrationProcess;
import org.homeward.shared.procedures.RepatriationProcess;
import org.homeward.shared.procedures.ReturnApprovalProcess;
import org.homeward.shared.procedures.ReturnJourneyProcess;
import org.homeward.shared.procedures.ReturnWishProcess;
import org.homeward.shared.procedures.StayProcess;
import org.springframework.stereotype.Component;

/** Stands in for what single steps do beside going on: the variables that their effect would set. */
@Component
final class WalkEffects {

    private final Map<String, Function<WalkAnswer, Map<String, Object>>> effects = new HashMap<>();
    private final CurrentWalk current;
    private final WalkParts parts;

    WalkEffects(
            CurrentWalk current, WalkParts parts, WalkScreening screening, WalkLimits limits, WalkReferrals referrals) {
        this.current = current;
        this.parts = parts;
        effects.put(IdentificationProcess.Step.SCREEN_PERSON, screening::screened);
        effects.put(IdentificationProcess.Step.INTERVIEW_PERSON, screening::interviewed);
        effects.put(IdentificationProcess.Step.SECURE_SAFETY, limits::custody);
        effects.put(
                IdentificationProcess.Step.PLACE_TEMPORARILY,
                parts.placed(limits.stay("firstStay", "placementKind", "temporaryPlaceSince")));
        effects.put(ReintegrationProcess.Step.RECEIVE_IN_TRANSIT, answer -> {
            var set = limits.stay("transit", "transitPlaceKind", "transitArrivedOn")
                    .apply(answer);
            set.putAll(parts.welcomed(answer));
            return set;
        });
        effects.put(CustodyProcess.Step.END_CUSTODY, limits::custodyEnded);
        effects.put(StayProcess.Step.DECIDE_NEXT_STAY, limits.nextStay("stay"));
        effects.put(StayProcess.Step.DECIDE_ONWARD_STAY, limits.nextStay("transit"));
        effects.put(
                EndingRightProcess.Step.USE_RIGHT,
                answer -> WalkParts.day("applicationReceived", answer, "rightAppliedOn"));
        effects.put(ProtectionProcess.Step.AGREE_STAY, limits.right(Map.of("finalVerdictOn", "verdict")));
        effects.put(ProtectionProcess.Step.ARRANGE_SHELTER, answer -> {
            referrals.plan(answer);
            return parts.placed(limits.stay("stay", "placementKind", "placedOn"))
                    .apply(answer);
        });
        effects.put(ReintegrationProcess.Step.PLAN_REINTEGRATION, answer -> {
            referrals.plan(answer);
            var set = new HashMap<>(WalkParts.day("planReviewDueOn", answer, "planReviewOn"));
            set.putAll(limits.right(Map.of("certifiedOn", "certified", "protectorAppointedOn", "appointed"))
                    .apply(answer));
            return set;
        });
        effects.put(OriginResponseProcess.Step.ACKNOWLEDGE_REQUEST, screening::acknowledged);
        children();
        travel();
        home();
        effects.put(PanelDecisionProcess.Step.GIVE_OPINION, this::opinion);
    }

    /** The steps whose effects it stands in for. */
    Set<String> steps() {
        return Set.copyOf(effects.keySet());
    }

    /** What the effect of the step would set; nothing for most. */
    Map<String, Object> of(WalkAnswer answer) {
        var walk = current.get();
        var effect = effects.get(answer.step());
        var set = Map.<String, Object>of();
        if (effect != null) {
            walk.happened("effect", answer.process(), answer.step());
            set = effect.apply(answer);
        }
        WalkMoments.of(answer, set).forEach(walk::event);
        walk.objects = WalkBestInterests.objects(walk.objects, answer, set);
        return set;
    }

    private void children() {
        effects.put(
                IdentificationProcess.Step.APPOINT_GUARDIAN,
                answer -> Map.of(
                        IdentificationProcess.Variable.GUARDIAN_APPOINTED,
                        !answer.is("childObjectsToGuardian", "yes")));
        effects.put(
                BestInterestsProcess.Step.PREPARE_BEST_INTERESTS,
                answer -> Map.of(
                        RepatriationProcess.Variable.CHILD_VIEW_RECORDED,
                        answer.text("childView") != null,
                        BestInterestsProcess.Variable.WARNING_GIVEN,
                        answer.is("familyInvolvedSuspected", "yes")
                                && answer.isTrue(RepatriationProcess.Variable.RETURN_AHEAD)));
        effects.put(BestInterestsProcess.Step.DECIDE_BEST_INTERESTS, WalkEffects::bestInterestsDecided);
        effects.put(
                ReturnJourneyProcess.Step.ASK_AT_EIGHTEEN,
                answer -> asked(ReturnJourneyProcess.Variable.ASKED_AT_EIGHTEEN, answer));
        effects.put(
                EndingConsentProcess.Step.RENEW_CONSENTS,
                answer -> asked(EndingConsentProcess.Variable.CONSENTS_ASKED, answer));
        effects.put(
                EndingConsentProcess.Step.RENEW_AT_HOME,
                answer -> asked(EndingConsentProcess.Variable.CONSENTS_ASKED, answer));
        effects.put(OldConsentProcess.Step.ASK_RETURN_AGAIN, answer -> {
            var set = new HashMap<>(asked(OldConsentProcess.Variable.CONSENTS_ASKED, answer));
            set.put(OldConsentProcess.Variable.ANSWER_AWAITED, true); // a walk asks for an approval alone
            return set;
        });
        effects.put(
                ReturnWishProcess.Step.ASK_CONSENTS,
                answer -> Map.of(
                        ReturnWishProcess.Variable.CHILD_OBJECTS,
                        WalkBestInterests.objectsInTalk(answer)
                                && answer.is(
                                        ReturnWishProcess.Variable.CONSENT_RETURN, IdentificationProcess.Answer.GIVEN)
                                && !answer.is(
                                        ReturnWishProcess.Variable.CONSENT_SHARE_WITH_ORIGIN_AGENCY, "Declined")));
        effects.put(
                RepatriationProcess.Step.REQUEST_TRACING,
                answer -> Map.of(RepatriationProcess.Variable.TALK_FIRST, false));
        effects.put(AgeSettlementProcess.Step.SETTLE_AGE, WalkEffects::ageSettled);
        effects.put(BestInterestsReviewProcess.Step.REVIEW_BEST_INTERESTS, WalkEffects::bestInterests);
    }

    /** A child that was one before has a guardian, or gets one where it was found. */
    private static Map<String, Object> ageSettled(WalkAnswer answer) {
        return Map.of(
                AgeSettlementProcess.Variable.GUARDIAN_NEEDED,
                !answer.child()
                        && !answer.is(AgeSettlementProcess.Variable.AGE_SETTLED, AgeSettlementProcess.Answer.ADULT),
                ActingSide.VARIABLE,
                SideRole.DESTINATION);
    }

    /** A walk has no consents that end: what the form asked is what there was to ask. */
    private static Map<String, Object> asked(String all, WalkAnswer answer) {
        return Map.of(all, answer.data().values().stream().noneMatch(ReturnWishProcess.Answer.NOT_ASKED::equals));
    }

    private static Map<String, Object> bestInterestsDecided(WalkAnswer answer) {
        var set = new HashMap<>(bestInterests(answer));
        set.put(BestInterestsProcess.Variable.CHILD_TO_TELL, !answer.is("bidExplained", "yes"));
        return set;
    }

    private static Map<String, Object> bestInterests(WalkAnswer answer) {
        return WalkParts.day(
                BestInterestsProcess.Variable.BID_REVIEW_ON, answer, BestInterestsProcess.Variable.BID_REVIEW_ON);
    }

    private void travel() {
        Stream.of(
                        InformationRecallProcess.Step.CONFIRM_FAMILY_DESTRUCTION,
                        InformationRecallProcess.Step.CONFIRM_RECEIVED)
                .forEach(step -> effects.put(step, answer -> Map.of(ActingSide.VARIABLE, SideRole.DESTINATION)));
        effects.put(
                ReturnWishProcess.Step.COUNSEL_RETURN,
                answer -> Map.of(
                        ReturnWishProcess.Variable.MAY_CONTACT_ORIGIN,
                        answer.is("fearsAuthoritiesAtHome", "no"),
                        ReturnWishProcess.Variable.CONTACT_SAFETY_ASKED,
                        answer.is("fearsAuthoritiesAtHome", "no") || answer.is("fearsAuthoritiesAtHome", "yes")));
        effects.put(OriginResponseProcess.Step.REPORT_ASSESSMENT, WalkEffects::warned);
        effects.put(FamilyTracingProcess.Step.ASSESS_FAMILY, WalkEffects::assessed);
        effects.put(HomeWarningProcess.Step.HEAR_WARNING, WalkEffects::talked);
        effects.put(HomeWarningProcess.Step.REASSESS_RISK, WalkEffects::reassessed);
        effects.put(HomeWarningProcess.Step.RECHECK_RISK, WalkEffects::riskSeen);
        effects.put(
                ReturnApprovalProcess.Step.REQUEST_APPROVAL,
                answer -> Map.of(ReturnApprovalProcess.Variable.RISK_TOO_HIGH, false));
        effects.put(
                DomesticReturnProcess.Step.PLAN_TRAVEL,
                answer -> Map.of("escortNamed", answer.text("escortName") != null));
        effects.put(
                DomesticReturnProcess.Step.BRING_HOME,
                answer -> Map.of(
                        DomesticReturnProcess.Variable.CHILD_OBJECTS,
                        answer.child() && answer.is(DomesticReturnProcess.Variable.TRAVEL_DONE, "refused")));
        effects.put(HandoverProcess.Step.SEND_NOTICE, answer -> {
            var set = new HashMap<String, Object>();
            set.put(HandoverProcess.Variable.NOTICE_SHORT, answer.is("shorterNoticeAsked", "yes"));
            var time = answer.text("handoverTime");
            set.put(
                    "handoverHour",
                    time == null ? null : answer.text(HandoverProcess.Variable.PLANNED_HANDOVER) + "T" + time);
            return set;
        });
        effects.put(HandoverProcess.Step.CHECK_DEPARTURE, WalkEffects::departure);
        effects.put(
                HandoverProcess.Step.HAND_OVER,
                answer -> Map.of(HandoverProcess.Variable.HANDOVER_STOPPED, handoverStopped(answer)));
    }

    private void home() {
        effects.put(ReintegrationProcess.Step.ASSESS_NEEDS, parts::talked);
        effects.put(ReintegrationProcess.Step.PLAN_SAFETY, WalkParts::reassessed);
        effects.put(ReintegrationProcess.Step.VISIT_PERSON, parts::visited);
        effects.put(ReintegrationProcess.Step.REACH_REMOTELY, parts::visited);
        effects.put(ReintegrationProcess.Step.REVIEW_LOST_CONTACT, WalkParts::searched);
        effects.put(ReintegrationProcess.Step.REASSESS_SAFETY, WalkParts::reassessed);
        effects.put(ReintegrationProcess.Step.CLOSE_CASE, WalkParts::closed);
        effects.put(
                ReintegrationProcess.Step.REVIEW_PLAN,
                answer -> WalkParts.day("planReviewDueOn", answer, "planReviewOn"));
    }

    private static Map<String, Object> warned(WalkAnswer report) {
        var set = new HashMap<String, Object>();
        var warns = report.isTrue(RepatriationProcess.Variable.WARNING_GIVEN)
                || isAgainst(report, RepatriationProcess.Variable.ASSESSMENT_RECOMMENDATION)
                || report.list("returnConditions").contains("protection")
                || report.list("returnConditions").contains("otherPlace");
        set.put(RepatriationProcess.Variable.HOME_WARNS, warns);
        set.put(
                RepatriationProcess.Variable.RISK_REOPENED,
                warns || "Successful".equals(report.variables().get(OriginResponseProcess.Variable.TRACING_OUTCOME)));
        set.put(RepatriationProcess.Variable.WARNING_GIVEN, warns);
        return set;
    }

    private static Map<String, Object> assessed(WalkAnswer answer) {
        var warns = isAgainst(answer, "assessorRecommendation") || answer.is("familyInvolvedSuspected", "yes");
        return Map.of(
                DomesticReturnProcess.Variable.RISK_REOPENED,
                warns || answer.is(OriginResponseProcess.Variable.TRACING_OUTCOME, "Successful"),
                DomesticReturnProcess.Variable.WARNING_GIVEN,
                warns);
    }

    private static boolean isAgainst(WalkAnswer answer, String advice) {
        return answer.is(advice, "doNotReturn") || answer.is(advice, "alternative");
    }

    private static Map<String, Object> talked(WalkAnswer talk) {
        return Map.of(
                HomeWarningProcess.Variable.APPROVAL_WAITS,
                isAwaited(talk),
                HomeWarningProcess.Variable.WARNED_ANEW,
                !talk.isTrue(RepatriationProcess.Variable.REPORTED));
    }

    private static Map<String, Object> reassessed(WalkAnswer answer) {
        var set = new HashMap<>(riskSeen(answer));
        set.put(HomeWarningProcess.Variable.APPROVAL_WAITS, isAwaited(answer));
        set.put(
                HomeWarningProcess.Variable.WARNED_ANEW,
                answer.isTrue(OriginResponseProcess.Variable.BEFORE_REPORT)
                        && answer.isTrue(RepatriationProcess.Variable.REPORTED)
                        && answer.isTrue(HomeWarningProcess.Variable.WARNING_GIVEN)
                        && answer.isTrue(HomeWarningProcess.Variable.WARNED_ANEW));
        return set;
    }

    private static boolean isAwaited(WalkAnswer answer) {
        return answer.isTrue(RepatriationProcess.Variable.REPORTED)
                || !answer.isTrue(OriginResponseProcess.Variable.BEFORE_REPORT);
    }

    private static Map<String, Object> riskSeen(WalkAnswer answer) {
        return Map.of(
                HomeWarningProcess.Variable.RISK_TOO_HIGH,
                !answer.is("riskAfterAssessment", ReturnWishProcess.Answer.GO));
    }

    private static Map<String, Object> departure(WalkAnswer answer) {
        var objects = answer.child()
                && (answer.is("childObjectsToReturn", "yes")
                        || answer.is(HandoverProcess.Variable.STILL_WANTS_RETURN, "no"));
        return Map.of(
                "escortNamed",
                answer.text("escortName") != null,
                HandoverProcess.Variable.CHILD_OBJECTS,
                objects,
                HandoverProcess.Variable.DAY_KEPT,
                !answer.is("journeyOnDay", "no") && !answer.is("fitToTravel", "no"));
    }

    private static String handoverStopped(WalkAnswer answer) {
        if (!answer.is(HandoverProcess.Variable.HANDOVER_DONE, "refused")) {
            return "no";
        }
        var why = answer.text("handoverNotDone");
        if (HandoverProcess.Answer.NOT_ADMITTED.equals(why) || HandoverProcess.Answer.ABSENT.equals(why)) {
            return String.valueOf(why);
        }
        return answer.child() ? HandoverProcess.Answer.CHILD_OBJECTS : "byPerson";
    }

    private Map<String, Object> opinion(WalkAnswer answer) {
        var walk = current.get();
        if (!answer.is("memberConflict", "yes")) {
            walk.opinions++;
        }
        return Map.of(PanelDecisionProcess.Variable.QUORUM_REACHED, walk.opinions >= walk.quorum);
    }
}
