package org.homeward.deadlines.ladder;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.homeward.engine.steps.OpenStep;
import org.homeward.engine.steps.WorkItems;
import org.homeward.notices.NoticeRequest;
import org.homeward.notices.Notices;
import org.homeward.shared.AgencyCode;
import org.homeward.shared.IndependentExecution;
import org.homeward.shared.StepId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Tells people what the rungs had for them once a sweep is through: of each step its highest rung; of many steps, after
 * time in which no node ran, one summary.
 */
@Component
class RungNoticeDelivery {

    private final JdbcClient database;
    private final WorkItems workItems;
    private final Notices notices;
    private final RungNotices rungs;
    private final LadderRecipientPolicy reach;
    private final LadderSettings settings;
    private final TransactionTemplate transaction;

    RungNoticeDelivery(
            JdbcClient database,
            WorkItems workItems,
            Notices notices,
            RungNotices rungs,
            LadderRecipientPolicy reach,
            LadderSettings settings,
            PlatformTransactionManager transactions) {
        this.database = database;
        this.workItems = workItems;
        this.notices = notices;
        this.rungs = rungs;
        this.reach = reach;
        this.settings = settings;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** Each recipient in a transaction of its own; another node that tells the same one finds nothing left. */
    void all() {
        IndependentExecution.each(
                waiting(),
                recipient -> transaction.executeWithoutResult(status -> tell(recipient)),
                recipient -> "Somebody couldn't be told");
    }

    private List<String> waiting() {
        return Objects.requireNonNull(transaction.execute(
                status -> database.sql("select distinct recipient from rung_notice order by recipient")
                        .query(String.class)
                        .list()));
    }

    private void tell(String recipient) {
        var lines = database.sql("delete from rung_notice where recipient = :recipient returning *")
                .param("recipient", recipient)
                .query(RungNoticeDelivery::line)
                .list();
        var highest = new LinkedHashMap<StepId, Line>();
        lines.stream().sorted(Comparator.comparing(Line::level)).forEach(line -> highest.put(line.step(), line));
        var open = new LinkedHashMap<Line, OpenStep>();
        highest.values().forEach(line -> workItems
                .find(line.step())
                .filter(step -> mayKnowStill(line, step))
                .ifPresent(step -> open.put(line, step)));
        if (open.size() > settings.summaryAbove()) {
            summary(open);
        } else {
            open.forEach((line, step) -> notices.tell(rungs.of(line, step)));
        }
    }

    /** The share may have been taken back since the rung was walked: then the other side isn't told any more (R3). */
    private boolean mayKnowStill(Line line, OpenStep step) {
        var agency = line.told().agency();
        return agency.country().equals(step.agency().country()) || reach.reaches(step.number(), step.agency(), agency);
    }

    private void summary(Map<Line, OpenStep> open) {
        var last = open.keySet().stream().max(Comparator.comparing(Line::id)).orElseThrow();
        var notice = NoticeRequest.summary(
                "ladder/" + last.told().key() + "/" + last.id(), last.told().recipient(), open.size());
        notices.tell(open.keySet().stream().anyMatch(Line::mail) ? notice.mailed() : notice);
    }

    private static Line line(ResultSet row, int index) throws SQLException {
        return new Line(
                row.getLong("id"),
                new LadderRecipient(row.getString("username"), new AgencyCode(row.getString("agency")), false),
                new StepId(row.getString("step_id")),
                row.getInt("level"),
                row.getString("after"),
                row.getBoolean("mail"),
                row.getString("key"));
    }

    /** The message of one rung for one recipient. */
    record Line(long id, LadderRecipient told, StepId step, int level, String after, boolean mail, String key) {}
}
