package org.homeward.directory;

import org.homeward.directory.RoutingRow.Where;
import org.homeward.shared.CountryCode;
import org.jspecify.annotations.Nullable;

/** One member's seat on a panel, in one province only if it names it; chair, quorum and dissent stand in each of its rows. */
record PanelRow(
        String step,
        CountryCode country,
        @Nullable String province,
        RoleOrAgency member,
        String function,
        RoleOrAgency chair,
        int quorum,
        String dissent,
        Validity validity,
        String source) {

    static PanelRow of(DirectoryRow row) {
        return new PanelRow(
                row.text("step"),
                row.as("country", CountryCode::new),
                row.optional("province"),
                RoleOrAgency.of(row, "member"),
                row.text("function"),
                RoleOrAgency.of(row, "chair"),
                row.as("quorum", Integer::valueOf),
                row.text("dissent"),
                Validity.of(row),
                row.text("source"));
    }

    boolean sits(String wanted, Where where) {
        return step.equals(wanted)
                && country.equals(where.country())
                && (province == null || province.equals(where.province()))
                && validity.holdsOn(where.day());
    }
}
