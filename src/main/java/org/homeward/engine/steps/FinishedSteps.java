package org.homeward.engine.steps;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.homeward.engine.TransactionRowCache;
import org.homeward.shared.AgencyCode;
import org.homeward.shared.CaseNumber;
import org.homeward.shared.DatabaseTimes;
import org.homeward.shared.Stage;
import org.homeward.shared.StepId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Steps that are over, which stay so whatever comes later. */
@Component
public class FinishedSteps {

    private final JdbcClient database;
    private final TransactionRowCache<CaseNumber, List<FinishedStep>> read = new TransactionRowCache<>();

    FinishedSteps(JdbcClient database) {
        this.database = database;
    }

    public Optional<FinishedStep> find(StepId step) {
        return database.sql("select * from finished_step where step_id = :step")
                .param("step", step.value())
                .query(FinishedSteps::row)
                .optional();
    }

    /** Those of the steps that are over. */
    public List<FinishedStep> find(Collection<StepId> steps) {
        return database.sql("select * from finished_step where step_id = any (:steps)")
                .param("steps", steps.stream().map(StepId::value).toArray(String[]::new))
                .query(FinishedSteps::row)
                .list();
    }

    /** A case's finished steps, oldest first. */
    public List<FinishedStep> ofCase(CaseNumber number) {
        return read.of(number, () -> database.sql(
                        "select * from finished_step where case_number = :number order by finished, step_id")
                .param("number", number.value())
                .query(FinishedSteps::row)
                .list());
    }

    /** Which of these steps are over and were this agency's. */
    public Set<StepId> among(Collection<StepId> steps, AgencyCode agency) {
        return database.sql("select step_id from finished_step where step_id = any (:step) and agency = :agency")
                .param("step", steps.stream().map(StepId::value).toArray(String[]::new))
                .param("agency", agency.value())
                .query((row, index) -> new StepId(row.getString("step_id")))
                .set();
    }

    /** Whether this transaction has read those of the case. */
    boolean areRead(CaseNumber number) {
        return read.known(number).isPresent();
    }

    /** These are all of the case. */
    void keep(CaseNumber number, List<FinishedStep> steps) {
        read.keep(number, List.copyOf(steps));
    }

    /** A step of the case is over. */
    public void written(CaseNumber number) {
        read.drop(number);
    }

    static FinishedStep row(ResultSet row, int index) throws SQLException {
        return new FinishedStep(
                new StepId(row.getString("step_id")),
                new CaseNumber(row.getString("case_number")),
                new StepModelPosition(
                        row.getString("process_key"),
                        row.getString("process_instance"),
                        row.getString("definition_id"),
                        row.getString("step_key")),
                Stage.valueOf(row.getString("stage")),
                new AgencyCode(row.getString("agency")),
                DatabaseTimes.from(row, "opened"),
                DatabaseTimes.fromOrNull(row, "due"),
                DatabaseTimes.from(row, "finished"),
                row.getString("finished_by"),
                row.getString("how"));
    }
}
