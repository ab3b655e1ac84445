package org.homeward.sop.declared;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.homeward.casefile.CaseFiles;
import org.homeward.casefile.Consents;
import org.homeward.casefile.FieldEntry;
import org.homeward.casefile.linked.ParentsAndChildren;
import org.homeward.channel.DocumentExpiryKnownEvent;
import org.homeward.channel.PlaceSearchContinuedEvent;
import org.homeward.channel.RiskRecheckMessages.RiskRecheck;
import org.homeward.engine.CaseEvents;
import org.homeward.engine.CaseFactsRecords;
import org.homeward.engine.ReturnOutcomes;
import org.homeward.procedures.CaseEvent;
import org.homeward.procedures.Consent;
import org.homeward.procedures.EffectHandler;
import org.homeward.procedures.Effects;
import org.homeward.procedures.HandedInStep;
import org.homeward.procedures.PlannedService;
import org.homeward.procedures.Purpose;
import org.homeward.procedures.Referral;
import org.homeward.procedures.RetraffickingEvent;
import org.homeward.procedures.Summons;
import org.homeward.shared.AgencyCode;
import org.homeward.shared.CountryCode;
import org.homeward.sop.RepeatedIdentificationEvent;
import org.homeward.sop.children.ComingOfAgeEffects;
import org.homeward.sop.children.FoundChildEffects;
import org.homeward.sop.children.Safeguards;
import org.homeward.sop.limits.PlaceApartCorrection;
import org.homeward.sop.panel.Panels;
import org.homeward.sop.reintegration.RetraffickingReport;
import org.homeward.sop.services.ReferralEffects;
import org.homeward.sop.services.UnmetNeedReport;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Does what follows from a step on the product's tables, each thing here and in the order in which it was declared. Long, since it does
 * each effect.
 */
@Component
final class ProductEffectHandler {

    private final Consents consents;
    private final CaseEvents happened;
    private final CaseFactsRecords facts;
    private final Safeguards safeguards;
    private final PlaceApartCorrection apart;
    private final UnmetNeedReport needs;
    private final ReturnOutcomes returns;
    private final CaseFiles files;
    private final FoundChildEffects foundChild;
    private final ComingOfAgeEffects comingOfAge;
    private final ParentsAndChildren families;
    private final ReferralEffects referrals;
    private final Panels panels;
    private final RetraffickingReport retrafficking;
    private final ApplicationEventPublisher events;

    ProductEffectHandler(
            Consents consents,
            CaseEvents happened,
            CaseFactsRecords facts,
            Safeguards safeguards,
            PlaceApartCorrection apart,
            UnmetNeedReport needs,
            ReturnOutcomes returns,
            CaseFiles files,
            FoundChildEffects foundChild,
            ComingOfAgeEffects comingOfAge,
            ParentsAndChildren families,
            ReferralEffects referrals,
            Panels panels,
            RetraffickingReport retrafficking,
            ApplicationEventPublisher events) {
        this.consents = consents;
        this.happened = happened;
        this.facts = facts;
        this.safeguards = safeguards;
        this.apart = apart;
        this.needs = needs;
        this.returns = returns;
        this.files = files;
        this.foundChild = foundChild;
        this.comingOfAge = comingOfAge;
        this.families = families;
        this.referrals = referrals;
        this.panels = panels;
        this.retrafficking = retrafficking;
        this.events = events;
    }

    /** Gives the variables that were set; of a step, which is no message event and sends nothing. */
    Map<String, @Nullable Object> apply(Effects effects, HandedInStep said) {
        return apply(effects, said, carried -> {
            throw new IllegalStateException("A step sends no message of an event");
        });
    }

    /** @param send sends the message of the event where the model calls */
    Map<String, @Nullable Object> apply(Effects effects, HandedInStep said, Consumer<Map<String, Object>> send) {
        var doing = new Doing(said, send, new LinkedHashMap<>());
        effects.on(doing);
        return doing.variables;
    }

    private final class Doing implements EffectHandler {

        private final HandedInStep said;
        private final Consumer<Map<String, Object>> send;
        private final Map<String, @Nullable Object> variables;

        Doing(HandedInStep said, Consumer<Map<String, Object>> send, Map<String, @Nullable Object> variables) {
            this.said = said;
            this.send = send;
            this.variables = variables;
        }

        @Override
        public void set(String variable, @Nullable Object value) {
            variables.put(variable, value);
        }

        @Override
        public void happened(CaseEvent event, @Nullable String when) {
            happened.happened(said.number(), event, when);
        }

