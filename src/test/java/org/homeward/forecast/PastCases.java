package org.homeward.forecast;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.homeward.shared.CaseNumber;
import org.homeward.shared.Stage;
import org.springframework.jdbc.core.JdbcTemplate;

/** A made-up history: corridors of different speed, skewed durations, a share of children, slowly getting faster. */
public final class PastCases {

    /** Days in each stage, in the median, where a corridor's speed is 1. */
    private static final Map<Stage, Integer> DAYS = Map.of(
            Stage.identification,
            18,
            Stage.protection,
            45,
            Stage.repatriation,
            70,
            Stage.handover,
            6,
            Stage.reintegration,
            150);

    private static final int CHILDREN_OF_TEN = 3;
    private static final double CHILDREN_TAKE = 1.25;
    private static final double SPREAD = 0.55;

    private final JdbcTemplate database;
    private final Random random;
    private final List<String> numbers = new ArrayList<>();

    public PastCases(JdbcTemplate database, Random random) {
        this.database = database;
        this.random = random;
    }

    /** A case from its opening to its close. */
    public record Story(CaseNumber number, String host, String origin, boolean child, Map<Stage, Instant> entered) {

        public boolean openAt(Instant moment) {
            return entered.get(Stage.identification).isBefore(moment)
                    && entered.get(Stage.closed).isAfter(moment);
        }

        /** In which stage it was. */
        public Stage at(Instant moment) {
            return entered.entrySet().stream()
                    .filter(entry -> !entry.getValue().isAfter(moment))
                    .map(Map.Entry::getKey)
                    .reduce((one, later) -> later)
                    .orElseThrow();
        }
    }

    /**
     * A case, not yet in the database.
     *
     * @param year how many years after the first case; each year is a little faster
     */
    public Story story(String host, String origin, double speed, Instant opened, double year) {
        var child = random.nextInt(10) < CHILDREN_OF_TEN;
        var entered = new EnumMap<Stage, Instant>(Stage.class);
        var at = opened;
        for (var stage : Stage.values()) {
            entered.put(stage, at);
            if (stage != Stage.closed) {
                at = at.plus(days(DAYS.get(stage) * speed * (child ? CHILDREN_TAKE : 1) * (1 - 0.04 * year)));
            }
        }
        return new Story(CaseNumber.random(random), host, origin, child, entered);
    }

    /** A skewed time whose median this is. */
    public Duration days(double median) {
        return Duration.ofSeconds((long) (median * 86_400 * Math.exp(SPREAD * random.nextGaussian())));
    }

    /** What is known of it at that moment, as rows. */
    public void insert(Story story, Instant known) {
        numbers.add(story.number().value());
        database.update(
                """
                insert into case_facts (case_number, host, origin, child, opened_by, opened_at, ended_how, ended_at)
                values (?, ?, ?, ?, 'TH-DATIP', ?, ?, ?)
                """,
                story.number().value(),
                story.host(),
                story.origin(),
                story.child(),
                utc(story.entered().get(Stage.identification)),
                story.openAt(known) ? null : "completed",
                story.openAt(known) ? null : utc(story.entered().get(Stage.closed)));
        var rows = story.entered().entrySet().stream()
                .filter(entry -> !entry.getValue().isAfter(known))
                .map(entry ->
                        new Object[] {story.number().value(), entry.getKey().name(), utc(entry.getValue())})
                .toList();
        database.batchUpdate("insert into case_stage (case_number, stage, entered) values (?, ?, ?)", rows);
    }

    /** A stage that a case without any reached. */
    public void entered(String number, Stage stage, Instant at) {
        database.update(
                "insert into case_stage (case_number, stage, entered) values (?, ?, ?)", number, stage.name(), utc(at));
    }

    /** An agency that takes part since then; to be called as the system, in a transaction. */
    public void part(String number, String agency, String side, Instant since) {
        database.update("""
                insert into case_file (number, opened_by, opened_at, host_country, origin_country, child, way_in)
                select case_number, opened_by, opened_at, host, origin, child, 'detected' from case_facts where case_number = ?
                """, number);
        database.update(
                "insert into participation (case_number, agency, side, since, kind, state) values (?, ?, ?, ?, 'lasting', 'open')",
                number,
                agency,
                side,
                utc(since));
    }

    public void remove(CaseNumber number) {
        for (var table : List.of("work_item", "finished_step", "case_stage", "case_facts")) {
            database.update("delete from " + table + " where case_number = ?", number.value());
        }
    }

    public void removeAll() {
        numbers.forEach(number -> remove(new CaseNumber(number)));
        numbers.clear();
    }

    /** A case of this corridor without a stage. */
    public String caseIn(String host, String origin, boolean child, Instant opened) {
        var number = CaseNumber.random(random).value();
        numbers.add(number);
        database.update("""
                insert into case_facts (case_number, host, origin, child, opened_by, opened_at)
                values (?, ?, ?, ?, 'TH-DATIP', ?)
                """, number, host, origin, child, utc(opened));
        return number;
    }

    public void finished(String number, String step, String how, Instant opened, Duration took) {
        database.update("""
                insert into finished_step (step_id, case_number, process_key, process_instance, definition_id, step_key,
                    stage, agency, opened, finished, how)
                values (?, ?, 'none', 'none', (select min(id_) from act_re_procdef), ?, 'repatriation', 'TH-DATIP', ?, ?, ?)
                """, UUID.randomUUID().toString(), number, step, utc(opened), utc(opened.plus(took)), how);
    }

    public String open(String number, String step, String kind, Instant opened, Instant due, boolean paused) {
        var id = UUID.randomUUID().toString();
        database.update("""
                insert into work_item (step_id, case_number, process_key, process_instance, definition_id, step_key, stage,
                    role, agency, agency_group, unrouted, opened, due, kind, child, host, origin, form_key, paused)
                select ?, case_number, 'none', 'none', (select min(id_) from act_re_procdef), ?, 'repatriation', 'destination.case-manager', 'TH-DATIP',
                    'caseworker', false, ?, ?, ?, child, host, origin, 'none', ?
                from case_facts where case_number = ?
                """, id, step, utc(opened), utc(due), kind, paused, number);
        return id;
    }

    private static Object utc(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
    }
}
