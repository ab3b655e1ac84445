package org.homeward.platform.demo;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.homeward.platform.DataFolder;
import org.homeward.platform.ReadyNote;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Prints the demo's accounts from {@code accounts.csv} when the program is ready. */
@Component
@Profile("demo")
final class DemoAccountsTable implements ReadyNote {

    private static final String LINE = "%-26s %-20s %-28s %-24s %s";

    private final DataFolder folder;

    DemoAccountsTable(DataFolder folder) {
        this.folder = folder;
    }

    @Override
    public String text() {
        try (var reader = Files.newBufferedReader(folder.accounts())) {
            List<CSVRecord> rows = CSVFormat.DEFAULT.parse(reader).getRecords();
            return "Accounts of the demo, from " + folder.accounts() + ":\n"
                    + rows.stream().map(DemoAccountsTable::line).collect(Collectors.joining("\n"));
        } catch (IOException e) {
            return "The demo's accounts were in " + folder.accounts() + ", which is gone.";
        }
    }

    private static String line(CSVRecord row) {
        return LINE.formatted(row.get(0), row.get(1), row.get(2), row.get(3), row.get(5))
                .stripTrailing();
    }
}
