package org.homeward.cases;

import org.homeward.casefile.ConsentRecordedEvent;
import org.homeward.casefile.duplicates.DuplicateSuspectedEvent;
import org.homeward.casefile.duplicates.SuspectedDuplicate;
import org.homeward.casefile.duplicates.SuspectedDuplicates;
import org.homeward.notices.NoticeKind;
import org.homeward.notices.NoticeRequest;
import org.homeward.notices.NoticeSubject;
import org.homeward.notices.Notices;
import org.homeward.procedures.ConsentValue;
import org.homeward.procedures.Purpose;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Tells the owner of the older case and the officers that there is something to look at in it, once each, in the
 * transaction in which it was noticed (R7); a country of origin when the person allows the share (R3).
 */
@Component
class DuplicateNotices {

    private final SuspectedDuplicates suspicions;
    private final DuplicateAudience audience;
    private final Notices notices;

    DuplicateNotices(SuspectedDuplicates suspicions, DuplicateAudience audience, Notices notices) {
        this.suspicions = suspicions;
        this.audience = audience;
        this.notices = notices;
    }

    @EventListener
    void suspected(DuplicateSuspectedEvent event) {
        suspicions.each(event.number(), pair -> {
            if (pair.older().number().equals(event.other())) {
                tell(pair);
            }
        });
    }

    @EventListener
    void shared(ConsentRecordedEvent event) {
        if (event.purpose() == Purpose.ShareWithOriginAgency && event.value() == ConsentValue.Given) {
            suspicions.each(event.number(), this::tell);
        }
    }

    private void tell(SuspectedDuplicate pair) {
        var about = NoticeSubject.aCase(pair.older().number());
        for (var told : audience.of(pair)) {
            var key = "duplicate " + pair.id() + " " + told.key();
            var notice = NoticeRequest.of(key, NoticeKind.possibleDuplicate, told.to(), about);
            notices.tell(told.mailed() ? notice.mailed() : notice);
        }
    }
}
