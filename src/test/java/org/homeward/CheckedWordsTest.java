package org.homeward;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.homeward.testing.DatabaseTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The words that the database allows in a column are those of the enum that Java writes there; statements use no others. */
@DatabaseTest
class CheckedWordsTest {

    /** The columns whose words a check constraint lists, with the enum that writes them. */
    private static final Map<String, String> ENUMS = Map.ofEntries(
            entry("bulk_order.action", "BulkAction"),
            entry("case_link.end_asked_because", "LinkEndReason"),
            entry("case_link.ended_because", "LinkEndReason"),
            entry("consent.value", "ConsentValue"),
            entry("participation.kind", "AgencyParticipation$Kind"),
            entry("participation.state", "ParticipationState"),
            entry("correction.wish", "CorrectionRequester"),
            entry("correction_asked.ended_how", "RequestedCorrection$Ended$How"),
            entry("correction_asked.wish", "CorrectionRequester"),
            entry("directory_crossing_state.state", "BorderCrossingState"),
            entry("document.kind", "DocumentKind"),
            entry("document.side", "BorderSide"),
            entry("invitation.side", "BorderSide"),
            entry("mail.state", "MailState"),
            entry("move_round.state", "MigrationProgress$State"),
            entry("notice_choice.topic", "NoticeTopic"),
            entry("notice_choice.way", "NoticeWay"),
            entry("participation.side", "BorderSide"),
            entry("pause_review.outcome", "PauseReview$Outcome"),
            entry("question_text.kind", "QuestionText$Kind"),
            entry("referral.state", "Referral$State"),
            entry("retrafficking.kind", "RetraffickingEvent$Kind"),
            entry("return_end.why", "ReturnOutcome"),
            entry("sop_draft.state", "SopDraftState"),
            entry("step_answer.kind", "ReminderAnswerKind"),
            entry("timeline.visibility", "TimelineVisibility"));

    /** Lists that Java knows as texts only. */
    private static final Map<String, Set<String>> TEXTS = Map.of(
            "case_link.kind", Set.of("parentAndChild", "siblings", "partners", "relatives"),
            "calendar_day.kind", Set.of("holiday", "working-day"),
            "move_round_case.state", Set.of("waiting", "moved", "stayed"),
            "name_hash.kind", Set.of("identity", "name", "sound"),
            "panel_seat.vote", Set.of("yes", "no", "moreNeeded", "abstains", "conflict"),
            "referral.side", Set.of("destination", "origin"));

    /** Columns that have no list in the database yet; what statements compare them with is a word of the enum at least. */
    private static final Map<String, String> UNCHECKED = Map.of(
            "kind", "deadlines/**/DeadlineKind",
            "purpose", "Purpose",
            "stage", "Stage",
            // what a board is asked for
            "list", "BoardListKind",
            "sort", "BoardSort");

    /** Words of the table {@code sopDeadlines} and of a finished step, which no enum lists. */
    private static final Map<String, Set<String>> OF_TABLES = Map.of(
            "how", Set.of("done"),
            // a moment, no word
            "sort_due", Set.of("infinity"),
            "start_event", Set.of("stepOpened", "caseOpened", "requestDelivered"),
            // of the engine's own table
            "event_type_", Set.of("message"),
            // as a program names itself to the database
            "application_name", Set.of("homeward"));

    private static final Pattern COMPARED =
            Pattern.compile("\\b([a-z_]+) (?:=|<>|in|not in) (\\(?'[A-Za-z-]+'(?:, *'[A-Za-z-]+')*)");
    private static final Pattern LISTED = Pattern.compile("\\(\\(?(\\w+)\\)?(?:::text)? = ANY \\(+ARRAY\\[(.*?)]");
    private static final Pattern WORD = Pattern.compile("'([^']*)'");

    @Autowired
    JdbcClient database;

    @Test
    void what_a_column_may_hold_are_the_words_of_its_enum() throws IOException {
        // given
        var expected = new TreeMap<String, Set<String>>(TEXTS);
        for (var column : ENUMS.entrySet()) {
            expected.put(column.getKey(), names(column.getValue()));
        }

        // then
        assertThat(constraints()).isEqualTo(expected);
    }

    @Test
    void a_statement_compares_a_column_with_its_words_only() throws IOException {
        // given
        var known = new TreeMap<>(OF_TABLES);
        constraints().forEach((column, words) -> known.computeIfAbsent(
                        column.substring(column.indexOf('.') + 1), name -> new TreeSet<>())
                .addAll(words));
        for (var column : UNCHECKED.entrySet()) {
            known.computeIfAbsent(column.getKey(), name -> new TreeSet<>()).addAll(names(column.getValue()));
        }

        // then
        assertThat(compared()).isNotEmpty().allSatisfy((column, words) -> assertThat(
                        known.getOrDefault(column, Set.of()))
                .as(column)
                .containsAll(words));
    }

    /** What the statements of the program compare with quoted words, by the column's name. */
    private static Map<String, Set<String>> compared() throws IOException {
        var found = new TreeMap<String, Set<String>>();
        try (var files = Files.walk(Path.of("src/main/java"))) {
            for (var file :
                    files.filter(path -> path.toString().endsWith(".java")).toList()) {
                COMPARED.matcher(Files.readString(file)).results().forEach(comparison -> found.computeIfAbsent(
                                comparison.group(1), column -> new TreeSet<>())
                        .addAll(words(comparison.group(2))));
            }
        }
        return found;
    }

    /** Each list of words, {@code table.column}. */
    private Map<String, Set<String>> constraints() {
        var lists = new TreeMap<String, Set<String>>();
        database.sql("""
                        select conrelid::regclass::text as on_table, pg_get_constraintdef(oid) as definition
                        from pg_constraint where contype = 'c' and connamespace = 'homeward'::regnamespace
                        """)
                .query((row, index) -> {
                    var list = LISTED.matcher(row.getString("definition"));
                    if (list.find()) {
                        var table = row.getString("on_table").replaceFirst("^homeward\\.", "");
                        lists.put(table + "." + list.group(1), words(list.group(2)));
                    }
                    return index;
                })
                .list();
        return lists;
    }

    private static Set<String> words(String text) {
        return WORD.matcher(text).results().map(word -> word.group(1)).collect(Collectors.toCollection(TreeSet::new));
    }

    /** The constants of an enum, which is found by its name wherever it lives. */
    private static Set<String> names(String simpleName) throws IOException {
        var found = new PathMatchingResourcePatternResolver()
                .getResources("classpath*:org/homeward/**/" + simpleName + ".class");
        var constants = new ArrayList<Set<String>>();
        for (var file : found) {
            var path = file.getURL().getPath();
            var name = path.substring(path.lastIndexOf("org/homeward/"), path.length() - ".class".length())
                    .replace('/', '.');
            try {
                var type = Class.forName(name);
                if (type.isEnum()) {
                    constants.add(Arrays.stream(type.getEnumConstants())
                            .map(constant -> ((Enum<?>) constant).name())
                            .collect(Collectors.toCollection(TreeSet::new)));
                }
            } catch (ClassNotFoundException gone) {
                throw new IllegalStateException(gone);
            }
        }
        assertThat(constants).as(simpleName).hasSize(1);
        return constants.get(0);
    }
}
