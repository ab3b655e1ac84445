package org.homeward.engine;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.camunda.bpm.engine.RuntimeService;
import org.homeward.engine.modelset.ModelEffect;
import org.homeward.procedures.CaseFacts;
import org.homeward.shared.AgencyCode;
import org.homeward.shared.CaseNumber;
import org.homeward.shared.Corridor;
import org.homeward.shared.CountryCode;
import org.homeward.shared.DatabaseTimes;
import org.homeward.shared.NotFound;
import org.homeward.shared.procedures.ReturnJourneyProcess;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Lazy;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The one record per case that routing and clocks read; a change reaches all running processes of the case. Long, since whatever
 * stands in that row is read once, here.
 */
@ModelEffect(
        sets = {
            ReturnJourneyProcess.Variable.IS_CHILD,
            ReturnJourneyProcess.Variable.HOST_COUNTRY,
            ReturnJourneyProcess.Variable.ORIGIN_COUNTRY,
            ReturnJourneyProcess.Variable.SAME_COUNTRY
        })
@Component
public class CaseFactsRecords {

    private final JdbcClient database;
    private final RuntimeService runtime;
    private final CaseFactsOnSteps steps;
    private final SingleEngineCommand command;
    private final ApplicationEventPublisher events;
    private final TransactionRowCache<CaseNumber, Optional<Kept>> read = new TransactionRowCache<>();

    CaseFactsRecords(
            JdbcClient database,
            @Lazy RuntimeService runtime,
            CaseFactsOnSteps steps,
            SingleEngineCommand command,
            ApplicationEventPublisher events) {
        this.database = database;
        this.runtime = runtime;
        this.steps = steps;
        this.command = command;
        this.events = events;
    }

    /** The facts; throws {@link NotFound} if there is no such case. */
    public CaseFacts of(CaseNumber number) {
        return find(number).orElseThrow(NotFound::aCase);
    }

    public Optional<CaseFacts> find(CaseNumber number) {
        return kept(number).map(Kept::facts);
    }

    /** The set of versions that the case runs on; empty if there is no such case, or none was released when it began. */
    public Optional<Long> release(CaseNumber number) {
        return kept(number).flatMap(kept -> Optional.ofNullable(kept.release()));
    }

    /** Nobody else moves the case to other versions until the transaction ends. */
    public void hold(CaseNumber number) {
        database.sql("select release_id from case_facts where case_number = :number for update")
                .param("number", number.value())
                .query((row, index) -> true)
                .optional();
        read.drop(number);
    }

    /** Any other change of them has to wait now: facts that were read before are read anew. */
    public void locked(CaseNumber number) {
        read.drop(number);
    }

    /** The case runs on another set of versions from now on. */
    public void keeps(CaseNumber number, long release) {
        database.sql("update case_facts set release_id = :release where case_number = :number")
                .param("release", release)
                .param("number", number.value())
                .update();
        read.drop(number);
    }

    /** Keyed marks of the offices to which no step of the case goes; only their makers know the offices. */
    public Set<String> barred(CaseNumber number) {
        return kept(number).map(Kept::barred).orElse(Set.of());
    }

    /** From now on nothing of the case goes to the offices with these marks. */
    public void bar(CaseNumber number, Set<String> marks) {
        database.sql("update case_facts set barred = :barred where case_number = :number")
                .param("barred", marks.stream().sorted().toArray(String[]::new))
                .param("number", number.value())
                .update();
        read.drop(number);
    }

    private Optional<Kept> kept(CaseNumber number) {
        return read.knownToAny(number)
                .filter(Optional::isPresent)
                .orElseGet(
                        () -> read.of(number, () -> database.sql("select * from case_facts where case_number = :number")
                                .param("number", number.value())
                                .query(CaseFactsRecords::row)
                                .optional()));
    }

    /** The row was read with others. */
    void keep(CaseNumber number, ResultSet row) throws SQLException {
        read.keep(number, Optional.of(row(row, row.getRow())));
    }

