package org.homeward.directory;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import org.homeward.shared.AgencyCode;
import org.homeward.shared.CountryCode;
import org.jspecify.annotations.Nullable;

/**
 * A unit that may hold a role in a case (R10: the unit, not its ministry).
 *
 * @param functions columns of the access matrix that its people may hold
 * @param names its name by language, always one in English
 * @param languages in which it works, separated by {@code ;}
 * @param validTo its last day, or null
 * @param source the id of the source that names it
 */
public record Agency(
        AgencyCode code,
        CountryCode country,
        Set<String> functions,
        Map<String, String> names,
        @Nullable AgencyCode parent,
        String phone,
        String mail,
        String languages,
        LocalDate validFrom,
        @Nullable LocalDate validTo,
        String source)
        implements NamedEntry {

    public Agency {
        functions = Set.copyOf(functions);
        names = Map.copyOf(names);
    }

    /** Whether it is a police unit. */
    public boolean isPolice() {
        return functions.contains("police");
    }
}
