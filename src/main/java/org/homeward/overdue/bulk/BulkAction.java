package org.homeward.overdue.bulk;

/** What can be done with many steps at once; the names are the codes of the API. */
public enum BulkAction {
    remind,
    reassign,
    pause,
    escalate
}
