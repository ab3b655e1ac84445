package org.homeward.sop.services;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.homeward.casefile.CaseAccess;
import org.homeward.casefile.CaseFiles;
import org.homeward.channel.AgencyMessages;
import org.homeward.directory.people.Actor;
import org.homeward.engine.ActingSide;
import org.homeward.engine.CaseFactsRecords;
import org.homeward.engine.forms.Option;
import org.homeward.engine.modelset.ModelEffect;
import org.homeward.engine.steps.FormLibrary;
import org.homeward.procedures.Referral;
import org.homeward.procedures.services.ServiceRequestRules;
import org.homeward.shared.CaseNumber;
import org.homeward.shared.ConflictException;
import org.homeward.shared.InvalidContentException;
import org.homeward.shared.SideRole;
import org.homeward.shared.procedures.BestInterestsProcess;
import org.homeward.shared.procedures.Decision;
import org.homeward.shared.procedures.ServiceReferralProcess;
import org.homeward.sop.CaseSupportService;
import org.homeward.sop.CaseSupportServices;
import org.homeward.sop.ServiceHandledEvent;
import org.homeward.sop.ServiceRequestPermission;
import org.homeward.sop.SupportServiceRequest;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Asks for services on the case's page: planned, sent and routed as those that a step asks for. */
@ModelEffect(
        sends = ServiceReferralProcess.Message.REFERRAL_MADE,
        decisions =
                @ModelEffect.Decision(
                        value = Decision.SERVICE_ROUTING,
                        inputs = {"service", "country", "urgency"},
                        deadlines = "deadlineKey",
                        roles = "role"),
        sets = {
            ServiceProviderFinder.REFERRAL,
            BestInterestsProcess.Variable.ACTING_SIDE,
            ServiceReferralProcess.Variable.REFERRAL_DUE
        })
@Component
class CasePageServiceRequests implements CaseSupportServices {

    private static final String SERVICE = "service";
    private static final String URGENCY = "urgency";

    private final CaseAccess access;
    private final CaseServiceReader reading;
    private final ServiceRequesterFinder holders;
    private final Referrals referrals;
    private final ReferralPlanning plans;
    private final ServiceCaseStates cases;
    private final AgencyMessages messages;
    private final CaseFiles files;
    private final FormLibrary forms;
    private final CaseFactsRecords facts;
    private final ApplicationEventPublisher events;

    CasePageServiceRequests(
            CaseAccess access,
            CaseServiceReader reading,
            ServiceRequesterFinder holders,
            Referrals referrals,
            ReferralPlanning plans,
            ServiceCaseStates cases,
            AgencyMessages messages,
            CaseFiles files,
            FormLibrary forms,
            CaseFactsRecords facts,
            ApplicationEventPublisher events) {
        this.access = access;
        this.reading = reading;
        this.holders = holders;
        this.referrals = referrals;
        this.plans = plans;
        this.cases = cases;
        this.messages = messages;
        this.files = files;
        this.forms = forms;
        this.facts = facts;
        this.events = events;
    }

    @Override
    @Transactional
    public List<CaseSupportService> of(CaseNumber number, Actor actor) {
        return reading.of(access.requireFile(number, actor), actor);
    }

    @Override
    @Transactional(readOnly = true)
    public boolean mayAsk(CaseNumber number, Actor actor) {
        return holders.holds(number, actor);
    }

    @Override
    @Transactional
    public ServiceRequestPermission asking(CaseNumber number, Actor actor) {
        var side = holders.side(access.requireFile(number, actor), actor);
        if (side.name() == null) {
            return side.asking();
        }
        return switch (ServiceRequestRules.answer(cases.of(number), side.name())) {
            case Given -> ServiceRequestPermission.possible;
            case Withdrawn -> ServiceRequestPermission.withdrawn;
            default -> ServiceRequestPermission.notAgreed;
        };
    }

    @Override
    @Transactional(readOnly = true)
    public Catalogue catalogue(CaseNumber number, Locale language) {
        var step = holders.stepThatAsks(number);
        return new Catalogue(
                forms.options(number, step.phase(), step.form(), SERVICE, language),
                forms.options(number, step.phase(), step.form(), URGENCY, language),
                consentOptions(number, SupportServiceRequest.CONSENT_GIVER, language),
                consentOptions(number, SupportServiceRequest.CONSENT_SIGNATURE, language),
                facts.of(number).child()
                        ? consentOptions(number, SupportServiceRequest.CHILD_OBJECTS, language)
                        : List.of());
    }

    private List<Option> consentOptions(CaseNumber number, String field, Locale language) {
        return forms.options(number, "identification", "rightsAndConsent", field, language);
    }

    @Override
    @Transactional
    public int ask(CaseNumber number, SupportServiceRequest service, Actor actor) {
        var view = access.requireFile(number, actor);
        files.hold(number);
        var on = holders.side(view, actor);
        if (on.name() == null) {
            throw refused(on.asking());
        }
        var state = cases.of(number);
        var asked = asked(number, service, on.name(), actor);
        ServiceRequestRules.refused(state, asked).ifPresent(problem -> {
            throw InvalidContentException.fields(List.of(problem));
        });
        var who = new ReferralPlanning.Asking(number, null, actor.agency(), actor.username());
        if (ServiceRequestRules.isAnew(state, asked)) {
            plans.agreedAnew(who, ServiceRequestRules.consent(on.name()), service);
        }
        var id = plans.plan(who, ServiceRequestRules.planned(state, asked).orElseThrow());
        if (service.wanted()) {
            send(referrals.required(number, id), actor);
        } else {
            referrals.is(referrals.required(number, id), Referral.State.notWanted);
        }
        var what = service.wanted() ? "serviceAsked" : "serviceNotWanted";
        events.publishEvent(new ServiceHandledEvent(number, actor.agency(), actor.username(), what, id));
        return id;
    }

    private ServiceRequestRules.Asked asked(
            CaseNumber number, SupportServiceRequest service, String side, Actor actor) {
        var offered = catalogue(number, Locale.ENGLISH);
        return new ServiceRequestRules.Asked(
                side,
                actor.agency(),
                service.service(),
                service.urgency(),
                service.note(),
                service.wanted(),
                new ServiceRequestRules.Anew(
                        service.consentGiver(), service.consentSignature(), service.childObjects()),
                Map.of(
                        SERVICE,
                        codes(offered.services()),
                        URGENCY,
                        codes(offered.urgencies()),
                        SupportServiceRequest.CONSENT_GIVER,
                        codes(offered.consentGivers()),
                        SupportServiceRequest.CONSENT_SIGNATURE,
                        codes(offered.consentSignatures())));
    }

    private static Set<String> codes(List<Option> options) {
        return options.stream().map(Option::value).collect(Collectors.toUnmodifiableSet());
    }

    private void send(Referral referral, Actor actor) {
        referrals.ask(referral, cases.next(referral).orElse(null));
        messages.send(
                referral.number(),
                ServiceReferralProcess.Message.REFERRAL_MADE,
                actor.agency(),
                new SideRole(referral.side(), ServiceProviderFinder.ROLE),
                Map.of(
                        ServiceProviderFinder.REFERRAL,
                        referral.id(),
                        ActingSide.VARIABLE,
                        referral.side(),
                        ServiceReferralProcess.Variable.REFERRAL_DUE,
                        referral.dueKey()));
    }

    private static RuntimeException refused(ServiceRequestPermission why) {
        return switch (why) {
            case ended -> ConflictException.caseEnded();
            case left -> ConflictException.goneMeanwhile();
            default -> InvalidContentException.whole("services.asking." + why);
        };
    }
}
