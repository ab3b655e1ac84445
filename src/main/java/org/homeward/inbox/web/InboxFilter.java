package org.homeward.inbox.web;

import org.homeward.inbox.InboxQuery;
import org.homeward.inbox.InboxScope;
import org.homeward.shared.Corridor;
import org.homeward.shared.RowCursor;
import org.homeward.shared.Stage;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/** The filter in the inbox's address; a link to it shows the same again. */
record InboxFilter(
        InboxScope scope, @Nullable Stage stage, @Nullable Corridor corridor, boolean child, boolean overdue) {

    InboxQuery query(@Nullable RowCursor after, int limit) {
        return new InboxQuery(scope, null, stage, corridor, child, overdue, after, limit);
    }

    /** Whether it leaves anything out. */
    public boolean narrows() {
        return stage != null || corridor != null || child || overdue;
    }

    /** The address of the same filter in another scope. */
    String address(InboxScope other) {
        return new InboxFilter(other, stage, corridor, child, overdue).address((RowCursor) null);
    }

    /** The address of the page after the cursor, or the first page. */
    String address(@Nullable RowCursor after) {
        var address = UriComponentsBuilder.fromPath("/inbox").queryParam("scope", scope.name());
        if (stage != null) {
            address.queryParam("stage", stage.name());
        }
        if (corridor != null) {
            address.queryParam("corridor", corridor.toString());
        }
        if (child) {
            address.queryParam("child", "true");
        }
        if (overdue) {
            address.queryParam("overdue", "true");
        }
        if (after != null) {
            address.queryParam("after", after.text());
        }
        return address.toUriString();
    }
}
