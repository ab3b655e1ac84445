package org.homeward.channel.lines;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Locale;
import org.homeward.casefile.RoleDurations;
import org.homeward.casefile.ShelterNameAccess;
import org.homeward.channel.StepNames;
import org.homeward.directory.people.Actor;
import org.homeward.engine.steps.OpenStep;
import org.homeward.engine.steps.StepDates;
import org.homeward.shared.AgencyCode;
import org.homeward.shared.CaseNumber;
import org.homeward.shared.Corridor;
import org.homeward.shared.CountryCode;
import org.homeward.shared.DatabaseTimes;
import org.homeward.shared.SideRole;
import org.homeward.shared.Stage;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Makes the line of a step for its reader. Of a step at another agency nobody learns who has it there, and not each the name of a
 * shelter (R9).
 */
@Component
public class StepLines {

    private final StepNames names;
    private final RoleDurations parts;
    private final ShelterNameAccess shelters;

    StepLines(StepNames names, RoleDurations parts, ShelterNameAccess shelters) {
        this.names = names;
        this.parts = parts;
        this.shelters = shelters;
    }

    public StepLine of(OpenStep step, Actor reader, Locale language) {
        return of(step, null, reader, language);
    }

    public StepLine of(OpenStep step, @Nullable Instant dueWithoutPause, Actor reader, Locale language) {
        var own = step.agency().equals(reader.agency());
        return new StepLine(
                step.id().value(),
                step.number(),
                step.key(),
                names.of(step.key(), step.definitionId(), language),
                own && parts.standsAlone(step.role(), step.key())
                        ? null
                        : new StepLine.Marks(step.stage(), step.corridor(), step.child()),
                new StepLine.Desk(
                        step.agency().country(),
                        own ? step.agency() : shown(step.agency(), step.corridor(), reader),
                        own ? step.assignee() : null,
                        step.unrouted()),
                step.dates(),
                dueWithoutPause,
                null);
    }

    /** The line of a row with the columns of {@code open_step}; a row of another agency needs neither assignee nor role. */
    public StepLine read(
            ResultSet row, @Nullable Instant dueWithoutPause, @Nullable Instant drafted, Actor reader, Locale language)
            throws SQLException {
        var agency = new AgencyCode(row.getString("agency"));
        var own = agency.equals(reader.agency());
        var step = row.getString("step_key");
        var corridor = new Corridor(new CountryCode(row.getString("host")), new CountryCode(row.getString("origin")));
        return new StepLine(
                row.getString("step_id"),
                new CaseNumber(row.getString("case_number")),
                step,
                names.of(step, row.getString("definition_id"), language),
                own && parts.standsAlone(SideRole.of(row.getString("role")), step)
                        ? null
                        : new StepLine.Marks(Stage.valueOf(row.getString("stage")), corridor, row.getBoolean("child")),
                new StepLine.Desk(
                        agency.country(),
                        own ? agency : shown(agency, corridor, reader),
                        own ? row.getString("assignee") : null,
                        row.getBoolean("unrouted")),
                new StepDates(
                        DatabaseTimes.from(row, "opened"),
                        DatabaseTimes.fromOrNull(row, "due"),
                        DatabaseTimes.fromOrNull(row, "next_talk"),
                        DatabaseTimes.fromOrNull(row, "warn"),
                        row.getString("kind"),
                        row.getBoolean("paused")),
                dueWithoutPause,
                drafted);
    }

    private @Nullable AgencyCode shown(AgencyCode agency, Corridor corridor, Actor reader) {
        return shelters.hides(agency, reader, corridor) ? null : agency;
    }
}
