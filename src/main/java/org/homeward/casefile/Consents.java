package org.homeward.casefile;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.homeward.directory.people.Actor;
import org.homeward.procedures.Consent;
import org.homeward.procedures.ConsentValue;
import org.homeward.procedures.Purpose;
import org.homeward.shared.AgencyCode;
import org.homeward.shared.CaseNumber;
import org.homeward.shared.ConflictException;
import org.homeward.shared.CountryCode;
import org.homeward.shared.NotFound;
import org.homeward.shared.StepId;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The person's consents, per purpose and recipient. Only a person's own answer ever makes a row (R1). Long, since every end of a consent
 * stands here.
 */
@Component
public class Consents {

    private final ConsentTable table;
    private final CaseAccess access;
    private final Participation participation;
    private final Timeline timeline;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Consents(
            ConsentTable table,
            CaseAccess access,
            Participation participation,
            Timeline timeline,
            ApplicationEventPublisher events,
            Clock clock) {
        this.table = table;
        this.access = access;
        this.participation = participation;
        this.timeline = timeline;
        this.events = events;
        this.clock = clock;
    }

    /** Records an answer, from now on, in place of an older one for the same purpose and recipient; gives its id. */
    @Transactional
    public long record(
            CaseNumber number,
            Purpose purpose,
            String recipient,
            ConsentValue value,
            AgencyCode by,
            @Nullable StepId step) {
        return record(number, List.of(new Answer(purpose, recipient, value, null)), by, step)
                .get(0);
    }

    /**
     * As {@link #record(CaseNumber, Purpose, String, ConsentValue, AgencyCode, StepId)}, for all answers of a step. Not asked is no
     * answer (R1): a yes that still stands isn't replaced by it.
     */
    @Transactional
    public List<Long> record(CaseNumber number, List<Answer> all, AgencyCode by, @Nullable StepId step) {
        var unasked = all.stream().anyMatch(answer -> answer.value() == ConsentValue.NotAsked);
        var yes = unasked ? given(number) : List.<Consent>of();
        var answers = all.stream()
                .filter(answer ->
                        answer.value() != ConsentValue.NotAsked || yes.stream().noneMatch(answer::isSameAs))
                .toList();
        if (answers.isEmpty()) {
            return List.of();
        }
        var ids = table.insert(number, answers, clock.instant(), by, step);
        for (int i = 0; i < ids.size(); i++) {
            var answer = answers.get(i);
            timeline.add(number, entry("consentRecorded", number, answer.purpose(), answer.value(), by, step));
            events.publishEvent(
                    new ConsentRecordedEvent(number, by, ids.get(i), answer.purpose(), answer.value(), step));
        }
        return ids;
    }

    /** The person's answer for one purpose and recipient (Family, Authorities, IO, a country ...), and its last day. */
    public record Answer(
            Purpose purpose,
            String recipient,
            ConsentValue value,
            @Nullable Instant expires) {

        private boolean isSameAs(Consent other) {
            return purpose == other.purpose() && recipient.equals(other.recipient());
        }
    }

    /** The consents of all cases whose last day has passed; the effects that rest on them are still to be stopped. */
    @Transactional(readOnly = true)
    public List<Consent> past() {
        return table.past(clock.instant());
    }

    /** The consents of all open cases that stand now until a day, where none of these steps is open; the first that ends first. */
    @Transactional(readOnly = true)
    public List<Ending> ending(Collection<String> without) {
        return table.ending(clock.instant(), without);
    }

    /**
     * As {@link #ending}, those to a return across a border of persons who are still with the host, whether they have a last day or not;
     * the oldest first.
     */
    @Transactional(readOnly = true)
    public List<Ending> toReturn(Collection<String> without) {
        return table.toReturn(clock.instant(), without);
    }

    /**
     * A consent of an open case.
     *
     * @param alike the same where the same rules count its days
     */
    public record Ending(Consent consent, String alike) {}

    /** The last day of some consents of a case is near. */
    public record EndSoon(CaseNumber number, AgencyCode by, LocalDate day) {}

    /** The consent has grown old, and the person is to be asked once more. */
    public record Old(CaseNumber number, AgencyCode by, long consent) {}

    /** Its last day has passed: everything that rests on it stops as after a withdrawal; {@code explained} as with that. */
    @Transactional
    public void expire(Consent past, boolean explained) {
        table.end(past.number(), past.id(), ConsentValue.Expired, clock.instant())
                .ifPresent(expired -> ended(expired, past.by(), "-", null, explained));
    }

    /** The answers that the reader may see: all on the host's side, in the origin those that concern it. */
    @Transactional
    public List<Consent> of(CaseNumber number, Actor actor) {
        return visible(access.require(number, actor));
    }

    /** Whether the person agreed, to any recipient, and the consent still stands. */
    @Transactional(readOnly = true)
    public boolean given(CaseNumber number, Purpose purpose) {
        return given(number).stream().anyMatch(consent -> consent.purpose() == purpose);
    }

