package org.homeward.procedures;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.homeward.shared.AgencyCode;
import org.homeward.shared.CountryCode;
import org.jspecify.annotations.Nullable;

/**
 * One thing that follows from a step, a value. The product and the trial both say what a new one means: {@link EffectHandler}. Long, since
 * each kind stands here.
 */
public sealed interface Effect {

    void on(EffectHandler doer);

    /** A variable by which the engine goes on: a code, a day, yes/no, a number; null if it isn't known. */
    record Sets(String variable, @Nullable Object value) implements Effect {

        @Override
        public void on(EffectHandler doer) {
            doer.set(variable, value);
        }
    }

    /** @param when a moment or a day; null: now, or when that was done which is being entered */
    record Happened(CaseEvent event, @Nullable String when) implements Effect {

        @Override
        public void on(EffectHandler doer) {
            doer.happened(event, when);
        }
    }

    /** An escort has a name since then, or no longer has one (null). */
    record Escort(@Nullable Instant at) implements Effect {

        @Override
        public void on(EffectHandler doer) {
            doer.escort(at);
        }
    }

    /** A child objects; the panel hears it anew, whatever it has decided, and its clock starts. */
    record ObjectsAnew(Instant at) implements Effect {

        @Override
        public void on(EffectHandler doer) {
            doer.objectsAnew(at);
        }
    }

    /** The person takes the consent back (R4), and declines what ended at 18. */
    record TakesBack(Purpose purpose) implements Effect {

        @Override
        public void on(EffectHandler doer) {
            doer.takesBack(purpose);
        }
    }

    /** The risk is looked at again on this day. */
    record LooksAgain(LocalDate day) implements Effect {

        @Override
        public void on(EffectHandler doer) {
            doer.looksAgain(day);
        }
    }

    /** The border is crossed there. */
    record CrossesAt(String point) implements Effect {

        @Override
        public void on(EffectHandler doer) {
            doer.crossesAt(point);
        }
    }

    /** The person goes home to this province; null if none is named. */
    record GoesHomeTo(@Nullable String province) implements Effect {

        @Override
        public void on(EffectHandler doer) {
            doer.goesHomeTo(province);
        }
    }

    /**
     * A permit of stay or a travel document ends.
     *
     * @param opens the day on which the step to renew it opens
     */
    record PaperEnds(LocalDate day, LocalDate opens) implements Effect {

        @Override
        public void on(EffectHandler doer) {
            doer.paperEnds(day, opens);
        }
    }

    /** The event doesn't hold any more: no clock counts from it. */
    record Undone(CaseEvent event) implements Effect {

        @Override
        public void on(EffectHandler doer) {
            doer.undone(event);
        }
    }

    /** A child is apart from adults now: the file's answer about its newest place is put right. */
    record FoundApart() implements Effect {

        @Override
        public void on(EffectHandler doer) {
            doer.foundApart();
        }
    }

    /** A suitable place wasn't found near: the search goes on, this far first. */
    record SeeksPlace(String reach) implements Effect {

        @Override
        public void on(EffectHandler doer) {
            doer.seeksPlace(reach);
        }
    }

    /** A return that ended is talked about again, for this reason, a code. */
    record TakesReturnUp(String because) implements Effect {

        @Override
        public void on(EffectHandler doer) {
            doer.takesReturnUp(because);
        }
    }

    /** Something that a person needed wasn't found in the country; it is counted, and nobody is told whose need it was. */
    record Unmet(CountryCode country, String need) implements Effect {

        @Override
        public void on(EffectHandler doer) {
            doer.unmet(country, need);
        }
    }

    /** The person counts as a child, or counts as one no more (R20). */
    record IsChild(boolean child) implements Effect {

        @Override
        public void on(EffectHandler doer) {
            doer.isChild(child);
        }
    }

    /** The person of an adult's case is a child, and no interview as an adult's counts (R19, R20); nothing in a child's case. */
    record TurnsOutChild() implements Effect {

        @Override
        public void on(EffectHandler doer) {
            doer.turnsOutChild();
        }
    }

    /** The child is 18: each consent ends and is asked anew, steps for children alone are withdrawn (R20). */
    record ComesOfAge() implements Effect {

        @Override
        public void on(EffectHandler doer) {
            doer.comesOfAge();
        }
    }

    /**
     * A guardian was appointed.
     *
     * @param until the last day; null has no end
     */
    record Guardian(Instant at, @Nullable LocalDate until) implements Effect {

