package org.homeward.engine.sandbox;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.homeward.procedures.CaseEnvironment;
import org.homeward.procedures.CaseEvent;
import org.homeward.procedures.Consent;
import org.homeward.procedures.ConsentValue;
import org.homeward.procedures.EffectHandler;
import org.homeward.procedures.Effects;
import org.homeward.procedures.PlannedService;
import org.homeward.procedures.ProcedureMessage;
import org.homeward.procedures.Purpose;
import org.homeward.procedures.Referral;
import org.homeward.procedures.RetraffickingEvent;
import org.homeward.procedures.Summons;
import org.homeward.procedures.children.AskConsentsAtEighteenStep;
import org.homeward.shared.AgencyCode;
import org.homeward.shared.CountryCode;
import org.homeward.shared.procedures.ReturnJourneyProcess;
import org.jspecify.annotations.Nullable;

/**
 * Does the effects of a step in the made-up case of a walk. An effect that would reach beyond the case is a line of the walk's events.
 * Long, since it does each effect.
 */
final class WalkEffectHandler implements EffectHandler {

    private final RunningWalk walk;
    private final WalkCaseState state;
    private final CaseEnvironment world;
    private final Consumer<Map<String, Object>> send;
    private final Map<String, @Nullable Object> variables = new HashMap<>();

    WalkEffectHandler(WalkCaseState state, CaseEnvironment world) {
        this(state, world, carried -> {
            throw new IllegalStateException("A step sends no message of an event");
        });
    }

    /** @param send sends the message of the event where the model calls */
    WalkEffectHandler(WalkCaseState state, CaseEnvironment world, Consumer<Map<String, Object>> send) {
        this.world = world;
        this.walk = state.walk();
        this.state = state;
        this.send = send;
    }

    /** Gives the variables that are set. */
    Map<String, @Nullable Object> does(Effects effects) {
        effects.on(this);
        return variables;
    }

    /** A line that tells what follows, with its days. */
    private void line(String effect, LocalDate... days) {
        happened("follows", Stream.concat(Stream.of(effect), Stream.of(days).map(LocalDate::toString)));
    }

    private void happened(String code, Stream<String> words) {
        walk.happened(code, state.answer().process(), state.answer().step(), words.toArray(String[]::new));
    }

    @Override
    public void set(String variable, @Nullable Object value) {
        variables.put(variable, value);
    }

    @Override
    public void happened(CaseEvent event, @Nullable String when) {
        walk.event(event, when == null || when.isBlank() ? walk.now.toString() : when);
    }

    @Override
    public void undone(CaseEvent event) {
        walk.undone(event);
    }

    @Override
    public void escort(@Nullable Instant at) {
        walk.safeguard = walk.safeguard.withEscort(at);
    }

    @Override
    public void guardian(Instant at, @Nullable LocalDate until) {
        walk.safeguard = walk.safeguard.withGuardian(at, until);
    }

    @Override
    public void interviewed(Instant at) {
        walk.safeguard = walk.safeguard.withInterview(at);
    }

    @Override
    public void childHeard(Instant at) {
        walk.safeguard = walk.safeguard.withChildView(at);
    }

    @Override
    public void objects(Instant at) {
        walk.safeguard = walk.safeguard.withObjection(at);
    }

    @Override
    public void objectsAnew(Instant at) {
        walk.safeguard = walk.safeguard.withObjectionAnew(at);
        happened(CaseEvent.childObjected, null);
    }

    @Override
    public void keepsObjection(Instant at) {
        walk.safeguard = walk.safeguard.withObjectionAnew(at);
        line("keepsObjection");
    }

    @Override
    public void bestInterests(String decision, boolean apart, Instant at) {
        walk.safeguard = walk.safeguard.withBestInterests(decision, at);
    }

    @Override
    public void isChild(boolean child) {
        if (child && !walk.facts.child()) {
            happened(CaseEvent.childMarked, null);
        }
        walk.facts = walk.facts.withChild(child);
        state.instances().areOfChild(walk, child);
    }

    @Override
    public void turnsOutChild() {
        if (!walk.facts.child()) {
            isChild(true);
            if (walk.safeguard.guardian() == null) {
                walk.safeguard = walk.safeguard.withInterview(null);
            }
        }
    }

    /** Each consent ends and is asked anew (R20); a walk without the process that would ask keeps them. */
    @Override
    public void comesOfAge() {
        if (!walk.facts.child()) {
            return;
        }
        isChild(false);
        if (state.instances().isAwaited(walk, ReturnJourneyProcess.Message.OF_AGE)) {
            var ended = end(consent -> true, ConsentValue.EndedAt18);
            line("comesOfAge");
            tells(ProcedureMessage.ofAge(
                    walk.sideOfPerson(), ended.stream().anyMatch(AskConsentsAtEighteenStep::asksFor)));
        }
    }

