package org.homeward.casefile;

import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.homeward.casefile.keys.DataKeys;
import org.homeward.directory.people.Actor;
import org.homeward.shared.CaseNumber;
import org.homeward.shared.StepId;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Opens the newest answers to fields: those alone that the reader may see; each reading is logged by its data classes. */
@Component
public class FieldReading {

    private final CaseTable cases;
    private final RecordTable records;
    private final DataKeys dataKeys;
    private final BlockedOffices blocked;
    private final ApplicationEventPublisher events;

    FieldReading(
            CaseTable cases,
            RecordTable records,
            DataKeys dataKeys,
            BlockedOffices blocked,
            ApplicationEventPublisher events) {
        this.cases = cases;
        this.records = records;
        this.dataKeys = dataKeys;
        this.blocked = blocked;
        this.events = events;
    }

    /**
     * The answers by their fields' keys; what isn't known or may not be seen is left out.
     *
     * @param step in which it is read; null on a page of the case
     * @param allowed what the reader may see, as {@link NeedToKnow} told
     */
    @Transactional
    public Map<String, Object> of(
            CaseNumber number,
            @Nullable StepId step,
            Collection<FieldKey> fields,
            Predicate<FieldKey> allowed,
            Actor actor) {
        var keys = keys(fields, allowed);
        return keys.isEmpty() ? Map.of() : opened(number, step, records.newest(number, keys), allowed, actor);
    }

    /** The newest answers to all these fields are read at once, for who asks for some of them in this transaction. */
    public void readTogether(CaseNumber number, Collection<FieldKey> fields) {
        records.newest(number, keys(fields, field -> true));
    }

    /** As {@link #of}, of several cases at once, for a list. */
    @Transactional
    public Map<CaseNumber, Map<String, Object>> ofAll(
            Map<CaseNumber, Predicate<FieldKey>> allowed, Collection<FieldKey> fields, Actor actor) {
        if (allowed.isEmpty()) {
            return Map.of();
        }
        cases.readKeysTogether(allowed.keySet());
        var keys = fields.stream().map(FieldKey::key).toList();
        var stored =
                records.newest(allowed.keySet(), keys).stream().collect(Collectors.groupingBy(SealedField::number));
        var read = new HashMap<CaseNumber, Map<String, Object>>();
        stored.forEach((number, found) ->
                read.put(number, opened(number, null, found, allowed.getOrDefault(number, field -> false), actor)));
        return read;
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

    private Map<String, Object> opened(
            CaseNumber number,
            @Nullable StepId step,
            List<SealedField> stored,
            Predicate<FieldKey> allowed,
            Actor actor) {
        var key = stored.isEmpty() ? null : cases.dataKey(number).orElse(null);
        if (key == null) {
            return Map.of();
        }
        var opened = dataKeys.open(number, key);
        var known = new LinkedHashMap<String, Object>();
        var classes = EnumSet.noneOf(Category.class);
        // a form can't lower the class under which a field was recorded
        stored.stream().filter(one -> allowed.test(one.field())).forEach(one -> {
            var value = one.open(opened);
            var shown = value == null ? null : blocked.shown(number, one.field().key(), value, actor.agency());
            if (shown != null) {
                known.put(one.field().key(), shown);
                classes.add(one.field().category());
            }
        });
        if (!classes.isEmpty()) {
            events.publishEvent(new CaseRead(number, actor.agency(), actor.username(), classes, step));
        }
        return known;
    }

    private static List<String> keys(Collection<FieldKey> fields, Predicate<FieldKey> allowed) {
        return fields.stream().filter(allowed).map(FieldKey::key).distinct().toList();
    }
}
