package org.homeward.shell.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.homeward.directory.AccountNames;
import org.homeward.directory.Directory;
import org.homeward.shared.AgencyCode;
import org.homeward.shared.CountryCode;
import org.homeward.shell.platform.DataFolder;
import org.springframework.context.annotation.Profile;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** The demo's accounts from {@code accounts.csv}, so that each is one click away. */
@Component
@Profile("demo")
class DemoSignIns {

    private static final CSVFormat FORMAT =
            CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get();

    private final Path file;
    private final Directory directory;
    private final AccountNames names;

    DemoSignIns(DataFolder folder, Directory directory, AccountNames names) {
        this.file = folder.accounts();
        this.directory = directory;
        this.names = names;
    }

    /** One account, in the reader's words. */
    record Row(
            String username,
            String password,
            String name,
            List<String> roles,
            String agency,
            String country,
            String language) {

        @Override
        public String toString() {
            return "Row[" + username + "]";
        }
    }

    List<Row> list() {
        if (!Files.isReadable(file)) {
            return List.of();
        }
        try (var parser = FORMAT.parse(Files.newBufferedReader(file, StandardCharsets.UTF_8))) {
            var locale = LocaleContextHolder.getLocale();
            return parser.stream().map(line -> row(line, locale)).toList();
        } catch (IOException e) {
            throw new UncheckedIOException("accounts.csv can't be read", e);
        }
    }

    private Row row(CSVRecord line, Locale locale) {
        return new Row(
                line.get("username"),
                line.get("password"),
                names.of(line.get("username"), line.get("name"), locale),
                List.of(line.get("roles").split(";")),
                directory.agencyName(new AgencyCode(line.get("agency")), locale),
                directory.countryName(new CountryCode(line.get("country")), locale),
                line.get("language"));
    }
}
