package org.homeward.shell.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.homeward.directory.Directory;
import org.homeward.directory.people.AccountNames;
import org.homeward.directory.people.Role;
import org.homeward.engine.steps.WorkItems;
import org.homeward.platform.DataFolder;
import org.homeward.shared.AgencyCode;
import org.homeward.shared.CountryCode;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/** The demo's accounts from {@code accounts.csv}, so that each is one click away. */
@Component
@Profile("demo")
class DemoSignIns {

    /** They lead the usual story on both sides of its border, in the order in which it comes to them, and look over it. */
    private static final List<String> MOST_USED = List.of(
            "th.police1",
            "th.shelter1",
            "th.focal1",
            "kh.mosvy1",
            "kh.register1",
            "kh.btb1",
            "th.border1",
            "kh.transit1",
            "th.focal.head",
            "kh.mosvy.head",
            "operator");

    private static final Set<String> ON_CASES = Set.of(Role.caseworker.name(), Role.supervisor.name());

    private static final CSVFormat FORMAT =
            CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get();

    private final Path file;
    private final Directory directory;
    private final AccountNames names;
    private final WorkItems workItems;

    DemoSignIns(DataFolder folder, Directory directory, AccountNames names, WorkItems workItems) {
        this.workItems = workItems;
        this.file = folder.accounts();
        this.directory = directory;
        this.names = names;
    }

    /**
     * One account, in the reader's words.
     *
     * @param steps how many are open at the agency, null for those who see no case
     */
    record Row(
            String username,
            String password,
            String name,
            List<String> roles,
            String agency,
            String country,
            String language,
            @Nullable Long steps) {

        @Override
        public String toString() {
            return "Row[" + username + "]";
        }
    }

    /** Accounts of one country. */
    record OfCountry(String name, List<Row> rows) {}

    /** The most used accounts, and all by their country. */
    record All(List<Row> used, List<OfCountry> countries) {}

    /** All accounts; empty if their file is gone. */
    Optional<All> all() {
        var rows = list();
        var countries = new LinkedHashMap<String, List<Row>>();
        rows.forEach(row -> countries
                .computeIfAbsent(row.country(), name -> new ArrayList<>())
                .add(row));
        var used = MOST_USED.stream()
                .flatMap(name -> rows.stream().filter(row -> row.username().equals(name)))
                .toList();
        return rows.isEmpty()
                ? Optional.empty()
                : Optional.of(new All(
                        used,
                        countries.entrySet().stream()
                                .map(country -> new OfCountry(country.getKey(), country.getValue()))
                                .toList()));
    }

    private List<Row> list() {
        if (!Files.isReadable(file)) {
            return List.of();
        }
        try (var parser = FORMAT.parse(Files.newBufferedReader(file, StandardCharsets.UTF_8))) {
            var locale = LocaleContextHolder.getLocale();
            var open = openByAgency();
            return parser.stream().map(line -> row(line, locale, open)).toList();
        } catch (IOException e) {
            throw new UncheckedIOException("accounts.csv can't be read", e);
        }
    }

    /** None while the database is away: the first page is shown all the same. */
    private Map<AgencyCode, Long> openByAgency() {
        try {
            return workItems.openByAgency();
        } catch (DataAccessException | TransactionException away) {
            return Map.of();
        }
    }

    private Row row(CSVRecord line, Locale locale, Map<AgencyCode, Long> open) {
        var roles = List.of(line.get("roles").split(";"));
        var agency = new AgencyCode(line.get("agency"));
        return new Row(
                line.get("username"),
                line.get("password"),
                names.of(line.get("username"), line.get("name"), locale),
                roles,
                directory.agencyName(agency, locale),
                directory.countryName(new CountryCode(line.get("country")), locale),
                line.get("language"),
                Collections.disjoint(roles, ON_CASES) ? null : open.getOrDefault(agency, 0L));
    }
}
