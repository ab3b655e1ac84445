package org.homeward.overdue.web;

import org.homeward.directory.Agency;
import org.homeward.directory.Directory;
import org.homeward.directory.Today;
import org.homeward.directory.people.ReaderWording;
import org.homeward.overdue.BoardDesk;
import org.homeward.overdue.BoardRow;
import org.homeward.shared.AgencyCode;
import org.homeward.shared.CountryCode;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Says at whose desk something lies and whom to call: abroad the focal point, and only once something was sent there (R3). */
@Component
class DeskWords {

    private final Directory directory;
    private final Today today;

    DeskWords(Directory directory, Today today) {
        this.directory = directory;
        this.today = today;
    }

    String name(BoardDesk desk, ReaderWording say) {
        var country = directory.countryName(desk.country(), say.language());
        return switch (desk.kind()) {
            case agency -> directory.agencyName(agency(desk), say.language());
            case shelters -> say.words("overdue.desk.shelters", country);
            case units -> say.words("overdue.desk.units", country);
            case country -> country;
        };
    }

    /** The telephone of who can do something about the row, or null. */
    @Nullable
    String phone(BoardRow row) {
        if (row.taken() == null) {
            return row.reader().callable() ? phone(focalPoint(row.desk().country())) : null;
        }
        return row.desk().agency() == null ? null : phone(agency(row.desk()));
    }

    private AgencyCode focalPoint(CountryCode country) {
        return directory.focalPoint(country, today.in(country));
    }

    private @Nullable String phone(AgencyCode agency) {
        return directory
                .agency(agency)
                .map(Agency::phone)
                .filter(number -> !number.isBlank())
                .orElse(null);
    }

    private static AgencyCode agency(BoardDesk desk) {
        if (desk.agency() == null) {
            throw new IllegalArgumentException("The desk has no agency of its own");
        }
        return desk.agency();
    }
}