    /** The newest answer for one purpose and recipient, as it stands now; empty if there is none. */
    @Transactional(readOnly = true)
    public Optional<ConsentValue> answer(CaseNumber number, Purpose purpose, String recipient) {
        var now = clock.instant();
        return table.standing(number).stream()
                .filter(consent ->
                        consent.purpose() == purpose && consent.recipient().equals(recipient))
                .map(consent -> consent.value() == ConsentValue.Given && !consent.stands(now)
                        ? ConsentValue.Expired
                        : consent.value())
                .reduce((first, second) -> second);
    }

    /**
     * Whether somebody there had this consent and has it no more: it was withdrawn, its day has passed, or the person declined it
     * when asked anew, and none for the same stands.
     */
    @Transactional(readOnly = true)
    public boolean lost(CaseNumber number, Purpose purpose, BorderSide side, CountryCode country) {
        var asked = asked(number, purpose, side, country);
        return asked.stream().noneMatch(consent -> consent.stands(clock.instant()))
                && asked.stream().anyMatch(this::hasEnded);
    }

    /** Whether somebody there has this consent, or had it and lost it. */
    @Transactional(readOnly = true)
    public boolean hadOnce(CaseNumber number, Purpose purpose, BorderSide side, CountryCode country) {
        return asked(number, purpose, side, country).stream()
                .anyMatch(consent -> consent.stands(clock.instant()) || hasEnded(consent));
    }

    private List<Consent> asked(CaseNumber number, Purpose purpose, BorderSide side, CountryCode country) {
        return table.standing(number).stream()
                .filter(consent -> consent.purpose() == purpose && side.goesBy(consent, country))
                .toList();
    }

    private boolean hasEnded(Consent consent) {
        return switch (consent.value()) {
            case Withdrawn, Expired -> true;
            case Given -> !consent.stands(clock.instant());
            case Declined -> table.declinedAnew(consent.number()).containsKey(consent.id());
            case NotAsked, EndedAt18 -> false;
        };
    }

    /** Those that don't stand any more, as it is told there (R5): withdrawn, past their day, or declined when asked anew. */
    @Transactional(readOnly = true)
    public List<Ended> ended(CaseNumber number, BorderSide side) {
        var now = clock.instant();
        var anew = table.declinedAnew(number);
        return table.standing(number).stream()
                .filter(consent -> side == BorderSide.host || consent.seenByOrigin())
                .filter(consent -> consent.value() != ConsentValue.Declined || anew.containsKey(consent.id()))
                .map(consent -> new Ended(
                        consent.purpose(),
                        consent.value() == ConsentValue.Given && !consent.stands(now)
                                ? ConsentValue.Expired
                                : consent.value(),
                        anew.get(consent.id()) == ConsentValue.EndedAt18))
                .filter(ended -> ended.how() == ConsentValue.Withdrawn
                        || ended.how() == ConsentValue.Expired
                        || ended.how() == ConsentValue.Declined)
                .distinct()
                .toList();
    }

    /**
     * A former consent, and the way it ended.
     *
     * @param at18 it ended at 18, and was declined then
     */
    public record Ended(Purpose purpose, ConsentValue how, boolean at18) {}

    void readTogether(Collection<CaseNumber> numbers) {
        table.readTogether(numbers);
    }

    /** The newest answer for each purpose and recipient, whatever it was, for the product's own work; never for a page. */
    @Transactional(readOnly = true)
    public List<Consent> standing(CaseNumber number) {
        return table.standing(number);
    }

    /** The consents that stand, each as it was given. */
    @Transactional(readOnly = true)
    public List<Consent> given(CaseNumber number) {
        var now = clock.instant();
        return table.standing(number).stream()
                .filter(consent -> consent.stands(now))
                .toList();
    }

    /**
     * The person takes a consent back, before the agency that holds the case. The listeners of {@link ConsentWithdrawnEvent} do the
     * consequences.
     *
     * @param explained whether the person knows already what stops, and has the list of what was sent
     * @throws NotFound if there is no such consent for the reader, or another agency takes it back
     * @throws ConflictException if it isn't given (any more)
     */
    @Transactional
    public Consent withdraw(CaseNumber number, long id, boolean explained, Actor actor) {
        var view = access.requireFull(number, actor);
        requireTaker(view, id);
        var withdrawn = table.end(number, id, ConsentValue.Withdrawn, clock.instant())
                .orElseThrow(ConflictException::alreadyWithdrawn);
        ended(withdrawn, view.agency(), actor.username(), null, explained);
        return withdrawn;
    }