    /** Of those to whom something went by it a walk knows none: nobody is asked to destroy it. */
    @Override
    public void takesBack(Purpose purpose) {
        line("takesBack");
        var open = replaced(
                consent -> consent.purpose() == purpose && consent.value() == ConsentValue.EndedAt18,
                ConsentValue.Declined);
        var ended = end(consent -> consent.purpose() == purpose, ConsentValue.Withdrawn);
        Stream.concat(open.stream(), ended.stream()).forEach(this::tellsEnd);
    }

    /** Gives what ended. */
    private List<Consent> end(Predicate<Consent> those, ConsentValue how) {
        return replaced(consent -> those.test(consent) && consent.stands(walk.now), how);
    }

    private List<Consent> replaced(Predicate<Consent> those, ConsentValue how) {
        var found = walk.consents.stream().filter(those).toList();
        walk.consents.replaceAll(consent -> found.contains(consent) ? WalkConsents.ended(walk, consent, how) : consent);
        return found;
    }

    /** The answer itself has taken the place of what was agreed to. */
    @Override
    public void declinesAnew(Consent before) {
        line("declinesAnew");
        tellsEnd(before);
    }

    private void tellsEnd(Consent consent) {
        tells(ProcedureMessage.consentEnded(consent.purpose(), false, false, walk.sideOfPerson()));
    }

    private ZoneId zone() {
        return world.zone(state.answer().country());
    }

    /** Sends it to the processes of the case. */
    private void tells(ProcedureMessage message) {
        happened("sent", Stream.of(message.name(), "", WalkMessages.WHOLE_CASE));
        walk.send(message);
    }

    @Override
    public void plans(PlannedService service) {
        walk.services.add(state.planned(walk.services.size() + 1, service));
        happened("referral", Stream.of(service.service(), service.side() + "." + service.role()));
    }

    @Override
    public void asksFor(Referral referral, @Nullable AgencyCode agency) {
        walk.service(referral.askedOf(agency));
    }

    @Override
    public void referralIs(Referral referral, Referral.State now) {
        walk.service(referral.with(now));
    }

    /** A walk has no agencies that take part. */
    @Override
    public void serves(AgencyCode agency, boolean serves) {}

    /** A walk has no agencies that take part. */
    @Override
    public void invitationEnds(int referral) {}

    @Override
    public void looksAgain(LocalDate day) {
        line("looksAgain", day);
        tells(ProcedureMessage.riskRecheck(day, zone()));
    }

    @Override
    public void paperEnds(LocalDate day, LocalDate opens) {
        if (!walk.isWatched(day)) {
            tells(ProcedureMessage.paperKnown(day, opens, zone()));
        }
        line("paperEnds", day, opens);
    }

    @Override
    public void summons(Summons panel, String variable) {
        variables.put(variable, walk.summoned(panel).id());
        var seats = String.valueOf(panel.seats().size());
        happened("panel", Stream.of(panel.country().value(), seats));
    }

    @Override
    public void sends(Map<String, Object> carried) {
        send.accept(carried);
    }

    @Override
    public void panelMeets(long summons, LocalDate day) {
        line("panelMeets", day);
    }

    @Override
    public void votes(long summons, int seat, String vote) {
        walk.voted(summons, seat, vote);
    }

    @Override
    public void seeksPlace(String reach) {
        line("seeksPlace");
        tells(ProcedureMessage.placeSought(reach));
    }

    @Override
    public void seeksPlaceApart() {
        line("seeksPlaceApart");
        tells(ProcedureMessage.heldWithAdults(walk.sideOfPerson()));
    }

    @Override
    public void foundApart() {
        walk.undone(CaseEvent.heldWithAdults);
        var answer = new WalkCaseFile.Filed(
                "yes", walk.now, state.answer().country(), state.answer().id().value());
        walk.file = walk.file.with("separateFromAdults", answer);
    }

    @Override
    public void takesReturnUp(String because) {
        walk.returnTakenUp();
        line("takesReturnUp");
    }

    @Override
    public void offersIdentification() {
        line("offersIdentification");
    }

    @Override
    public void traffickedAgain(RetraffickingEvent.Kind kind) {
        line("traffickedAgain");
    }

    @Override
    public void unmet(CountryCode country, String need) {
        line("unmet");
    }

    /** No office has a step in a walk: the office at the border isn't looked up. */
    @Override
    public void crossesAt(String point) {}

    /** No office has a step in a walk: the office of the province isn't looked up. */
    @Override
    public void goesHomeTo(@Nullable String province) {}

    /** No declaration reads what is kept beside the answers. */
    @Override
    public void records(String field, String category, @Nullable Object value) {}
}
