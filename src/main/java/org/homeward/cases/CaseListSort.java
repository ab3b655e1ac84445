package org.homeward.cases;

/** By which column the list of cases is ordered; equal ones by their number. The constants are the codes of its address. */
public enum CaseListSort {
    /** Those in which the agency took part last come first. */
    newest("null::text"),
    number("part.case_number"),
    corridor("case when part.marked then journey.host || '-' || journey.origin else '' end"),
    stage("""
            coalesce(array_position(
              array['identification', 'protection', 'repatriation', 'handover', 'reintegration', 'closed'], here.stage), 0)
            """),
    due("coalesce(work.next_due, 'infinity')"),
    opened("case when part.side = 'host' and part.marked then journey.opened_at else part.since end");

    private final String column;

    CaseListSort(String column) {
        this.column = column;
    }

    String column() {
        return column;
    }
}
