package org.homeward.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.homeward.directory.people.AccountInput;
import org.homeward.directory.people.DemoAccounts;
import org.homeward.directory.people.Role;
import org.junit.jupiter.api.Test;

class DirectoryFilesTest {

    private final Map<DirectoryFile, List<DirectoryRow>> rows =
            new EnumMap<>(DirectoryFiles.packaged().read());

    @Test
    void the_packaged_files_are_right() {
        SnapshotCheck.check(new DirectorySnapshot(rows), rows);
    }

    @Test
    void each_source_is_told_in_each_complete_language() {
        assertThat(rows.get(DirectoryFile.SOURCES)).allSatisfy(row -> {
            for (var text : List.of("title", "says")) {
                assertThat(row.byLanguage(text)).as(row.text("id")).containsKeys("en", "km", "th");
            }
        });
    }

    @Test
    void a_row_without_a_known_source_is_told_by_file_and_line() {
        // given
        change(DirectoryFile.AGENCIES, 3, "source", "S999");

        // then
        refused("Directory file agencies.csv, line 5: its source isn't in sources.csv.");
    }

    @Test
    void two_rows_that_overlap_in_time_are_refused() {
        // given
        var routing = new ArrayList<>(rows.get(DirectoryFile.ROUTING));
        routing.add(routing.get(0));
        rows.put(DirectoryFile.ROUTING, routing);

        // then
        refused("Directory file routing.csv, line 2: it overlaps in time with another row of the same meaning.");
    }

    @Test
    void a_wrong_value_is_never_repeated() {
        // given
        change(DirectoryFile.ROUTING, 0, "agency", "not an agency");

        // then
        refused("Directory file routing.csv, line 2: 'agency' can't be read.");
    }

    @Test
    void a_row_that_ends_before_it_begins_is_refused() {
        // given
        change(DirectoryFile.PANELS, 0, "valid_to", "1999-12-31");

        // then
        refused("Directory file panels.csv, line 2: it ends before it begins.");
    }

    @Test
    void an_unknown_hand_over_point_is_refused() {
        // given
        change(DirectoryFile.CORRIDORS, 0, "handover_points", "NOWHERE");

        // then
        refused("Directory file corridors.csv, line 2: a hand-over point is unknown.");
    }

    @Test
    void an_unknown_crossing_is_refused() {
        // given
        change(DirectoryFile.ROUTING, 0, "crossing", "NOWHERE");

        // then
        refused("Directory file routing.csv, line 2: 'crossing' isn't in handover-points.csv.");
    }

    @Test
    void a_role_that_is_held_by_itself_is_refused() {
        // given
        change(DirectoryFile.ROUTING, 0, "agency", "focal-point");

        // then
        refused("Directory file routing.csv, line 2: its role is held by itself.");
    }

    @Test
    void the_demo_accounts_have_agencies_that_exist() {
        // given
        var agencies = new DirectorySnapshot(rows).agencies;

        // when
        var accounts = DemoAccounts.rows();

        // then
        assertThat(accounts).hasSizeGreaterThanOrEqualTo(24).allMatch(one -> agencies.containsKey(one.agency()));
        assertThat(accounts).extracting(AccountInput::username).doesNotHaveDuplicates();
        assertThat(accounts).flatExtracting(AccountInput::roles).contains(Role.values());
    }

    private void change(DirectoryFile file, int index, String column, String value) {
        var list = new ArrayList<>(rows.get(file));
        var row = list.get(index);
        var values = new HashMap<>(row.values());
        values.put(column, value);
        list.set(index, new DirectoryRow(row.file(), row.line(), values));
        rows.put(file, list);
    }

    private void refused(String sentence) {
        assertThatThrownBy(() -> SnapshotCheck.check(new DirectorySnapshot(rows), rows))
                .isInstanceOf(InvalidDirectoryFileException.class)
                .hasMessage(sentence);
    }
}
