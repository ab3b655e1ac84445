package org.homeward.casefile;

import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.homeward.casefile.keys.DataKeys;
import org.homeward.directory.people.Actor;
import org.homeward.shared.AgencyCode;
import org.homeward.shared.CaseNumber;
import org.homeward.shared.StepId;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Opens the newest answers to fields, of those versions that reach the reader at all ({@link SharedAnswerVersions}) and that it may see;
 * each reading is logged by its data classes.
 */
@Component
public class CaseFieldReader {

    private final CaseTable cases;
    private final RecordTable records;
    private final SharedAnswerVersions shares;
    private final DataKeys dataKeys;
    private final BlockedContactRedaction blocked;
    private final ApplicationEventPublisher events;

    CaseFieldReader(
            CaseTable cases,
            RecordTable records,
            SharedAnswerVersions shares,
            DataKeys dataKeys,
            BlockedContactRedaction blocked,
            ApplicationEventPublisher events) {
        this.cases = cases;
        this.records = records;
        this.shares = shares;
        this.dataKeys = dataKeys;
        this.blocked = blocked;
        this.events = events;
    }

    /**
     * The answers by their fields' keys; unknown and forbidden ones are left out.
     *
     * @param view as {@link CaseAccess} gave it
     * @param step in which it is read; null on a page of the case
     * @param allowed what the reader may see, as {@link NeedToKnow} told
     * @param ownAlone of what it may see its own agency's answers besides
     */
    @Transactional
    public Map<String, Answer> of(
            GrantedCaseAccess view,
            @Nullable StepId step,
            Collection<FieldKey> fields,
            Predicate<FieldKey> allowed,
            Predicate<FieldKey> ownAlone,
            Actor actor) {
        var number = view.number();
        var keys = keys(fields, allowed.or(ownAlone));
        var stored = keys.isEmpty() ? List.<RecordTable.Stored>of() : reaching(view, keys);
        var wrapped = stored.isEmpty() ? null : cases.dataKey(number).orElse(null);
        if (wrapped == null) {
            return Map.of();
        }
        var key = dataKeys.open(number, wrapped);
        var known = new LinkedHashMap<String, Answer>();
        var classes = EnumSet.noneOf(DataClass.class);
        // a form can't lower the class under which a field was recorded
        var owners = owners(
                number, stored.stream().filter(one -> ownAlone.test(one.sealed().field())));
        Predicate<RecordTable.Stored> own = one -> view.agency().equals(owners.get(one.id()));
        stored.stream()
                .filter(own.or(one -> allowed.test(one.sealed().field())))
                .forEach(one -> {
                    var value = one.sealed().open(key);
                    var shown = value == null ? null : blocked.shown(number, one.field(), value, actor.agency());
                    if (shown != null) {
                        known.put(one.field(), new Answer(shown, one.given()));
                        classes.add(one.sealed().field().category());
                    }
                });
        if (!classes.isEmpty()) {
            events.publishEvent(new CaseDataReadEvent(number, actor.agency(), actor.username(), classes, step));
        }
        return known;
    }

    /** The newest version of each field, or the one before it that reaches the reader where that doesn't. */
    private List<RecordTable.Stored> reaching(GrantedCaseAccess view, List<String> keys) {
        var reach = shares.of(view);
        var newest = records.newest(view.number(), keys);
        var added = addedAbroad(reach, newest.stream());
        var others = newest.stream()
                .filter(one -> !reaches(reach, one) || added.contains(one.id()))
                .map(RecordTable.Stored::field)
                .collect(Collectors.toSet());
        if (others.isEmpty()) {
            return newest;
        }
        var before = newestReaching(reach, records.versions(view.number(), others));
        return Stream.concat(newest.stream().filter(one -> !others.contains(one.field())), before)
                .toList();
    }

    /** Words that the own side added to the other side's reach who reads these too, or gets them sent (R3, R6). */
    private Stream<RecordTable.Stored> newestReaching(
            SharedAnswerVersions.Reach reach, List<RecordTable.Stored> newestFirst) {
        var added = addedAbroad(reach, newestFirst.stream());
        var found = new LinkedHashMap<String, RecordTable.Stored>();
        for (int i = newestFirst.size() - 1; i >= 0; i--) {
            var one = newestFirst.get(i);
            var joined = i + 1 < newestFirst.size() ? newestFirst.get(i + 1) : null;
            var isSent = reach.brought(place(one), reach::ownSide).isPresent();
            if (reaches(reach, one) && (!added.contains(one.id()) || isSent || found.get(one.field()) == joined)) {
                found.put(one.field(), one);
            }
        }
        return found.values().stream();
    }

    /** The host reads what home wrote in any case. */
    private Set<Long> addedAbroad(SharedAnswerVersions.Reach reach, Stream<RecordTable.Stored> versions) {
        if (reach.view().side() == BorderSide.host) {
            return Set.of();
        }
        var owners = owners(
                reach.view().number(),
                versions.filter(one -> reach.ownSide(one.given().by())));
        return owners.entrySet().stream()
                .filter(owner -> !reach.ownSide(owner.getValue()))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    /** The owners of these versions, by their records. */
    private Map<Long, AgencyCode> owners(CaseNumber number, Stream<RecordTable.Stored> versions) {
        var owners = new HashMap<Long, AgencyCode>();
        versions.forEach(one -> owners.put(one.id(), one.given().by()));
        if (!owners.isEmpty()) {
            owners.putAll(records.owners(number, Set.copyOf(owners.keySet())));
        }
        return owners;
    }

    private static boolean reaches(SharedAnswerVersions.Reach reach, RecordTable.Stored one) {
        return reach.inForm(place(one));
    }

    private static SharedAnswerVersions.Version place(RecordTable.Stored one) {
        return new SharedAnswerVersions.Version(
                one.field(), one.id(), one.next(), one.given().by());
    }

    /** The newest answers to all these fields are read at once, for who asks for some of them in this transaction. */
    public void readTogether(CaseNumber number, Collection<FieldKey> fields) {
        records.newest(number, keys(fields, field -> true));
    }

    /** The newest answers in all these cases, for the program that turns them into a decision; never for a page. */
    @Transactional(readOnly = true)
    public Map<CaseNumber, Map<String, Object>> forDecision(Collection<CaseNumber> numbers, Collection<String> keys) {
        if (numbers.isEmpty()) {
            return Map.of();
        }
        cases.readKeysTogether(numbers);
        var read = new HashMap<CaseNumber, Map<String, Object>>();
        records.newest(numbers, keys).stream()
                .collect(Collectors.groupingBy(SealedField::number))
                .forEach((number, stored) -> cases.dataKey(number).ifPresent(wrapped -> {
                    var key = dataKeys.open(number, wrapped);
                    var known = new LinkedHashMap<String, Object>();
                    stored.forEach(one -> Optional.ofNullable(one.open(key))
                            .ifPresent(value -> known.put(one.field().key(), value)));
                    read.put(number, known);
                }));
        return read;
    }

    private static List<String> keys(Collection<FieldKey> fields, Predicate<FieldKey> allowed) {
        return fields.stream().filter(allowed).map(FieldKey::key).distinct().toList();
    }

    /** An answer, and who gave it. */
    public record Answer(Object value, CaseFiles.Given given) {

        /** The values alone, by field. */
        public static Map<String, Object> values(Map<String, Answer> answers) {
            var values = new LinkedHashMap<String, Object>();
            answers.forEach((field, answer) -> values.put(field, answer.value()));
            return values;
        }
    }
}
