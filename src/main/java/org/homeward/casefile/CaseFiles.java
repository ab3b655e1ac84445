package org.homeward.casefile;

import com.google.crypto.tink.Aead;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.homeward.casefile.barred.BlockedContactsRecordedEvent;
import org.homeward.casefile.keys.DataKeys;
import org.homeward.casefile.names.FieldValueReader;
import org.homeward.casefile.names.NameHashes;
import org.homeward.casefile.names.NameParts;
import org.homeward.directory.people.Actor;
import org.homeward.engine.CaseFactsRecords;
import org.homeward.engine.TransactionRowCache;
import org.homeward.shared.ActingParty;
import org.homeward.shared.AgencyCode;
import org.homeward.shared.CaseNumber;
import org.homeward.shared.CountryCode;
import org.homeward.shared.NotFound;
import org.homeward.shared.StepId;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The person's data: written in versions, encrypted with the case's own key, read only as the access matrix allows. */
@Component
public class CaseFiles {

    private static final String FEAR = "fearsAuthoritiesAtHome";
    private static final String BIRTHDATE = "prs_Birthdate";

    private final CaseTable cases;
    private final RecordTable records;
    private final DataKeys dataKeys;
    private final Participation participation;
    private final CaseAccess access;
    private final NeedToKnow needToKnow;
    private final CaseFieldReader reading;
    private final BlockedContactRedaction blocked;
    private final CaseFactsRecords facts;
    private final NameHashes nameHashes;
    private final Timeline timeline;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private final TransactionRowCache<CaseNumber, Optional<Aead>> opened = new TransactionRowCache<>();

    CaseFiles(
            CaseTable cases,
            RecordTable records,
            DataKeys dataKeys,
            Participation participation,
            CaseAccess access,
            NeedToKnow needToKnow,
            CaseFieldReader reading,
            BlockedContactRedaction blocked,
            CaseFactsRecords facts,
            NameHashes nameHashes,
            Timeline timeline,
            ApplicationEventPublisher events,
            Clock clock) {
        this.cases = cases;
        this.records = records;
        this.dataKeys = dataKeys;
        this.participation = participation;
        this.access = access;
        this.needToKnow = needToKnow;
        this.reading = reading;
        this.blocked = blocked;
        this.facts = facts;
        this.nameHashes = nameHashes;
        this.timeline = timeline;
        this.events = events;
        this.clock = clock;
    }

    /** Opens the file with a data key of its own; the opener takes part, on the side of its country. */
    @Transactional
    public void open(CaseOpeningInput opened) {
        cases.insert(opened, dataKeys.create(opened.number()));
        records.begin(opened.number());
        participation.join(
                opened.number(),
                opened.by(),
                BorderSide.of(opened.corridor(), opened.by().country()));
        timeline.add(opened.number(), "caseOpened", opened.by(), null, Map.of("wayIn", opened.wayIn()));
        events.publishEvent(new CaseOpenedEvent(opened.number(), opened.by(), opened.user()));
    }

    /** Others who record in the case wait until this transaction ends. */
    @Transactional
    public void hold(CaseNumber number) {
        if (!cases.isLocked(number)) {
            cases.dataKeyToWrite(number);
            records.locked(number);
            facts.locked(number);
            opened.drop(number);
        }
    }

    /**
     * Records what was answered, each field as a new version.
     *
     * @param step in which; null at intake
     * @throws NotFound if the case isn't there, or its key was deleted
     */
    @Transactional
    public void record(CaseNumber number, @Nullable StepId step, AgencyCode by, String user, List<FieldEntry> entries) {
        if (entries.isEmpty()) {
            return;
        }
        hold(number);
        var key = key(number).orElseThrow(NotFound::aCase);
        var versions = records.versions(
                number, entries.stream().map(entry -> entry.field().key()).toList());
        var before = reader(number);
        var sealed = entries.stream()
                .map(entry -> blocked.recorded(entry, before, by))
                .map(entry -> SealedField.seal(
                        key,
                        number,
                        entry.field(),
                        versions.merge(entry.field().key(), 1, Integer::sum),
                        entry.value()))
                .toList();
        records.insert(number, sealed, by, user, step, clock.instant());
        if (entries.stream()
                .anyMatch(entry -> NameParts.KEYS.contains(entry.field().key()))) {
            nameHashes.replace(number, NameParts.of(reader(number)));
        }
        if (entries.stream()
                .anyMatch(entry -> NameParts.NAMES.contains(entry.field().key()))) {
            events.publishEvent(new NameRecordedEvent(number));
        }
        if (step != null
                && entries.stream()
                        .anyMatch(entry -> BIRTHDATE.equals(entry.field().key()))) {
            events.publishEvent(new BirthdateRecordedEvent(number, by));
        }
        if (entries.stream()
                .anyMatch(entry ->
                        BlockedContactRedaction.NAMING.contains(entry.field().key()))) {
            events.publishEvent(new BlockedContactsRecordedEvent(number, by, user));
        }
        var categories = entries.stream().map(entry -> entry.field().category()).collect(Collectors.toSet());
        events.publishEvent(new CaseDataWrittenEvent(number, by, user, categories, step));
    }

