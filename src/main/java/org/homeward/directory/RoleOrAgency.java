package org.homeward.directory;

import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.homeward.shared.AgencyCode;
import org.jspecify.annotations.Nullable;

/** The holder of something: an agency, or the agency that has another role at the same place, by the role's name in small letters. */
record RoleOrAgency(@Nullable AgencyCode agency, @Nullable String role) {

    private static final Pattern ROLE = Pattern.compile("[a-z][A-Za-z0-9-]*");

    static RoleOrAgency of(DirectoryRow row, String column) {
        var text = row.text(column);
        return ROLE.matcher(text).matches()
                ? new RoleOrAgency(null, text)
                : new RoleOrAgency(row.as(column, AgencyCode::new), null);
    }

    /** @param holder finds who has a role there */
    Optional<AgencyCode> found(Function<String, Optional<AgencyCode>> holder) {
        return role == null ? Optional.ofNullable(agency) : holder.apply(role);
    }
}
