package org.homeward.engine.steps;

/** By which column a list of open steps is ordered; equal ones by their id. The constants are the codes of its address. */
public enum WorkListSort {
    due("sort_due"),
    opened("opened"),
    number("case_number"),
    corridor("host || '-' || origin"),
    /** As the journey goes, the same steps together. */
    step("""
            array_position(array['identification', 'protection', 'repatriation', 'handover', 'reintegration', 'closed'],
              stage) || ' ' || step_key"""),
    holder("coalesce(assignee, '')");

    private final String column;

    WorkListSort(String column) {
        this.column = column;
    }

    /** The column by which a row is ordered, over the columns of {@code work_item} and {@code open_step}. */
    public String column() {
        return column;
    }
}