        @Override
        public void escort(@Nullable Instant at) {
            safeguards.escort(said.number(), at);
        }

        @Override
        public void objectsAnew(Instant at) {
            safeguards.objectionAnew(said.number(), at);
        }

        @Override
        public void takesBack(Purpose purpose) {
            consents.takenBack(said.number(), purpose, said.agency(), said.by(), said.step());
        }

        @Override
        public void looksAgain(LocalDate day) {
            events.publishEvent(new RiskRecheck(said.number(), said.agency(), said.step(), day));
        }

        @Override
        public void crossesAt(String point) {
            facts.change(said.number(), known -> known.withCrossing(point));
        }

        @Override
        public void goesHomeTo(@Nullable String province) {
            facts.change(said.number(), known -> known.withOriginProvince(province));
        }

        @Override
        public void paperEnds(LocalDate day, LocalDate opens) {
            events.publishEvent(new DocumentExpiryKnownEvent(said.number(), said.agency(), said.step(), day, opens));
        }

        @Override
        public void undone(CaseEvent event) {
            happened.undone(said.number(), event);
        }

        @Override
        public void foundApart() {
            apart.found(said);
        }

        @Override
        public void seeksPlace(String reach) {
            events.publishEvent(new PlaceSearchContinuedEvent(said.number(), said.agency(), said.step(), reach));
        }

        @Override
        public void takesReturnUp(String because) {
            returns.takenUp(said.number(), because);
        }

        @Override
        public void unmet(CountryCode country, String need) {
            needs.count(said, country, need);
        }

        @Override
        public void isChild(boolean child) {
            facts.change(said.number(), known -> known.withChild(child));
            files.found(said.number(), child);
        }

        @Override
        public void turnsOutChild() {
            foundChild.is(said.number());
        }

        @Override
        public void comesOfAge() {
            comingOfAge.reached(said.number(), said.agency());
        }

        @Override
        public void guardian(Instant at, @Nullable LocalDate until) {
            safeguards.guardian(said.number(), at, until);
        }

        @Override
        public void interviewed(Instant at) {
            safeguards.interview(said.number(), at);
        }

        @Override
        public void childHeard(Instant at) {
            safeguards.childView(said.number(), at);
        }

        @Override
        public void objects(Instant at) {
            safeguards.objection(said.number(), at);
        }

        @Override
        public void keepsObjection(Instant at) {
            safeguards.keepObjection(said.number(), at);
        }

        @Override
        public void bestInterests(String decision, boolean apart, Instant at) {
            safeguards.bestInterests(said.number(), decision, at);
            families.panelDecided(said.number(), apart, at);
        }

        @Override
        public void declinesAnew(Consent before) {
            consents.declinedAnew(before, said.agency(), said.by());
        }

        @Override
        public void plans(PlannedService service) {
            referrals.plans(said, service);
        }

        @Override
        public void asksFor(Referral referral, @Nullable AgencyCode agency) {
            referrals.asksFor(referral, agency);
        }

        @Override
        public void referralIs(Referral referral, Referral.State state) {
            referrals.referralIs(referral, state);
        }

        @Override
        public void serves(AgencyCode agency, boolean serves) {
            referrals.serves(said, agency, serves);
        }

        @Override
        public void invitationEnds(int referral) {
            referrals.invitationEnds(said, referral);
        }

        @Override
        public void offersIdentification() {
            events.publishEvent(new RepeatedIdentificationEvent(said.number(), said.agency(), said.by()));
        }

        @Override
        public void seeksPlaceApart() {
            events.publishEvent(new PlaceSearchContinuedEvent.Apart(said.number(), said.agency()));
        }

        @Override
        public void traffickedAgain(RetraffickingEvent.Kind kind) {
            retrafficking.count(said, kind);
        }

        @Override
        public void summons(Summons panel, String variable) {
            variables.put(variable, panels.summon(said.number(), panel));
        }

        @Override
        public void sends(Map<String, Object> carried) {
            send.accept(carried);
        }

        @Override
        public void panelMeets(long summons, LocalDate day) {
            panels.meets(summons, day);
        }

        @Override
        public void votes(long summons, int seat, String vote) {
            panels.vote(summons, seat, vote);
        }

        @Override
        public void records(String field, String category, @Nullable Object value) {
            files.record(
                    said.number(),
                    said.step(),
                    said.agency(),
                    said.by(),
                    List.of(FieldEntry.of(field, category, value)));
        }
    }
}
