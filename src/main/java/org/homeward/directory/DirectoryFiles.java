package org.homeward.directory;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** Reads the packaged directory files. */
public final class DirectoryFiles {

    private static final CSVFormat FORMAT = CSVFormat.RFC4180
            .builder()
            .setHeader()
            .setSkipHeaderRecord(true)
            .setTrim(true)
            .setAllowMissingColumnNames(false)
            .get();

    private final String folder;

    DirectoryFiles(String folder) {
        this.folder = folder;
    }

    static DirectoryFiles packaged() {
        return new DirectoryFiles("classpath:directory/");
    }

    Map<DirectoryFile, List<DirectoryRow>> read() {
        var rows = new EnumMap<DirectoryFile, List<DirectoryRow>>(DirectoryFile.class);
        for (var file : DirectoryFile.values()) {
            rows.put(file, read(file));
        }
        return rows;
    }

    private List<DirectoryRow> read(DirectoryFile file) {
        var rows = new ArrayList<DirectoryRow>();
        for (var resource : resources(file)) {
            rows.addAll(read(resource));
        }
        if (rows.isEmpty()) {
            throw InvalidDirectoryFileException.file(file.pattern(), "is missing or empty");
        }
        return rows;
    }

    private List<Resource> resources(DirectoryFile file) {
        try {
            var found = new PathMatchingResourcePatternResolver().getResources(folder + file.pattern());
            return List.of(found).stream()
                    .filter(Resource::exists)
                    .sorted(Comparator.comparing(resource -> String.valueOf(resource.getFilename())))
                    .toList();
        } catch (IOException e) {
            throw InvalidDirectoryFileException.file(file.pattern(), "can't be found");
        }
    }

    /** Any other packaged table. */
    public static List<DirectoryRow> table(String location) {
        return read(new PathMatchingResourcePatternResolver().getResource(location));
    }

    private static List<DirectoryRow> read(Resource resource) {
        var name = String.valueOf(resource.getFilename());
        try (var reader = new InputStreamReader(resource.getInputStream(), StandardCharsets.UTF_8);
                var parser = FORMAT.parse(reader)) {
            var columns = parser.getHeaderNames().size();
            var rows = new ArrayList<DirectoryRow>();
            for (var entry : parser) {
                var line = (int) parser.getCurrentLineNumber();
                if (entry.size() != columns) {
                    throw InvalidDirectoryFileException.row(
                            name, line, "has " + entry.size() + " fields, not " + columns);
                }
                rows.add(new DirectoryRow(name, line, new HashMap<>(entry.toMap())));
            }
            return rows;
        } catch (IOException | IllegalArgumentException e) {
            throw InvalidDirectoryFileException.file(name, "can't be read as a table");
        }
    }
}
