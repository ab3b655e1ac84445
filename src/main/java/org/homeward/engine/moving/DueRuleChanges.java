package org.homeward.engine.moving;

import java.util.List;
import org.homeward.engine.models.Release;
import org.homeward.engine.moving.MigrationPreview.DueChange;

/** Compares the rules that open steps are counted by with those of other versions of the tables. */
public interface DueRuleChanges {

    /** The steps whose rule would be another, with both in short: {@code 30 calendarDay agencyDue stepOpened}. */
    List<DueChange> in(Release release);
}
