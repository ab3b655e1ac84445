package org.homeward.engine.moving;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.homeward.directory.people.Accounts;
import org.homeward.engine.models.PhaseVersions;
import org.homeward.engine.modelset.ChangedPhase;
import org.homeward.platform.demo.ToldStory;
import org.homeward.shared.ActingParty;
import org.homeward.shared.CaseNumber;
import org.homeward.shared.procedures.EndingPaperProcess;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Cases of the demo's people that are moved to other versions of their phases, and what the engine holds of them. */
final class MovingCases {

    private final ApplicationContext application;
    private final PhaseVersions versions;
    private final CaseMigration moves;
    private final JdbcClient database;

    MovingCases(ApplicationContext application) {
        this.application = application;
        this.versions = application.getBean(PhaseVersions.class);
        this.moves = application.getBean(CaseMigration.class);
        this.database = application.getBean(JdbcClient.class);
        ToldStory.people(application.getBean(Accounts.class));
    }

    ToldStory opened(int person) {
        return ToldStory.opened(application, person);
    }

    /** Deploys the phase and puts it in force. */
    int version(ChangedPhase phase) {
        return ActingParty.asSystem("test", () -> versions.deploy(phase.phase(), phase.files()));
    }

    void move(CaseNumber number, MigrationRequest move) {
        ActingParty.asSystem("test", () -> moves.move(number, move));
    }

    void move(CaseNumber number, int version) {
        move(number, MigrationRequest.keepingDates(ChangedPhase.REPATRIATION, version));
    }

    MigrationPreview preview(ChangedPhase phase) {
        return ActingParty.asSystem("test", () -> moves.preview(phase.phase(), phase.files()));
    }

    /** Each open step with its dates and who has it, in the engine and in the list. */
    List<String> tasks(CaseNumber number) {
        return list(number, """
                select t.id_ || ' ' || coalesce(t.due_date_::text, '') || ' ' || coalesce(w.due::text, '') || ' '
                       || coalesce(w.assignee, '') || ' ' || w.agency
                from work_item w join act_ru_task t on t.id_ = w.step_id
                where w.case_number = :number order by 1
                """);
    }

    /** Each timer of the case, {@code event_late 2026-03-02T02:00:00Z}. */
    List<String> timers(CaseNumber number) {
        return database
                .sql("""
                        select def.act_id_, job.duedate_ from act_ru_job job
                        join act_ru_jobdef def on def.id_ = job.job_def_id_
                        join act_ru_execution root on root.id_ = job.process_instance_id_
                        where root.business_key_ = :number and job.handler_type_ like 'timer%' and def.proc_def_key_ <> :watch
                        """)
                .param("number", number.value())
                .param("watch", EndingPaperProcess.KEY)
                .query((row, index) -> row.getString(1) + " " + instant(row.getTimestamp(2)))
                .list()
                .stream()
                .sorted()
                .toList();
    }

    /** Each message that the case waits for, {@code familyTracing case.familyContactWithdrawn}. */
    List<String> messages(CaseNumber number) {
        return list(number, """
                select def.key_ || ' ' || waits.event_name_ from act_ru_event_subscr waits
                join act_ru_execution root on root.id_ = waits.proc_inst_id_
                join act_re_procdef def on def.id_ = root.proc_def_id_
                where root.business_key_ = :number order by 1
                """);
    }

    /** Each process of the case with the deployment that it runs on. */
    Set<String> deployments(CaseNumber number) {
        return new HashSet<>(list(number, """
                select def.key_ || ' ' || def.deployment_id_ from act_ru_execution root
                join act_re_procdef def on def.id_ = root.proc_def_id_
                where root.business_key_ = :number and root.parent_id_ is null
                """));
    }

    /** The version of the return that the case goes on with. */
    int keeps(CaseNumber number) {
        return database.sql("""
                        select p.version from case_facts f
                        join model_release_phase p on p.release_id = f.release_id and p.phase = 'repatriation'
                        where f.case_number = :number
                        """)
                .param("number", number.value())
                .query(Integer.class)
                .single();
    }

    private List<String> list(CaseNumber number, String query) {
        return database.sql(query)
                .param("number", number.value())
                .query(String.class)
                .list();
    }

    private static Instant instant(java.sql.Timestamp at) {
        return at.toInstant();
    }
}