    /** A new case; its number must be new. */
    @Transactional
    public void open(CaseFacts facts) {
        var row = database.sql("""
                        insert into case_facts (case_number, host, origin, exploitation, host_province, origin_province,
                            child, opened_by, opened_at)
                        values (:number, :host, :origin, :exploitation, :hostProvince, :originProvince, :child,
                            :openedBy, :openedAt)
                        returning *
                        """)
                .param("number", facts.number().value())
                .param("host", facts.corridor().host().value())
                .param("origin", facts.corridor().origin().value())
                .param("exploitation", code(facts.exploitationCountry()))
                .param("hostProvince", facts.hostProvince())
                .param("originProvince", facts.originProvince())
                .param("child", facts.child())
                .param("openedBy", facts.openedBy().value())
                .param("openedAt", DatabaseTimes.of(facts.openedAt()))
                .query(CaseFactsRecords::row)
                .single();
        read.keep(facts.number(), Optional.of(row));
    }

    /** Changes the facts, the open steps' copies and, where the engine knows them, the variables of all processes. */
    @Transactional
    public void change(CaseNumber number, UnaryOperator<CaseFacts> change) {
        var before = of(number);
        var facts = change.apply(before);
        var row = database.sql("""
                        update case_facts
                        set host = :host, origin = :origin, exploitation = :exploitation,
                            host_province = :hostProvince, origin_province = :originProvince, crossing = :crossing,
                            child = :child
                        where case_number = :number
                        returning *
                        """)
                .param("host", facts.corridor().host().value())
                .param("origin", facts.corridor().origin().value())
                .param("exploitation", code(facts.exploitationCountry()))
                .param("hostProvince", facts.hostProvince())
                .param("originProvince", facts.originProvince())
                .param("crossing", facts.crossing())
                .param("child", facts.child())
                .param("number", number.value())
                .query(CaseFactsRecords::row)
                .single();
        read.keep(number, Optional.of(row));
        if (!variables(before).equals(variables(facts))) {
            changeCopies(number, facts);
        }
        events.publishEvent(new CaseFactsChangedEvent(before, facts));
    }

    private void changeCopies(CaseNumber number, CaseFacts facts) {
        steps.carry(facts);
        command.of(() -> {
            var instances = runtime.createProcessInstanceQuery()
                    .processInstanceBusinessKey(number.value())
                    .list();
            instances.forEach(instance -> runtime.setVariables(instance.getId(), variables(facts)));
            return instances;
        });
    }

    /** The facts that every process of a case knows. */
    static Map<String, Object> variables(CaseFacts facts) {
        return Map.of(
                ReturnJourneyProcess.Variable.IS_CHILD, facts.child(),
                ReturnJourneyProcess.Variable.HOST_COUNTRY,
                        facts.corridor().host().value(),
                ReturnJourneyProcess.Variable.ORIGIN_COUNTRY,
                        facts.corridor().origin().value(),
                ReturnJourneyProcess.Variable.SAME_COUNTRY, facts.corridor().sameCountry());
    }

    private static @Nullable String code(@Nullable CountryCode country) {
        return country == null ? null : country.value();
    }

    private static Kept row(ResultSet row, int index) throws SQLException {
        return new Kept(facts(row), row.getObject("release_id", Long.class), Set.of((String[])
                row.getArray("barred").getArray()));
    }

    private static CaseFacts facts(ResultSet row) throws SQLException {
        var exploitation = row.getString("exploitation");
        return new CaseFacts(
                new CaseNumber(row.getString("case_number")),
                new Corridor(new CountryCode(row.getString("host")), new CountryCode(row.getString("origin"))),
                exploitation == null ? null : new CountryCode(exploitation),
                row.getString("host_province"),
                row.getString("origin_province"),
                row.getString("crossing"),
                row.getBoolean("child"),
                new AgencyCode(row.getString("opened_by")),
                DatabaseTimes.from(row, "opened_at"));
    }

    /** @param barred keyed marks of the offices to which nothing of the case goes */
    private record Kept(CaseFacts facts, @Nullable Long release, Set<String> barred) {}
}
