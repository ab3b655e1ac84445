package org.homeward.notices.news;

import java.time.Instant;
import org.homeward.notices.NoticeKind;
import org.homeward.notices.NoticeSubject;
import org.homeward.shared.AgencyCode;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened and isn't told yet, in codes.
 *
 * @param agency at whose desk
 * @param account the one person whom it concerns; null: those at the desk whose work it is
 * @param doer who did it, and needn't be told
 */
public record PendingNews(
        NoticeKind kind,
        AgencyCode agency,
        @Nullable String account,
        @Nullable String doer,
        NoticeSubject about,
        @Nullable Instant due,
        Instant at) {

    /** The name of the message that brought it, or null. */
    @Nullable
    String message() {
        var brought = about.brought();
        return brought == null ? null : brought.name();
    }

    PendingNews about(NoticeSubject other) {
        return new PendingNews(kind, agency, account, doer, other, due, at);
    }

    /** The same with the step that came of it. */
    PendingNews with(PendingNews opened) {
        return new PendingNews(kind, agency, account, doer, opened.about.by(about.brought()), opened.due, at);
    }
}
