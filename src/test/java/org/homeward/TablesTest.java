package org.homeward;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.homeward.testing.Rooms;
import org.homeward.testing.Tables;
import org.junit.jupiter.api.Test;

/** A table belongs to one room: its migrations make it, its classes name it, others read what the room publishes. */
class TablesTest {

    private static final int MOST_OF_THE_BASELINE = 18;

    /** What came after the baseline. */
    private static final List<String> LATER = List.of(
            "V021__engine_releases.sql",
            "V023__engine_insight.sql",
            "V024__engine_walks.sql",
            "V027__engine_running.sql",
            "V034__casefile_wall.sql",
            "V130__studio.sql",
            "V131__studio_trying.sql",
            "V132__studio_seen.sql",
            "V134__studio_aside.sql",
            "V140__casefile_corrections.sql",
            "V150__channel_questions.sql",
            "V151__casefile_notes.sql",
            "V152__notices_news.sql",
            "V153__notices_classes.sql",
            "V156__casefile_draft_revision.sql",
            "V157__inbox_readers.sql",
            "V163__casefile_search.sql",
            "V170__deadlines_clock_start.sql",
            "V171__directory_calendar_address.sql",
            "V172__engine_barred.sql",
            "V173__casefile_barred.sql",
            "V174__sop_panel_meeting.sql",
            "V175__casefile_saved_draft.sql",
            "V180__engine_events.sql",
            "V181__deadlines_clock_kind.sql",
            "V185__casefile_recalled.sql",
            "V190__engine_return_ends.sql",
            "V200__casefile_own_steps.sql",
            "V215__casefile_links.sql",
            "V220__casefile_consent_expires.sql",
            "V230__casefile_present_holder.sql",
            "V235__directory_crossings.sql",
            "V236__engine_crossing.sql",
            "V237__deadlines_following_pause.sql",
            "V240__platform_clocks.sql",
            "V250__casefile_consent_at_18.sql",
            "V260__casefile_link_end_asked.sql",
            "V283__sop_guardian_until.sql",
            "V284__engine_consent_expired.sql",
            "V286__channel_question_due.sql",
            "V287__casefile_records_of_one_case.sql",
            "V288__engine_steps_of_a_group.sql",
            "V300__casefile_corrections_asked.sql",
            "V310__casefile_parts_that_end.sql",
            "V311__engine_step_alone.sql",
            "V312__notices_late_elsewhere.sql",
            "V320__casefile_disclosed_codes.sql",
            "V330__studio_agreements.sql",
            "V345__casefile_joined_words.sql",
            "V346__casefile_correction_decider.sql",
            "V365__overdue_bulk_order.sql",
            "V366__channel_changes_asked.sql",
            "V367__platform_sessions_anew.sql",
            "V370__studio_sent_back.sql",
            "V373__casefile_part_state.sql",
            "V378__casefile_part_without_default.sql");

    private static final Path SOURCES = Path.of("src/main/java");
    private static final Pattern CHANGED = Pattern.compile(
            "\\b(?:alter table|(?:create|drop) (?:unique )?index[\\w ]*? on|(?:create|drop) policy \\w+ on|drop table"
                    + "|(?:grant|revoke) [a-z, ]+ on(?! (?:function|schema|tables|sequences))|update|insert into|delete from)"
                    + " ([a-z_]+(?:, [a-z_]+)*)");
    private static final Pattern TEXT =
            Pattern.compile("\"\"\"\\n(.*?)\"\"\"|\"((?:[^\"\\\\\\n]|\\\\.)*)\"", Pattern.DOTALL);

    private static final Tables TABLES = Tables.made();

    @Test
    void the_baseline_has_at_most_eighteen_files_each_of_one_room() throws IOException {
        // when
        var rooms = Tables.files().stream().map(Tables::room).toList();

        // then
        assertThat(rooms.size() - LATER.size()).isBetween(2, MOST_OF_THE_BASELINE);
        try (var packages = Files.list(SOURCES.resolve("org/homeward"))) {
            assertThat(packages.map(room -> room.getFileName().toString())).containsAll(Set.copyOf(rooms));
        }
    }

    @Test
    void no_migration_changes_another_rooms_table() throws IOException {
        // when
        var changed = new TreeSet<String>();
        var count = 0;
        for (var file : Tables.files()) {
            for (var found : CHANGED.matcher(statements(file)).results().toList()) {
                for (var table : found.group(1).split(", ")) {
                    count++;
                    if (TABLES.owner(table)
                            .filter(owner -> !owner.equals(Tables.room(file)))
                            .isPresent()) {
                        changed.add(file.getFileName() + ": " + table);
                    }
                }
            }
        }

        // then
        assertThat(count).isGreaterThan(100);
        assertThat(changed).isEmpty();
    }

    @Test
    void each_statement_in_the_sources_names_own_tables_and_published_views_alone() throws IOException {
        // when
        var foreign = new TreeSet<String>();
        var named = new TreeSet<String>();
        for (var file : sources()) {
            var room = Rooms.of(
                    SOURCES.relativize(file).toString().replace(".java", "").replace('/', '.'));
            for (var statement : texts(file)) {
                var names = TABLES.byWords(statement);
                named.addAll(names);
                if (!room.equals(Rooms.DEMO)) {
                    TABLES.foreign(room, names).forEach(table -> foreign.add(file.getFileName() + ": " + table));
                }
            }
        }

        // then
        assertThat(named).hasSizeGreaterThan(40).containsAll(TABLES.views());
        assertThat(foreign).isEmpty();
    }

    private static String statements(Path file) throws IOException {
        return Files.readString(file).replaceAll("--[^\\n]*", "").toLowerCase(java.util.Locale.ROOT);
    }

    private static List<Path> sources() throws IOException {
        try (var files = Files.walk(SOURCES)) {
            return files.filter(file -> file.toString().endsWith(".java")).toList();
        }
    }

    private static List<String> texts(Path file) throws IOException {
        var texts = new ArrayList<String>();
        TEXT.matcher(Files.readString(file))
                .results()
                .map(found -> found.group(1) == null ? found.group(2) : found.group(1))
                .forEach(texts::add);
        return texts;
    }
}
