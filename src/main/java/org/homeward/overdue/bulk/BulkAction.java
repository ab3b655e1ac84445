package org.homeward.overdue.bulk;

/** The acts on many steps at once; their names are the codes of the API. */
public enum BulkAction {
    remind,
    reassign,
    pause,
    escalate
}
