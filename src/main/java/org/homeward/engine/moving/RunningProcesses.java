package org.homeward.engine.moving;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;
import org.homeward.shared.CaseNumber;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads the processes that run in a phase, and which cases go on with which version. */
@Component
class RunningProcesses {

    private static final String PROCESSES = """
            select root.id_, root.business_key_, def.key_, def.id_ as definition,
                   array(select distinct leaf.act_id_ from act_ru_execution leaf
                         where leaf.proc_inst_id_ = root.id_ and leaf.act_id_ is not null
                           and not leaf.is_event_scope_
                           and not exists (select 1 from act_ru_execution below where below.parent_id_ = leaf.id_)
                         order by 1) as places
            from phase_version version
            join act_re_procdef def on def.deployment_id_ = version.deployment_id
            join act_ru_execution root on root.proc_def_id_ = def.id_ and root.parent_id_ is null
            join case_facts known on known.case_number = root.business_key_
            where version.phase = :phase and version.version <> :version
            """;

    private final JdbcClient database;

    RunningProcesses(JdbcClient database) {
        this.database = database;
    }

    /** Those that run on another version than this one. */
    List<RunningProcess> of(String phase, int version) {
        return database.sql(PROCESSES + " order by root.id_")
                .param("phase", phase)
                .param("version", version)
                .query(RunningProcesses::row)
                .list();
    }

    /** The same of one case. */
    List<RunningProcess> of(CaseNumber number, String phase, int version) {
        return database.sql(PROCESSES + " and root.business_key_ = :number order by root.id_")
                .param("phase", phase)
                .param("version", version)
                .param("number", number.value())
                .query(RunningProcesses::row)
                .list();
    }

    /**
     * Holds the process as it stands until the transaction ends; false if it waits elsewhere by now, or no longer. Throws {@link
     * ConcurrencyFailureException} if somebody else has it at hand.
     */
    boolean holds(RunningProcess process, String phase, int version) {
        Stream.of("act_ru_execution", "act_ru_task").forEach(table -> database.sql(
                        "select id_ from " + table + " where proc_inst_id_ = :id order by id_ for no key update nowait")
                .param("id", process.id())
                .query(String.class)
                .list());
        return of(process.number(), phase, version).contains(process);
    }

    /** Running cases that don't go on with this version, or of which a process still runs on another. */
    List<CaseNumber> cases(String phase, int version) {
        return database.sql("""
                        select f.case_number
                        from case_facts f
                        join model_release_phase p on p.release_id = f.release_id and p.phase = :phase
                        where p.version <> :version
                          and exists (select 1 from act_ru_execution root
                                      where root.business_key_ = f.case_number and root.parent_id_ is null)
                        union
                        select root.business_key_
                        from phase_version v
                        join act_re_procdef def on def.deployment_id_ = v.deployment_id
                        join act_ru_execution root on root.proc_def_id_ = def.id_ and root.parent_id_ is null
                        join case_facts f on f.case_number = root.business_key_
                        where v.phase = :phase and v.version <> :version
                        order by 1
                        """)
                .param("phase", phase)
                .param("version", version)
                .query((row, index) -> new CaseNumber(row.getString("case_number")))
                .list();
    }

    private static RunningProcess row(ResultSet row, int index) throws SQLException {
        return new RunningProcess(
                row.getString("id_"),
                new CaseNumber(row.getString("business_key_")),
                row.getString("key_"),
                row.getString("definition"),
                List.of((String[]) row.getArray("places").getArray()));
    }
}
