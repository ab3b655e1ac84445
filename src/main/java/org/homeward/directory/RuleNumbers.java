package org.homeward.directory;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.homeward.shared.CountryCode;
import org.homeward.shared.procedures.RuleNumber;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The numbers that rules count with, {@code directory/rule-numbers.csv}. A row of a country goes before the row of all. */
@Component
public final class RuleNumbers {

    private final List<Row> rows;

    public RuleNumbers() {
        this(DirectoryFiles.table("classpath:directory/rule-numbers.csv"));
    }

    RuleNumbers(List<DirectoryRow> rows) {
        this.rows = rows.stream()
                .map(Row::of)
                .sorted(Comparator.comparing(row -> row.country == null))
                .toList();
    }

    /** Throws {@link IllegalStateException} if no row holds for the country on the day. */
    public int of(RuleNumber number, CountryCode country, LocalDate day) {
        return rows.stream()
                .filter(row -> row.number == number
                        && (row.country == null || row.country.equals(country))
                        && row.validity.holdsOn(day))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("No row tells " + number + " in " + country))
                .amount;
    }

    private record Row(RuleNumber number, @Nullable CountryCode country, int amount, Validity validity) {

        static Row of(DirectoryRow row) {
            return new Row(
                    row.as("number", RuleNumber::valueOf),
                    row.optional("country") == null ? null : row.as("country", CountryCode::new),
                    row.as("amount", Integer::parseInt),
                    Validity.of(row));
        }
    }
}
