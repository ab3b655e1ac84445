package org.homeward.casefile.known;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.homeward.casefile.BlockedContactRedaction;
import org.homeward.casefile.CaseDataReadEvent;
import org.homeward.casefile.CaseTable;
import org.homeward.casefile.DataClass;
import org.homeward.casefile.Disclosures;
import org.homeward.casefile.FieldKey;
import org.homeward.casefile.GrantedCaseAccess;
import org.homeward.casefile.keys.DataKeys;
import org.homeward.directory.people.Actor;
import org.homeward.shared.CaseNumber;
import org.homeward.shared.StepId;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The newest answers to some fields, of those versions that the reader may see outside of own steps: abroad none that wasn't sent
 * (R3, R4). One rule, for the page of one case and for a list of many.
 */
@Component
public class NewestAnswers {

    private final AnswerVersionTable table;
    private final AnswerVisibility rules;
    private final CaseTable cases;
    private final DataKeys dataKeys;
    private final Disclosures disclosures;
    private final BlockedContactRedaction blocked;
    private final ApplicationEventPublisher events;

    NewestAnswers(
            AnswerVersionTable table,
            AnswerVisibility rules,
            CaseTable cases,
            DataKeys dataKeys,
            Disclosures disclosures,
            BlockedContactRedaction blocked,
            ApplicationEventPublisher events) {
        this.table = table;
        this.rules = rules;
        this.cases = cases;
        this.dataKeys = dataKeys;
        this.disclosures = disclosures;
        this.blocked = blocked;
        this.events = events;
    }

    /**
     * By the fields' keys, for who has asked the access policy; the reading is logged by its data classes.
     *
     * @param step in which it is read; null on a page of the case
     */
    @Transactional
    public Map<String, Object> of(
            GrantedCaseAccess view,
            @Nullable StepId step,
            Collection<FieldKey> fields,
            Predicate<FieldKey> allowed,
            Actor actor) {
        var keys = Set.copyOf(keys(fields));
        var stored = table.of(view.number()).stream()
                .filter(version -> keys.contains(version.field()))
                .toList();
        return opened(view, step, stored, allowed, actor);
    }

    /** The same of several cases, read together, for a list. */
    @Transactional
    public Map<CaseNumber, Map<String, Object>> ofAll(
            Map<GrantedCaseAccess, Predicate<FieldKey>> allowed, Collection<FieldKey> fields, Actor actor) {
        if (allowed.isEmpty()) {
            return Map.of();
        }
        var numbers = allowed.keySet().stream().map(GrantedCaseAccess::number).toList();
        cases.readKeysTogether(numbers);
        disclosures.readTogether(numbers);
        var stored = table.of(numbers, keys(fields));
        var read = new HashMap<CaseNumber, Map<String, Object>>();
        allowed.forEach((view, may) ->
                read.put(view.number(), opened(view, null, stored.getOrDefault(view.number(), List.of()), may, actor)));
        return read;
    }

    private Map<String, Object> opened(
            GrantedCaseAccess view,
            @Nullable StepId step,
            List<StoredVersion> stored,
            Predicate<FieldKey> allowed,
            Actor actor) {
        var number = view.number();
        var wrapped = stored.isEmpty() ? null : cases.dataKey(number).orElse(null);
        if (wrapped == null) {
            return Map.of();
        }
        var key = dataKeys.open(number, wrapped);
        var rule = rules.of(view, actor);
        var decided = new HashSet<String>();
        var known = new LinkedHashMap<String, Object>();
        var classes = new HashSet<DataClass>();
        // the newest first: what says nothing any more isn't known
        stored.stream()
                .filter(version -> rule.since(version).isPresent())
                .filter(version -> decided.add(version.field()))
                .filter(version -> allowed.test(version.sealed().field()))
                .forEach(version -> {
                    var given = version.sealed().open(key);
                    var shown = given == null ? null : blocked.shown(number, version.field(), given, actor.agency());
                    if (shown != null) {
                        known.put(version.field(), shown);
                        classes.add(version.sealed().field().category());
                    }
                });
        if (!classes.isEmpty()) {
            events.publishEvent(new CaseDataReadEvent(number, actor.agency(), actor.username(), classes, step));
        }
        return known;
    }

    private static List<String> keys(Collection<FieldKey> fields) {
        return fields.stream().map(FieldKey::key).distinct().toList();
    }
}
