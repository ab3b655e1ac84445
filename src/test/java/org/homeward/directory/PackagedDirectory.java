package org.homeward.directory;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** The packaged directory without a database, for tests of what builds on it. */
public final class PackagedDirectory {

    private PackagedDirectory() {}

    public static Directory read() {
        return of(DirectoryFiles.packaged().read());
    }

    /** With the rows of the files in a folder of the tests beside the packaged ones, checked as at a start. */
    public static Directory with(String folder) {
        var rows = DirectoryFiles.packaged().read();
        rows.replaceAll((file, packaged) -> joined(packaged, rows(folder + file.pattern())));
        SnapshotCheck.check(new DirectorySnapshot(rows), rows);
        return of(rows);
    }

    /** The numbers, the same way. */
    public static RuleNumbers numbersWith(String folder) {
        var file = "rule-numbers.csv";
        return new RuleNumbers(joined(DirectoryFiles.table("classpath:directory/" + file), rows(folder + file)));
    }

    private static List<DirectoryRow> joined(List<DirectoryRow> one, List<DirectoryRow> other) {
        var all = new ArrayList<>(one);
        all.addAll(other);
        return all;
    }

    private static List<DirectoryRow> rows(String pattern) {
        var rows = new ArrayList<DirectoryRow>();
        try {
            for (var file : new PathMatchingResourcePatternResolver().getResources("classpath*:" + pattern)) {
                rows.addAll(DirectoryFiles.table(file.getURL().toString()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return rows;
    }

    private static Directory of(Map<DirectoryFile, List<DirectoryRow>> rows) {
        var snapshot = new DirectorySnapshot(rows);
        return new Directory(new DirectoryTables() {
            @Override
            public long version() {
                return 1;
            }

            @Override
            public DirectorySnapshot read() {
                return snapshot;
            }
        });
    }
}
