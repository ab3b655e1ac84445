package org.homeward.notices;

import org.homeward.casefile.rerouting.OfficesBlockedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** An office that became a blocked contact of a case finds no word of it any more (R6). */
@Component
class BarredOfficeNotices {

    private final Notices notices;

    BarredOfficeNotices(Notices notices) {
        this.notices = notices;
    }

    @EventListener
    void barred(OfficesBlockedEvent event) {
        notices.forget(event.number(), event.offices());
    }
}
