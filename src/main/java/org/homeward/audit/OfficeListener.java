package org.homeward.audit;

import java.time.Clock;
import java.util.List;
import org.homeward.directory.calendars.HolidaysChangedEvent;
import org.homeward.directory.calendars.OfficeHoursChangedEvent;
import org.homeward.shared.AgencyCode;
import org.homeward.shared.OperatorActedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Turns changes of calendars and the operator's acts into entries of the log, in the chain of the doer's agency. */
@Component
final class OfficeListener {

    private final AuditLog log;
    private final Clock clock;

    OfficeListener(AuditLog log, Clock clock) {
        this.log = log;
        this.clock = clock;
    }

    /** The source comes last, in the words of whoever brought the table. */
    @EventListener
    void changed(HolidaysChangedEvent event) {
        var change = event.change();
        var codes = List.of(
                String.valueOf(change.id()),
                change.country().value(),
                String.valueOf(change.year()),
                change.official() ? "official" : "provisional",
                change.source());
        log(change.by(), event.agency(), "holidaysChanged", codes);
    }

    @EventListener
    void changed(OfficeHoursChangedEvent event) {
        var hours = event.change().hours();
        var whose = hours.agency() == null
                ? hours.country().value()
                : hours.agency().value();
        var codes = List.of(
                String.valueOf(event.change().id()), whose, hours.validFrom().toString(), hours.source());
        log(event.change().by(), event.agency(), "officeHoursChanged", codes);
    }

    @EventListener
    void acted(OperatorActedEvent event) {
        log(event.by(), event.agency(), event.what(), List.of(event.which()));
    }

    private void log(String actor, AgencyCode agency, String what, List<String> codes) {
        log.write(new AuditEntry(agency.value(), clock.instant(), null, actor, agency.value(), what, null, codes));
    }
}
