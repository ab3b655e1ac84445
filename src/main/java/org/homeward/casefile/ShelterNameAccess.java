package org.homeward.casefile;

import java.util.HashSet;
import java.util.Set;
import org.homeward.directory.Agency;
import org.homeward.directory.Directory;
import org.homeward.directory.people.Actor;
import org.homeward.directory.people.Role;
import org.homeward.shared.AgencyCode;
import org.homeward.shared.Corridor;
import org.springframework.stereotype.Component;

/**
 * The agencies that learn a shelter's name. The name tells where it is, so it follows the rule for the shelter's location (matrix 6.2, R9):
 * its own people, and those in the host country who care for the person. To the others it is "a shelter".
 */
@Component
public final class ShelterNameAccess {

    private static final FieldKey LOCATION = FieldKey.of("shelterName", DataClass.shelterLocation.name());
    private static final String FUNCTION = "shelter";

    private final AccessMatrix matrix;
    private final Directory directory;

    ShelterNameAccess(AccessMatrix matrix, Directory directory) {
        this.matrix = matrix;
        this.directory = directory;
    }

    /** Whether the agency is a shelter whose name isn't for this reader of a case of the corridor. */
    public boolean hides(AgencyCode agency, Actor reader, Corridor corridor) {
        return hides(agency, reader.agency(), sees(reader, BorderSide.of(corridor, reader.country())));
    }

    /** Whether the agency is a shelter whose name isn't for the view's reader. */
    public boolean hides(AgencyCode agency, GrantedCaseAccess view) {
        return hides(agency, view.agency(), view.seesShelters());
    }

    /** Whether a reader on this side learns the names of the country's shelters. */
    boolean sees(Actor reader, BorderSide side) {
        var functions = new HashSet<>(reader.functions().isEmpty() ? Set.of("other") : reader.functions());
        if (reader.isAny(Role.supervisor)) {
            functions.add("supervisor");
        }
        return functions.stream()
                .map(function -> matrix.rule(LOCATION, function))
                .anyMatch(rule ->
                        !rule.never() && rule.everywhere() && rule.sides().contains(side));
    }

    /** Whether the agency is a shelter: it cares for who stays there. */
    public boolean isShelter(AgencyCode agency) {
        return directory.agency(agency).map(Agency::functions).orElse(Set.of()).contains(FUNCTION);
    }

    private boolean hides(AgencyCode agency, AgencyCode reader, boolean seesShelters) {
        return isShelter(agency)
                && !agency.equals(reader)
                && !(seesShelters && agency.country().equals(reader.country()));
    }
}