        @Override
        public void on(EffectHandler doer) {
            doer.guardian(at, until);
        }
    }

    /** An interview was held that counts. */
    record Interviewed(Instant at) implements Effect {

        @Override
        public void on(EffectHandler doer) {
            doer.interviewed(at);
        }
    }

    /** The child's own view was heard. */
    record ChildHeard(Instant at) implements Effect {

        @Override
        public void on(EffectHandler doer) {
            doer.childHeard(at);
        }
    }

    /** The child objects to what the guardian agrees to; it starts no clock. */
    record Objects(Instant at) implements Effect {

        @Override
        public void on(EffectHandler doer) {
            doer.objects(at);
        }
    }

    /** The child objects, whatever the panel has decided; it stays known when the step is refused, and starts no clock. */
    record KeepsObjection(Instant at) implements Effect {

        @Override
        public void on(EffectHandler doer) {
            doer.keepsObjection(at);
        }
    }

    /**
     * The panel decided what is best for the child.
     *
     * @param apart whether the child may cross apart from a parent
     */
    record BestInterests(String decision, boolean apart, Instant at) implements Effect {

        @Override
        public void on(EffectHandler doer) {
            doer.bestInterests(decision, apart, at);
        }
    }

    /** Asked anew, the person declines: everything that rested on the consent stops as with a withdrawal. */
    record DeclinesAnew(Consent before) implements Effect {

        @Override
        public void on(EffectHandler doer) {
            doer.declinesAnew(before);
        }
    }

    /** A service is planned: it is asked for when the step is done. */
    record Plans(PlannedService service) implements Effect {

        @Override
        public void on(EffectHandler doer) {
            doer.plans(service);
        }
    }

    /** A service is asked of an agency now; of the focal point if null. */
    record AsksFor(Referral referral, @Nullable AgencyCode agency) implements Effect {

        @Override
        public void on(EffectHandler doer) {
            doer.asksFor(referral, agency);
        }
    }

    /** A service has come that far. */
    record ReferralIs(Referral referral, Referral.State state) implements Effect {

        @Override
        public void on(EffectHandler doer) {
            doer.referralIs(referral, state);
        }
    }

    /** The agency takes part in the case for a service, or, when its last one has ended, no longer. */
    record Serves(AgencyCode agency, boolean serves) implements Effect {

        @Override
        public void on(EffectHandler doer) {
            doer.serves(agency, serves);
        }
    }

    /** The agency that was asked for the service is asked no longer. */
    record InvitationEnds(int referral) implements Effect {

        @Override
        public void on(EffectHandler doer) {
            doer.invitationEnds(referral);
        }
    }

    /** Identification is offered again, in a case of its own (R14). */
    record OffersIdentification() implements Effect {

        @Override
        public void on(EffectHandler doer) {
            doer.offersIdentification();
        }
    }

    /** A place apart from adults is sought for the child, which no model does by itself. */
    record SeeksPlaceApart() implements Effect {

        @Override
        public void on(EffectHandler doer) {
            doer.seeksPlaceApart();
        }
    }

    /** Somebody was trafficked again: it is counted, and nobody is told who (R2). */
    record TraffickedAgain(RetraffickingEvent.Kind kind) implements Effect {

        @Override
        public void on(EffectHandler doer) {
            doer.traffickedAgain(kind);
        }
    }

    /**
     * The panel is summoned for one decision.
     *
     * @param variable takes its number
     */
    record Summoned(Summons panel, String variable) implements Effect {

        @Override
        public void on(EffectHandler doer) {
            doer.summons(panel, variable);
        }
    }

    /** The message of the model's event goes out once more and carries this: codes, days, yes/no, numbers. */
    record Sends(Map<String, Object> carried) implements Effect {

        public Sends {
            carried = Map.copyOf(carried);
        }

        @Override
        public void on(EffectHandler doer) {
            doer.sends(carried);
        }
    }

    /** The panel meets on this day. */
    record PanelMeets(long summons, LocalDate day) implements Effect {

        @Override
        public void on(EffectHandler doer) {
            doer.panelMeets(summons, day);
        }
    }

    /** A seat of the panel votes. */
    record Votes(long summons, int seat, String vote) implements Effect {

        @Override
        public void on(EffectHandler doer) {
            doer.votes(summons, seat, vote);
        }
    }

    /** The case file keeps it, encrypted, in this data class. */
    record Records(String field, String category, @Nullable Object value) implements Effect {

        @Override
        public void on(EffectHandler doer) {
            doer.records(field, category, value);
        }
    }
}
