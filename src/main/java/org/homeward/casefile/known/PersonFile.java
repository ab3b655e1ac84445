package org.homeward.casefile.known;

import com.google.crypto.tink.Aead;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.homeward.casefile.BlockedContactRedaction;
import org.homeward.casefile.CaseAccess;
import org.homeward.casefile.CaseSummaryReader;
import org.homeward.casefile.CaseTable;
import org.homeward.casefile.GrantedCaseAccess;
import org.homeward.casefile.keys.DataKeys;
import org.homeward.directory.people.Actor;
import org.homeward.engine.steps.FinishedStep;
import org.homeward.engine.steps.FinishedSteps;
import org.homeward.engine.steps.StepsOfCase;
import org.homeward.shared.AgencyCode;
import org.homeward.shared.CaseNumber;
import org.homeward.shared.NotFound;
import org.homeward.shared.StepId;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The file of a person: each answer with its versions, as far as the reader may see them; the reading is logged. */
@Component
public class PersonFile {

    private final AnswerVersionTable table;
    private final AnswerVisibility rules;
    private final AnswerOwners owners;
    private final SafetyRelevantAnswers protecting;
    private final CaseAccess access;
    private final CaseSummaryReader register;
    private final CaseTable cases;
    private final DataKeys dataKeys;
    private final CorrectionTable corrections;
    private final FinishedSteps finished;
    private final StepsOfCase allSteps;
    private final BlockedContactRedaction blocked;
    private final ApplicationEventPublisher events;

    PersonFile(
            AnswerVersionTable table,
            AnswerVisibility rules,
            AnswerOwners owners,
            SafetyRelevantAnswers protecting,
            CaseAccess access,
            CaseSummaryReader register,
            CaseTable cases,
            DataKeys dataKeys,
            CorrectionTable corrections,
            FinishedSteps finished,
            StepsOfCase allSteps,
            BlockedContactRedaction blocked,
            ApplicationEventPublisher events) {
        this.table = table;
        this.rules = rules;
        this.owners = owners;
        this.protecting = protecting;
        this.access = access;
        this.register = register;
        this.cases = cases;
        this.dataKeys = dataKeys;
        this.corrections = corrections;
        this.finished = finished;
        this.allSteps = allSteps;
        this.blocked = blocked;
        this.events = events;
    }

    /** The answers by field; throws {@link NotFound} if the file isn't there for the reader. */
    @Transactional
    public List<AnswerWithVersions> of(CaseNumber number, Actor actor) {
        return of(number, actor, field -> true);
    }

    /** The same of some fields, by their keys: the others aren't opened. */
    @Transactional
    public List<AnswerWithVersions> of(CaseNumber number, Actor actor, Predicate<String> fields) {
        var answers = answers(access.requireAnswers(number, actor), actor, fields);
        var steps = finished.ofCase(number).stream()
                .collect(Collectors.toMap(FinishedStep::id, Function.identity(), (one, same) -> one));
        var read = answers.stream()
                .flatMap(answer -> answer.versions().stream().map(version -> {
                    var step = version.step() == null ? null : steps.get(version.step());
                    var where = step == null ? version.by().otherSide() ? "abroad" : "case" : step.key();
                    return answer.field().category() + "/" + where;
                }))
                .distinct()
                .sorted()
                .toList();
        if (!read.isEmpty()) {
            events.publishEvent(new FileRead(number, actor.agency(), actor.username(), null, read));
        }
        return answers;
    }

    /** As {@link #of}, for who has asked the access policy and logs the reading. */
    List<AnswerWithVersions> answers(GrantedCaseAccess view, Actor actor) {
        return answers(view, actor, field -> true);
    }

    private List<AnswerWithVersions> answers(GrantedCaseAccess view, Actor actor, Predicate<String> fields) {
        var number = view.number();
        var key = cases.dataKey(number).map(wrapped -> dataKeys.open(number, wrapped));
        if (key.isEmpty()) {
            return List.of();
        }
        allSteps.readOnce(number);
        var runs = view.full() && register.ended(view).isEmpty();
        var rule = rules.of(view, actor);
        var whose = owners.of(rule);
        var byField = table.of(number).stream()
                .filter(version -> fields.test(version.field()))
                .collect(Collectors.groupingBy(StoredVersion::field, LinkedHashMap::new, Collectors.toList()));
        return byField.values().stream()
                .flatMap(versions -> answer(versions, whose, key.get(), actor, runs).stream())
                .toList();
    }

    /** A field whose newest version says nothing any more isn't known. */
    private Optional<AnswerWithVersions> answer(
            List<StoredVersion> versions, AnswerOwners.Of whose, Aead key, Actor actor, boolean runs) {
        var rule = whose.rule();
        var seen = new ArrayList<AnswerVersion>();
        StoredVersion newest = null;
        for (var version : versions) {
            var since = rule.since(version);
            if (since.isEmpty()) {
                continue;
            }
            var given = version.sealed().open(key);
            // an office never reads itself among the blocked contacts (R6)
            var value = given == null
                    ? null
                    : blocked.shown(version.sealed().number(), version.field(), given, actor.agency());
            if (value == null && newest == null) {
                return Optional.empty();
            }
            newest = Objects.requireNonNullElse(newest, version);
            if (value != null) {
                seen.add(new AnswerVersion(
                        version.id(),
                        value,
                        since.get(),
                        whose.giver(version.by(), version.user()),
                        rule.ownSide(version.by()) ? version.step() : null,
                        version.step(),
                        correction(version, rule)));
            }
        }
        if (newest == null) {
            return Optional.empty();
        }
        var standing = protecting.of(newest.field()).isPresent() ? versions.get(0) : newest;
        var right = runs ? whose.right(standing, standing.id() == newest.id()) : AnswerWithVersions.Right.over;
        return Optional.of(new AnswerWithVersions(newest.sealed().field(), seen, standing.id(), right));
    }

    private AnswerVersion.@Nullable Correction correction(StoredVersion version, AnswerVisibility.Of rule) {
        var kept = version.correction();
        var wish = kept == null ? null : kept.wish();
        return kept == null || wish == null || !rule.ownSide(version.by())
                ? null
                : new AnswerVersion.Correction(
                        wish, corrections.reason(version.sealed().number(), kept));
    }

    /**
     * Somebody read what is known, or what was answered in a step.
     *
     * @param step whose answers were read; null for the whole file
     * @param codes the data classes, each with the step in which the answers were given: {@code identity/userTask_interviewPerson}
     */
    public record FileRead(
            CaseNumber number,
            AgencyCode agency,
            String user,
            @Nullable StepId step,
            List<String> codes) {}
}
