package org.homeward.directory;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The versions in the database. */
public final class JdbcDirectoryTables implements DirectoryTables {

    private final JdbcClient jdbc;

    public JdbcDirectoryTables(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public long version() {
        return jdbc.sql("""
            select coalesce((select max(version) from directory_version), 0)
              + coalesce((select max(id) from calendar_change), 0)
              + coalesce((select max(id) from office_hours_change), 0)
            """).query(Long.class).single();
    }

    @Override
    public DirectorySnapshot read() {
        var version = jdbc.sql("select coalesce(max(version), 0) from directory_version")
                .query(Long.class)
                .single();
        var rows = new EnumMap<DirectoryFile, List<DirectoryRow>>(DirectoryFile.class);
        for (var file : DirectoryFile.values()) {
            rows.put(file, read(file, version));
        }
        return new CalendarChangeTables(jdbc).over(new DirectorySnapshot(rows));
    }

    private List<DirectoryRow> read(DirectoryFile file, long version) {
        return jdbc
                .sql("select * from " + file.table() + " where version = :version order by file, line")
                .param("version", version)
                .query()
                .listOfRows()
                .stream()
                .map(JdbcDirectoryTables::row)
                .toList();
    }

    private static DirectoryRow row(Map<String, Object> columns) {
        var values = new HashMap<String, String>();
        columns.forEach((column, value) -> {
            if (value != null) {
                values.put(column, value.toString());
            }
        });
        return new DirectoryRow(
                values.getOrDefault("file", ""), Integer.parseInt(values.getOrDefault("line", "0")), values);
    }
}
