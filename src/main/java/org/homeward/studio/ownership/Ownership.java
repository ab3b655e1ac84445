package org.homeward.studio.ownership;

import java.util.Map;
import java.util.Set;
import org.homeward.directory.Country;
import org.homeward.directory.Directory;
import org.homeward.engine.wall.reading.UnreadableFile;
import org.homeward.engine.wall.reading.XmlReader;
import org.homeward.shared.CountryCode;
import org.homeward.shared.procedures.Decision;
import org.homeward.studio.Procedures;
import org.homeward.studio.SopFiles;
import org.springframework.stereotype.Component;

/** Tells whose changes are, by the countries of the directory and the deadlines in force. */
@Component
public class Ownership {

    private static final String DEADLINES = "processes/deadlines/" + Decision.SOP_DEADLINES + ".dmn";

    private final Directory directory;
    private final Procedures procedures;

    Ownership(Directory directory, Procedures procedures) {
        this.directory = directory;
        this.procedures = procedures;
    }

    /** The owners of each change between two versions. */
    public ChangeOwners of(SopFiles before, SopFiles after) {
        var countries = directory.countries().stream().map(Country::code).toList();
        return ChangeOwners.between(before, after, countries, ownDeadlines(new NamedCountries(countries)));
    }

    private Map<String, Set<CountryCode>> ownDeadlines(NamedCountries named) {
        var tables = procedures.files(Procedures.TABLES);
        try {
            return tables.has(DEADLINES)
                    ? new OwnableTableParts(XmlReader.read(tables.bytes(DEADLINES)), named).countriesByKey()
                    : Map.of();
        } catch (UnreadableFile impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
