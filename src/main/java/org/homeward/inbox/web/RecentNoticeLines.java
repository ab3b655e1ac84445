package org.homeward.inbox.web;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import org.homeward.directory.Directory;
import org.homeward.directory.people.Actor;
import org.homeward.directory.people.ReaderLocales;
import org.homeward.notices.web.NoticeLine;
import org.homeward.notices.web.NoticeLines;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The reader's notices since yesterday that are unseen. */
@Component
class RecentNoticeLines {

    private static final int MOST = 3;

    private final NoticeLines notices;
    private final Directory directory;
    private final ReaderLocales speech;
    private final Clock clock;

    RecentNoticeLines(NoticeLines notices, Directory directory, ReaderLocales speech, Clock clock) {
        this.notices = notices;
        this.directory = directory;
        this.speech = speech;
        this.clock = clock;
    }

    Latest of(Actor actor, Locale language) {
        var zone = directory.officeHours(actor.country()).zone();
        var today = clock.instant().atZone(zone).toLocalDate();
        var say = speech.of(actor, language);
        var newest = notices.newest(actor, today.minusDays(1).atStartOfDay(zone).toInstant(), MOST, language);
        var lines = newest.lines().stream()
                .map(notice -> {
                    var told = notice.created();
                    var isToday = told.atZone(zone).toLocalDate().equals(today);
                    var due = notice.due();
                    return new Line(
                            notice, isToday ? say.time(told) : say.day(told), due == null ? null : say.fullDay(due));
                })
                .toList();
        return new Latest(lines, newest.unseen());
    }

    /**
     * The newest notices.
     *
     * @param unseen how many notices the reader hasn't seen, old ones too
     */
    record Latest(List<Line> lines, long unseen) {}

    /**
     * A notice on the inbox page.
     *
     * @param told the time if it was today, else the day
     * @param due until when its step is due, or null
     */
    record Line(NoticeLine notice, String told, @Nullable String due) {}
}
