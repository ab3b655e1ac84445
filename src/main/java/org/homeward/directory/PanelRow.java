package org.homeward.directory;

import org.homeward.shared.AgencyCode;
import org.homeward.shared.CountryCode;

/** One member's seat on a panel; the panel's chair, quorum and dissent stand in each of its rows. */
record PanelRow(
        String step,
        CountryCode country,
        Panel.Member member,
        AgencyCode chair,
        int quorum,
        String dissent,
        Validity validity) {

    static PanelRow of(Row row) {
        return new PanelRow(
                row.text("step"),
                row.as("country", CountryCode::new),
                new Panel.Member(row.as("member", AgencyCode::new), row.text("function"), row.text("source")),
                row.as("chair", AgencyCode::new),
                row.as("quorum", Integer::valueOf),
                row.text("dissent"),
                Validity.of(row));
    }
}
