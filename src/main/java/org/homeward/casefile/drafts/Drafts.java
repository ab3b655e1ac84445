package org.homeward.casefile.drafts;

import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.homeward.casefile.CaseAccess;
import org.homeward.casefile.CaseEndedEvent;
import org.homeward.casefile.CaseTable;
import org.homeward.casefile.Participation;
import org.homeward.casefile.keys.DataKeys;
import org.homeward.directory.people.Actor;
import org.homeward.engine.BatchWriteBeforeCommit;
import org.homeward.engine.steps.FinishedStep;
import org.homeward.engine.steps.FinishedSteps;
import org.homeward.engine.steps.OpenStep;
import org.homeward.engine.steps.WorkItems;
import org.homeward.shared.CaseNumber;
import org.homeward.shared.ConflictException;
import org.homeward.shared.DatabaseTimes;
import org.homeward.shared.InvalidContentException;
import org.homeward.shared.NotFound;
import org.homeward.shared.StepId;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * People's unfinished answers to steps, encrypted with the case's data key: one draft per step and account, which no other account gets to
 * see. The caller has asked {@link CaseAccess}.
 */
@Component
@EnableConfigurationProperties(DraftSettings.class)
public class Drafts {

    private final JdbcClient database;
    private final CaseTable cases;
    private final DataKeys dataKeys;
    private final DraftSettings settings;
    private final WorkItems workItems;
    private final FinishedSteps finished;
    private final BatchWriteBeforeCommit lastAct;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Drafts(
            JdbcClient database,
            CaseTable cases,
            DataKeys dataKeys,
            DraftSettings settings,
            WorkItems workItems,
            FinishedSteps finished,
            BatchWriteBeforeCommit lastAct,
            ApplicationEventPublisher events,
            Clock clock) {
        this.database = database;
        this.cases = cases;
        this.dataKeys = dataKeys;
        this.settings = settings;
        this.workItems = workItems;
        this.finished = finished;
        this.lastAct = lastAct;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Saves the account's draft in place of the one before; throws {@link InvalidContentException} if it is too large,
     * {@link ConflictException} if the one before is none that the revision may replace: another window of the account saved it.
     */
    @Transactional
    public DraftState save(
            CaseNumber number, StepId step, Map<String, Object> data, DraftRevision revision, Actor actor) {
        var plain = DraftEncryption.written(data);
        if (plain.length > settings.largest().toBytes()) {
            throw InvalidContentException.whole("refusal.wrongContent.draftTooLarge");
        }
        var seal = seal(number, step, actor).orElseThrow(NotFound::aCase);
        var now = clock.instant();
        var saved = database.sql("""
            insert into draft (step_id, account, case_number, ciphertext, saved_at, revision)
            values (:step, :account, :number, :ciphertext, :savedAt, :revision)
            on conflict (step_id, account)
                do update set ciphertext = excluded.ciphertext, saved_at = excluded.saved_at,
                              revision = excluded.revision
                where :any or draft.revision = any (:after)
            """)
                .param("step", step.value())
                .param("account", actor.username())
                .param("number", number.value())
                .param("ciphertext", seal.seal(plain))
                .param("savedAt", DatabaseTimes.of(now))
                .param("revision", revision.own())
                .param("any", revision.after() == null)
                .param(
                        "after",
                        revision.after() == null
                                ? new String[0]
                                : revision.after().toArray(String[]::new))
                .update();
        if (saved == 0) {
            throw ConflictException.newerDraft();
        }
        events.publishEvent(new DraftSavedEvent(number, actor.agency(), actor.username(), step));
        return new DraftState(revision.own(), now);
    }

    /** The account's own draft. */
    @Transactional(readOnly = true)
    public Optional<Draft> of(CaseNumber number, StepId step, Actor actor) {
        return seal(number, step, actor).flatMap(seal -> database.sql("""
            select ciphertext, revision, saved_at from draft where step_id = :step and account = :account
                and case_number = :number
            """)
                .param("step", step.value())
                .param("account", actor.username())
                .param("number", number.value())
                .query((row, index) -> new Draft(
                        seal.open(row.getBytes("ciphertext")),
                        row.getString("revision"),
                        DatabaseTimes.from(row, "saved_at")))
                .optional());
    }

    /** Which state the account's own draft is in, if it has one. */
    @Transactional(readOnly = true)
    public Optional<DraftState> state(StepId step, Actor actor) {
        return database.sql("select revision, saved_at from draft where step_id = :step and account = :account")
                .param("step", step.value())
                .param("account", actor.username())
                .query((row, index) -> new DraftState(row.getString("revision"), DatabaseTimes.from(row, "saved_at")))
                .optional();
    }

    /** Deletes the account's own draft, if it has one, at the end of the running transaction. */
    @Transactional
    public void discard(StepId step, Actor actor) {
        lastAct.send(
                Drafts.class,
                "delete from draft where step_id = :step and account = :account",
                new MapSqlParameterSource("step", step.value()).addValue("account", actor.username()));
    }

    /** Drafts with recalled data are gone with it (R4). */
    @EventListener
    void ended(Participation.ShareEnded event) {
        var agencies = event.agencies();
        var steps = Stream.concat(
                        workItems.ofCase(event.number()).stream()
                                .filter(step -> agencies.contains(step.agency()))
                                .map(OpenStep::id),
                        finished.ofCase(event.number()).stream()
                                .filter(step -> agencies.contains(step.agency()))
                                .map(FinishedStep::id))
                .map(StepId::value)
                .toArray(String[]::new);
        database.sql("delete from draft where case_number = :number and step_id = any (:steps)")
                .param("number", event.number().value())
                .param("steps", steps)
                .update();
    }

    @EventListener
    void ended(CaseEndedEvent event) {
        database.sql("delete from draft where case_number = :number")
                .param("number", event.number().value())
                .update();
    }

    private Optional<DraftEncryption> seal(CaseNumber number, StepId step, Actor actor) {
        return cases.dataKey(number)
                .map(wrapped -> new DraftEncryption(dataKeys.open(number, wrapped), number, step, actor.username()));
    }
}
