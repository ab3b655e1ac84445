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
import org.homeward.procedures.services.AskForService;
import org.homeward.shared.CaseNumber;
import org.homeward.shared.Conflict;
import org.homeward.shared.SideRole;
import org.homeward.shared.WrongContent;
import org.homeward.shared.procedures.BestInterestsProcess;
import org.homeward.shared.procedures.Decision;
import org.homeward.shared.procedures.ServiceReferralProcess;
import org.homeward.sop.CaseService;
import org.homeward.sop.CaseServices;
import org.homeward.sop.NewService;
import org.homeward.sop.ServiceHandled;
import org.homeward.sop.ServiceRequestPermission;
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
            ServiceProvider.REFERRAL,
            BestInterestsProcess.Variable.ACTING_SIDE,
            ServiceReferralProcess.Variable.REFERRAL_DUE
        })
@Component
class ServicesFromCase implements CaseServices {

    private static final String SERVICE = "service";
    private static final String URGENCY = "urgency";

    private final CaseAccess access;
    private final CaseServiceReader reading;
    private final ServiceHolders holders;
    private final Referrals referrals;
    private final ServicePlans plans;
    private final ServiceCases cases;
    private final AgencyMessages messages;
    private final CaseFiles files;
    private final FormLibrary forms;
    private final CaseFactsRecords facts;
    private final ApplicationEventPublisher events;

    ServicesFromCase(
            CaseAccess access,
            CaseServiceReader reading,
            ServiceHolders holders,
            Referrals referrals,
            ServicePlans plans,
            ServiceCases cases,
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
    public List<CaseService> of(CaseNumber number, Actor actor) {
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
        return switch (AskForService.answer(cases.of(number), side.name())) {
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
                consentOptions(number, NewService.CONSENT_GIVER, language),
                consentOptions(number, NewService.CONSENT_SIGNATURE, language),
                facts.of(number).child() ? consentOptions(number, NewService.CHILD_OBJECTS, language) : List.of());
    }

    private List<Option> consentOptions(CaseNumber number, String field, Locale language) {
        return forms.options(number, "identification", "rightsAndConsent", field, language);
    }

    @Override
    @Transactional
    public int ask(CaseNumber number, NewService service, Actor actor) {
        var view = access.requireFile(number, actor);
        files.hold(number);
        var on = holders.side(view, actor);
        if (on.name() == null) {
            throw refused(on.asking());
        }
        var state = cases.of(number);
        var asked = asked(number, service, on.name(), actor);
        AskForService.refused(state, asked).ifPresent(problem -> {
            throw WrongContent.fields(List.of(problem));
        });
        var who = new ServicePlans.Asking(number, null, actor.agency(), actor.username());
        if (AskForService.isAnew(state, asked)) {
            plans.agreedAnew(who, AskForService.consent(on.name()), service);
        }
        var id = plans.plan(who, AskForService.planned(state, asked).orElseThrow());
        if (service.wanted()) {
            send(referrals.required(number, id), actor);
        } else {
            referrals.is(referrals.required(number, id), Referral.State.notWanted);
        }
        var what = service.wanted() ? "serviceAsked" : "serviceNotWanted";
        events.publishEvent(new ServiceHandled(number, actor.agency(), actor.username(), what, id));
        return id;
    }

    private AskForService.Asked asked(CaseNumber number, NewService service, String side, Actor actor) {
        var offered = catalogue(number, Locale.ENGLISH);
        return new AskForService.Asked(
                side,
                actor.agency(),
                service.service(),
                service.urgency(),
                service.note(),
                service.wanted(),
                new AskForService.Anew(service.consentGiver(), service.consentSignature(), service.childObjects()),
                Map.of(
                        SERVICE,
                        codes(offered.services()),
                        URGENCY,
                        codes(offered.urgencies()),
                        NewService.CONSENT_GIVER,
                        codes(offered.consentGivers()),
                        NewService.CONSENT_SIGNATURE,
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
                new SideRole(referral.side(), ServiceProvider.ROLE),
                Map.of(
                        ServiceProvider.REFERRAL,
                        referral.id(),
                        ActingSide.VARIABLE,
                        referral.side(),
                        ServiceReferralProcess.Variable.REFERRAL_DUE,
                        referral.dueKey()));
    }

    private static RuntimeException refused(ServiceRequestPermission why) {
        return switch (why) {
            case ended -> Conflict.caseEnded();
            case left -> Conflict.goneMeanwhile();
            default -> WrongContent.whole("services.asking." + why);
        };
    }
}
