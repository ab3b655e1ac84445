package org.homeward.sop.limits;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.homeward.channel.PaperEnds;
import org.homeward.deadlines.CountedDays;
import org.homeward.procedures.HandedIn;
import org.homeward.sop.declared.Former;
import org.springframework.context.ApplicationEventPublisher;

/** The last days of a permit of stay and of travel documents are watched from the day on which they are known. */
@Former
public class PapersWatched {

    /** The fields with a last day. */
    static final List<String> FIELDS = List.of("stayUntil", "documentsValidUntil", "travelDocumentExpiry");

    private static final String WATCH = "paperWatch";

    private final CountedDays days;
    private final ApplicationEventPublisher events;

    PapersWatched(CountedDays days, ApplicationEventPublisher events) {
        this.days = days;
        this.events = events;
    }

    /** The first last day that a step names is watched. */
    public void known(HandedIn handedIn) {
        watch(handedIn, ends(handedIn));
    }

    /** After a renewal: the first one after the day for which the step was there. */
    void renewed(HandedIn handedIn, LocalDate before) {
        watch(handedIn, ends(handedIn).filter(day -> day.isAfter(before)));
    }

    private void watch(HandedIn handedIn, Stream<LocalDate> ends) {
        ends.min(Comparator.naturalOrder()).ifPresent(day -> days.last(
                        handedIn.number(), WATCH, handedIn.agency().country(), day)
                .ifPresent(from -> events.publishEvent(
                        new PaperEnds(handedIn.number(), handedIn.agency(), handedIn.step(), day, from))));
    }

    private static Stream<LocalDate> ends(HandedIn handedIn) {
        return FIELDS.stream()
                .flatMap(field -> Optional.ofNullable(handedIn.text(field)).stream())
                .filter(text -> !text.isBlank())
                .map(LocalDate::parse);
    }
}
