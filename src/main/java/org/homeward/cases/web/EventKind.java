package org.homeward.cases.web;

import org.homeward.cases.CaseEvent;

/** The kinds to which the timeline can be narrowed; the names are the codes of its address. */
enum EventKind {
    all,
    steps,
    consents,
    abroad;

    boolean has(CaseEvent event) {
        return switch (this) {
            case all -> true;
            case steps -> event.stepKey() != null && !consents.has(event) && !abroad.has(event);
            case consents -> event.kind().startsWith("consent");
            case abroad ->
                event.to() != null && !event.to().country().equals(event.by().country());
        };
    }
}
