package org.homeward.platform.demo;

import java.time.Duration;
import java.util.List;
import org.homeward.directory.DirectoryFiles;
import org.homeward.directory.DirectoryRow;
import org.jspecify.annotations.Nullable;

/**
 * A case of the demo, a row of {@code demo/cases.csv}: the person of its story, and the stage at which it stands now. The rows that show
 * most stand first, so that a small demo has them.
 *
 * @param story its name
 * @param gender a code of {@code prs_Gender}
 * @param what happened to the person, names of {@code demo/people.json}, the general ones first
 * @param opened how long ago the case was opened
 * @param pace how long it is from one step to the next; null if none is told
 * @param stands steps that are handed in at a time of their own; the last of them is the last that is told. Without any, the story
 *     is told to its end
 */
record DemoCase(
        String story,
        String gender,
        List<String> what,
        RelativeTime opened,
        @Nullable Duration pace,
        List<Handed> stands) {

    private static final List<DemoCase> ROWS = DirectoryFiles.table("classpath:demo/cases.csv").stream()
            .map(DemoCase::read)
            .toList();

    /** A step, and how long ago it was handed in. */
    record Handed(String step, RelativeTime ago) {

        private static Handed read(String text) {
            var parts = text.split(" ");
            return new Handed(parts[0], RelativeTime.of(parts[1]));
        }
    }

    /** All rows. */
    static List<DemoCase> all() {
        return ROWS;
    }

    /** The nth person's, from 0; after the last row the first one comes again. */
    static DemoCase of(int person) {
        return ROWS.get(person % ROWS.size());
    }

    private static DemoCase read(DirectoryRow row) {
        return new DemoCase(
                row.text("story"),
                row.text("gender"),
                row.list("what"),
                row.as("opened", RelativeTime::of),
                row.optional("pace") == null ? null : row.as("pace", Duration::parse),
                row.list("stands").stream().map(Handed::read).toList());
    }
}
