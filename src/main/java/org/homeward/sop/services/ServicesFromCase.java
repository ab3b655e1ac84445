package org.homeward.sop.services;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.homeward.casefile.CaseAccess;
import org.homeward.casefile.CaseFiles;
import org.homeward.channel.AgencyMessages;
import org.homeward.directory.people.Actor;
import org.homeward.engine.ActingSide;
import org.homeward.engine.CaseFactsRecords;
import org.homeward.engine.forms.Option;
import org.homeward.engine.modelset.ModelEffect;
import org.homeward.engine.steps.FormLibrary;
import org.homeward.shared.CaseNumber;
import org.homeward.shared.SideRole;
import org.homeward.shared.TooLate;
import org.homeward.shared.WrongContent;
import org.homeward.shared.procedures.BestInterestsProcess;
import org.homeward.shared.procedures.ServiceReferralProcess;
import org.homeward.sop.AskingForService;
import org.homeward.sop.CaseService;
import org.homeward.sop.CaseServices;
import org.homeward.sop.NewService;
import org.homeward.sop.ServiceHandled;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Asks for services on the case's page: planned, sent and routed as those that a step asks for. */
@ModelEffect(
        sends = ServiceReferralProcess.Message.REFERRAL_MADE,
        sets = {
            ServiceProvider.REFERRAL,
            BestInterestsProcess.Variable.ACTING_SIDE,
            ServiceReferralProcess.Variable.REFERRAL_DUE
        })
@Component
class ServicesFromCase implements CaseServices {

    private static final String SERVICE = "service";

    private final CaseAccess access;
    private final ServiceReading reading;
    private final ServiceHolders holders;
    private final Referrals referrals;
    private final ServicePlans plans;
    private final Providers providers;
    private final AgencyMessages messages;
    private final CaseFiles files;
    private final FormLibrary forms;
    private final CaseFactsRecords facts;
    private final ApplicationEventPublisher events;

    ServicesFromCase(
            CaseAccess access,
            ServiceReading reading,
            ServiceHolders holders,
            Referrals referrals,
            ServicePlans plans,
            Providers providers,
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
        this.providers = providers;
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
    public AskingForService asking(CaseNumber number, Actor actor) {
        var view = access.requireFile(number, actor);
        var side = holders.side(view, actor);
        if (side.name() == null) {
            return side.asking();
        }
        return switch (plans.answer(number, side.name())) {
            case Given -> AskingForService.possible;
            case Withdrawn -> AskingForService.withdrawn;
            default -> AskingForService.notAgreed;
        };
    }

    @Override
    @Transactional(readOnly = true)
    public Catalogue catalogue(CaseNumber number, Locale language) {
        var step = holders.stepThatAsks(number);
        return new Catalogue(
                forms.options(number, step.phase(), step.form(), SERVICE, language),
                forms.options(number, step.phase(), step.form(), "urgency", language),
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
        var asking = asking(number, actor);
        var anew = asking == AskingForService.withdrawn && service.wanted();
        if (asking != AskingForService.possible && !anew) {
            throw refused(asking);
        }
        requireOffered(number, service);
        var side = Objects.requireNonNull(holders.side(view, actor).name());
        if (anew) {
            requireConsent(number, service);
            plans.agreedAnew(number, side, service, actor);
        }
        if (service.wanted() && isBeingAsked(number, side, service.service())) {
            throw WrongContent.field(SERVICE, "services.alreadyAsked");
        }
        var id = plans.plan(
                new ServicePlans.Wanted(
                        number,
                        null,
                        actor.agency(),
                        actor.username(),
                        side,
                        service.service(),
                        service.urgency(),
                        service.note()),
                SERVICE);
        if (service.wanted()) {
            send(referrals.required(number, id), actor);
        } else {
            referrals.is(referrals.required(number, id), Referral.State.notWanted);
        }
        var what = service.wanted() ? "serviceAsked" : "serviceNotWanted";
        events.publishEvent(new ServiceHandled(number, actor.agency(), actor.username(), what, id));
        return id;
    }

    private void requireOffered(CaseNumber number, NewService service) {
        var offered = catalogue(number, Locale.ENGLISH);
        if (isNone(offered.services(), service.service())) {
            throw WrongContent.field(SERVICE, "refusal.wrongContent.value");
        }
        if (isNone(offered.urgencies(), service.urgency())) {
            throw WrongContent.field("urgency", "refusal.wrongContent.value");
        }
    }

    private void requireConsent(CaseNumber number, NewService service) {
        var offered = catalogue(number, Locale.ENGLISH);
        if (isNone(offered.consentGivers(), service.consentGiver())) {
            throw WrongContent.field(NewService.CONSENT_GIVER, "services.anew.missing");
        }
        if (isNone(offered.consentSignatures(), service.consentSignature())) {
            throw WrongContent.field(NewService.CONSENT_SIGNATURE, "services.anew.missing");
        }
        if (!facts.of(number).child()) {
            return;
        }
        if (!service.consentGiver().equals("Caregiver")) {
            throw WrongContent.field(NewService.CONSENT_GIVER, "services.anew.guardian");
        }
        if (!service.childObjects().equals("no")) {
            throw WrongContent.field(NewService.CHILD_OBJECTS, "services.anew.child");
        }
    }

    private static boolean isNone(List<Option> options, String code) {
        return options.stream().noneMatch(option -> option.value().equals(code));
    }

    private boolean isBeingAsked(CaseNumber number, String side, String service) {
        return referrals.all(number).stream()
                .anyMatch(referral -> referral.service().equals(service)
                        && referral.side().equals(side)
                        && referral.state() == Referral.State.asked);
    }

    private void send(Referral referral, Actor actor) {
        referrals.ask(referral, providers.next(referral).orElse(null));
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

    private static RuntimeException refused(AskingForService why) {
        return switch (why) {
            case withdrawn -> WrongContent.field("wanted", "services.asking.withdrawn");
            case ended -> TooLate.caseEnded();
            case left -> TooLate.goneMeanwhile();
            case notAgreed -> WrongContent.field(SERVICE, "services.asking.notAgreed");
            default -> WrongContent.whole("services.asking." + why);
        };
    }
}