    /**
     * The known answers to the fields of an open step's form, as far as they reach the reader (R3, R4) and the reader may see them: by
     * function, consent and side (matrix 6.2, R6, R9, R10, R23). Forbidden answers are left out. The reading is logged by its data classes.
     *
     * @param step an open step at the reader's agency; the caller has asked {@link CaseAccess#requireStep}
     * @throws NotFound if the case isn't there for the reader
     */
    @Transactional
    public Map<String, Object> known(CaseNumber number, StepId step, Collection<FieldKey> fields, Actor actor) {
        return CaseFieldReader.Answer.values(answers(number, step, fields, actor));
    }

    /** As {@link #known}, with who gave each answer. */
    @Transactional
    public Map<String, CaseFieldReader.Answer> answers(
            CaseNumber number, StepId step, Collection<FieldKey> fields, Actor actor) {
        var view = access.atStep(number, actor);
        return reading.of(view, step, fields, needToKnow.inForm(view, actor), needToKnow.ownAlone(view), actor);
    }

    /** The agencies that gave the newest answers to these fields, and the times; never the answers. */
    @Transactional(readOnly = true)
    public Map<String, Given> given(CaseNumber number, Collection<String> keys) {
        return keys.isEmpty() ? Map.of() : records.given(number, keys);
    }

    /**
     * The agency that gave an answer, and the time.
     *
     * @param step in which; null outside of one
     */
    public record Given(AgencyCode by, Instant at, @Nullable StepId step) {}

    /** A field's newest value, for handlers that turn it into a decision; never for a page. */
    @Transactional(readOnly = true)
    public Optional<Object> value(CaseNumber number, String key) {
        return Optional.ofNullable(reader(number).get(key));
    }

    /** As {@link #value}, for several fields, read at once. */
    @Transactional(readOnly = true)
    public Map<String, Object> values(CaseNumber number, Collection<String> keys) {
        var known = new LinkedHashMap<String, Object>();
        key(number).ifPresent(open -> records.newest(number, keys)
                .forEach(stored -> Optional.ofNullable(stored.sealed().open(open))
                        .ifPresent(value -> known.put(stored.field(), value))));
        return known;
    }

    /** The newest value that the country's agencies gave, whatever others wrote since, as {@link #value}. */
    @Transactional(readOnly = true)
    public Optional<Object> valueFrom(CountryCode country, CaseNumber number, String key) {
        return key(number)
                .flatMap(open -> records.newestOf(number, key, country).map(stored -> stored.open(open)));
    }

    /** The value before a field's newest one, as {@link #value}; empty if it is the first. */
    @Transactional(readOnly = true)
    public Optional<Object> replaced(CaseNumber number, String key) {
        return key(number).flatMap(open -> records.replaced(number, key).map(stored -> stored.open(open)));
    }

    /** The words of the person's name in Latin letters, to be found by; never for a page. */
    @Transactional(readOnly = true)
    public List<String> nameWords(CaseNumber number) {
        var fields = reader(number);
        return NameParts.latin(NameParts.NAMES.stream()
                        .map(fields::get)
                        .filter(Objects::nonNull)
                        .map(Object::toString)
                        .collect(Collectors.joining(" ")))
                .stream()
                .distinct()
                .toList();
    }

    /** Whether the person fears authorities at home, or that is open again: nothing goes there (R3); never asked is neither. */
    @Transactional(readOnly = true)
    public boolean fearsOrigin(CaseNumber number) {
        return value(number, FEAR).filter(answer -> !answer.equals("no")).isPresent();
    }

    /** A step found out that the person is a child, or proved that not. */
    @Transactional
    public void found(CaseNumber number, boolean child) {
        cases.child(number, child);
    }

    /** The journey is over, with the outcome of its end; later ends change nothing. */
    @Transactional
    public void end(CaseNumber number, String outcome, Instant at) {
        if (cases.end(number, outcome, at)) {
            participation.end(number);
            timeline.add(number, "caseEnded", endedBy(number), null, Map.of("outcome", outcome));
            events.publishEvent(new CaseEndedEvent(number, outcome));
        }
    }

    /** The agency whose hand-in ended it, or its return; the opener where a timer did. */
    AgencyCode endedBy(CaseNumber number) {
        var party = ActingParty.current();
        return party == null || ActingParty.isSystem(party) ? cases.opener(number) : new AgencyCode(party);
    }

    private Optional<Aead> key(CaseNumber number) {
        return opened.of(number, () -> cases.dataKey(number).map(wrapped -> dataKeys.open(number, wrapped)));
    }

    private FieldValueReader reader(CaseNumber number) {
        var key = key(number);
        return field -> key.flatMap(open -> records.newest(number, List.of(field)).stream()
                        .findFirst()
                        .map(stored -> stored.sealed().open(open)))
                .orElse(null);
    }
}
