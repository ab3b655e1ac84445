package org.homeward.engine.sandbox;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.homeward.engine.ActingSide;
import org.homeward.procedures.CaseEvent;
import org.homeward.procedures.StepRules;
import org.homeward.procedures.steps.DeclaredSteps;
import org.homeward.shared.SideRole;
import org.homeward.shared.procedures.AgeSettlementProcess;
import org.homeward.shared.procedures.BestInterestsProcess;
import org.homeward.shared.procedures.BestInterestsReviewProcess;
import org.homeward.shared.procedures.CustodyProcess;
import org.homeward.shared.procedures.EndingConsentProcess;
import org.homeward.shared.procedures.EndingRightProcess;
import org.homeward.shared.procedures.IdentificationProcess;
import org.homeward.shared.procedures.OldConsentProcess;
import org.homeward.shared.procedures.PanelDecisionProcess;
import org.homeward.shared.procedures.ProtectionProcess;
import org.homeward.shared.procedures.ReintegrationProcess;
import org.homeward.shared.procedures.RepatriationProcess;
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
    private final WalkTables world;

    WalkEffects(
            CurrentWalk current,
            WalkParts parts,
            WalkScreening screening,
            WalkLimits limits,
            WalkReferrals referrals,
            WalkTables world) {
        this.world = world;
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
        children();
        home();
        effects.put(PanelDecisionProcess.Step.GIVE_OPINION, this::opinion);
    }

    /** The steps whose effects it does, by their declaration or by standing in for them. */
    Set<String> steps() {
        return Stream.concat(effects.keySet().stream(), DeclaredSteps.ALL.stream().map(StepRules::step))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** What the effect of the step sets; nothing for most. */
    Map<String, Object> of(WalkAnswer answer) {
        var declared = DeclaredSteps.of(answer.step());
        if (declared.isPresent()) {
            current.get().happened("effect", answer.process(), answer.step());
            return new WalkCase(current.get(), answer, world).follow(declared.get());
        }
        return standIn(answer);
    }

    private Map<String, Object> standIn(WalkAnswer answer) {
        var walk = current.get();
        var effect = effects.get(answer.step());
        var set = Map.<String, Object>of();
        if (effect != null) {
            walk.happened("effect", answer.process(), answer.step());
            set = effect.apply(answer);
        }
        if (answer.step().equals(ReturnWishProcess.Step.ASK_CONSENTS)) {
            talked(answer).forEach(walk::event);
        }
        walk.safeguard = WalkBestInterests.after(walk.safeguard, answer, walk.now);
        return set;
    }

    /** Which events the talk about consents is that clocks count from, beside those that the models name. */
    private static Set<CaseEvent> talked(WalkAnswer answer) {
        var moments = EnumSet.noneOf(CaseEvent.class);
        if (WalkBestInterests.objectsInTalk(answer)) {
            moments.add(CaseEvent.childObjected);
        }
        if (!answer.is(RepatriationProcess.Variable.CONSENT_FAMILY_CONTACT, IdentificationProcess.Answer.GIVEN)) {
            moments.add(CaseEvent.tracingDeclined);
        }
        return moments;
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

    private Map<String, Object> opinion(WalkAnswer answer) {
        var walk = current.get();
        if (!answer.is("memberConflict", "yes")) {
            walk.opinions++;
        }
        return Map.of(PanelDecisionProcess.Variable.QUORUM_REACHED, walk.opinions >= walk.quorum);
    }
}
