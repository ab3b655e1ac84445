package org.homeward.sop.services;

import java.util.Map;
import java.util.Objects;
import org.homeward.casefile.AgencyParticipation;
import org.homeward.casefile.BorderSide;
import org.homeward.casefile.GrantedCaseAccess;
import org.homeward.casefile.Participation;
import org.homeward.channel.AgencyMessages;
import org.homeward.directory.people.Actor;
import org.homeward.directory.people.Role;
import org.homeward.engine.CaseFactsRecords;
import org.homeward.engine.CaseStages;
import org.homeward.engine.TaskRouting;
import org.homeward.procedures.Referral;
import org.homeward.shared.CaseNumber;
import org.homeward.shared.Stage;
import org.homeward.shared.procedures.ServiceReferralProcess;
import org.homeward.sop.ServiceRequestPermission;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Knows the side and the agency that ask for services at a moment: the agency with which the person speaks there. */
@Component
class ServiceRequesterFinder {

    private static final String HOST = "destination";
    private static final String HOME = "origin";

    private static final Map<String, StepForm> FORMS = Map.of(
            HOST, new StepForm("protection", "shelterPlacement"),
            HOME, new StepForm("reintegration", "reintegrationPlan"));

    private final Participation participation;
    private final CaseFactsRecords facts;
    private final CaseStages stages;
    private final TaskRouting routing;
    private final AgencyMessages messages;

    ServiceRequesterFinder(
            Participation participation,
            CaseFactsRecords facts,
            CaseStages stages,
            TaskRouting routing,
            AgencyMessages messages) {
        this.participation = participation;
        this.facts = facts;
        this.stages = stages;
        this.routing = routing;
        this.messages = messages;
    }

    /** The side whose services the reader can ask for, or why none. */
    AskedOn side(GrantedCaseAccess view, Actor actor) {
        var number = view.number();
        var side = now(number);
        if (stages.ended(number).isPresent()) {
            return AskedOn.not(ServiceRequestPermission.ended);
        }
        var border = !facts.of(number).corridor().sameCountry();
        if (border && view.side() != (side.equals(HOST) ? BorderSide.host : BorderSide.origin)) {
            return AskedOn.not(
                    view.side() == BorderSide.host ? ServiceRequestPermission.left : ServiceRequestPermission.notHome);
        }
        if (!holds(number, actor) || !border && !isHolder(number, side, actor)) {
            return AskedOn.not(ServiceRequestPermission.notHolder);
        }
        return over(number, side)
                ? AskedOn.not(side.equals(HOST) ? ServiceRequestPermission.left : ServiceRequestPermission.ended)
                : new AskedOn(side, ServiceRequestPermission.possible);
    }

    /** Whether the referral is one of the reader's own side; within one country there is no other. */
    boolean onSideOf(Referral referral, GrantedCaseAccess view) {
        return facts.of(view.number()).corridor().sameCountry()
                || view.side() == (referral.side().equals(HOST) ? BorderSide.host : BorderSide.origin);
    }

    /** The step of the models that asks for services where the person is. */
    StepForm stepThatAsks(CaseNumber number) {
        return Objects.requireNonNull(FORMS.get(now(number)));
    }

    private String now(CaseNumber number) {
        return stages.reached(number).stream().anyMatch(reached -> reached.stage() == Stage.reintegration)
                ? HOME
                : HOST;
    }

    /** Whether it is a case worker of an agency with which the person speaks. */
    boolean holds(CaseNumber number, Actor actor) {
        return actor.isAny(Role.caseworker)
                && participation
                        .of(number, actor.agency())
                        .filter(AgencyParticipation::holdsCase)
                        .isPresent();
    }

    private boolean isHolder(CaseNumber number, String side, Actor actor) {
        return (side.equals(HOST) ? BorderSide.host : BorderSide.origin)
                .holder()
                .map(role -> routing.holderOf(number, role, name -> null).agency())
                .filter(actor.agency()::equals)
                .isPresent();
    }

    /** Whether what is asked for there has been ended: nothing would end one more. */
    private boolean over(CaseNumber number, String side) {
        return messages.wasSent(
                number,
                side.equals(HOST)
                        ? ServiceReferralProcess.Message.HOST_SERVICES_ENDED
                        : ServiceReferralProcess.Message.HOME_SERVICES_ENDED);
    }

    /**
     * Where somebody can ask.
     *
     * @param name the side, or null: {@code asking} says why
     */
    record AskedOn(@Nullable String name, ServiceRequestPermission asking) {

        static AskedOn not(ServiceRequestPermission why) {
            return new AskedOn(null, why);
        }
    }

    /** A form of a phase's models. */
    record StepForm(String phase, String form) {}
}