    /**
     * Asked once more in a step, the person takes back what stood for this purpose, and declines what ended at 18 and waits for an
     * answer. Nothing happens where nothing did.
     */
    @Transactional
    public void takenBack(CaseNumber number, Purpose purpose, AgencyCode by, String user, StepId step) {
        table.standing(number).stream()
                .filter(consent -> consent.purpose() == purpose && consent.value() == ConsentValue.EndedAt18)
                .forEach(ended -> {
                    record(number, purpose, ended.recipient(), ConsentValue.Declined, by, step);
                    declinedAnew(ended, by, user);
                });
        given(number).stream()
                .filter(consent -> consent.purpose() == purpose)
                .flatMap(consent -> table.end(number, consent.id(), ConsentValue.Withdrawn, clock.instant()).stream())
                .forEach(withdrawn -> ended(withdrawn, by, user, step, false));
    }

    /**
     * The person is 18: consents given beside a guardian end, and nothing that rests on them stops before the person says so. Returns the
     * ended ones.
     */
    @Transactional
    public List<Consent> endAt18(CaseNumber number, AgencyCode by) {
        var all = table.endAt18(number);
        all.forEach(ended -> {
            timeline.add(number, entry("consentRecorded", number, ended.purpose(), ended.value(), by, null));
            events.publishEvent(new ConsentRecordedEvent(number, by, ended.id(), ended.purpose(), ended.value(), null));
        });
        return all;
    }

    /** The consents that ended so: the person is asked anew for each, and may have answered since. */
    @Transactional(readOnly = true)
    public List<Consent> endedAt18(CaseNumber number) {
        return table.endedAt18(number);
    }

    /** How each answer stood before this step. */
    @Transactional(readOnly = true)
    public List<Consent> before(CaseNumber number, StepId step) {
        return table.before(number, step);
    }

    /** Asked anew, the person declines: everything that rested on the consent that ended, or ends soon, stops as with a withdrawal. */
    @Transactional
    public void declinedAnew(Consent before, AgencyCode by, String user) {
        events.publishEvent(new ConsentWithdrawnEvent(
                before.number(), before.purpose(), before.recipient(), before.id(), by, user, false, false));
    }

    /** Whether the person, or the person at 18, still has to be asked for this: neither a yes nor a no (R1). */
    @Transactional(readOnly = true)
    public boolean isOpen(CaseNumber number, Purpose purpose) {
        return table.standing(number).stream()
                .filter(consent -> consent.purpose() == purpose)
                .anyMatch(consent ->
                        consent.value() == ConsentValue.EndedAt18 || consent.value() == ConsentValue.NotAsked);
    }

    private void ended(Consent consent, AgencyCode by, String user, @Nullable StepId step, boolean explained) {
        var number = consent.number();
        var kind = consent.value() == ConsentValue.Withdrawn ? "consentWithdrawn" : "consentRecorded";
        timeline.add(number, entry(kind, number, consent.purpose(), consent.value(), by, step));
        var expired = consent.value() == ConsentValue.Expired;
        events.publishEvent(new ConsentWithdrawnEvent(
                number, consent.purpose(), consent.recipient(), consent.id(), by, user, expired, explained));
    }

    /** The consent, for an agency that may take it back; throws {@link NotFound} for any other. */
    @Transactional
    public Consent toWithdraw(CaseNumber number, long id, Actor actor) {
        return requireTaker(access.requireFull(number, actor), id);
    }

    /** Whether the view's agency may record that the person takes this consent back. */
    @Transactional(readOnly = true)
    public boolean takesBack(GrantedCaseAccess view, Consent consent) {
        return view.full()
                && ConsentWithdrawalAgency.of(participation.all(view.number())).takes(view, consent);
    }

    private Consent requireTaker(GrantedCaseAccess view, long id) {
        return visible(view).stream()
                .filter(consent -> consent.id() == id && takesBack(view, consent))
                .findFirst()
                .orElseThrow(NotFound::aPage);
    }

    private List<Consent> visible(GrantedCaseAccess view) {
        return table.standing(view.number()).stream()
                .filter(consent -> view.seesOthers())
                .filter(consent -> view.side() == BorderSide.host || consent.seenByOrigin())
                .filter(consent -> isForReader(view, consent))
                .toList();
    }

    /** A former side reads what was said up to then, and whether it may be told later: that stands as it stands. */
    private static boolean isForReader(GrantedCaseAccess view, Consent consent) {
        return view.asOf() == null
                || consent.purpose() == Purpose.FeedbackToHost
                || !consent.at().isAfter(view.asOf());
    }

    private TimelineEntry entry(
            String kind, CaseNumber number, Purpose purpose, ConsentValue value, AgencyCode by, @Nullable StepId step) {
        var visibility = purpose.seenByOrigin() ? TimelineVisibility.both : timeline.visibilityFor(number, by);
        var codes = Map.of("purpose", purpose.name(), "value", value.name());
        return new TimelineEntry(clock.instant(), kind, by, step, null, null, visibility, codes);
    }
}
