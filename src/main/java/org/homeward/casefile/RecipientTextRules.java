package org.homeward.casefile;

import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.homeward.directory.Agency;
import org.homeward.directory.Directory;
import org.homeward.procedures.Consent;
import org.homeward.procedures.Purpose;
import org.homeward.shared.AgencyCode;
import org.homeward.shared.CaseNumber;
import org.homeward.shared.Corridor;
import org.homeward.shared.CountryCode;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The limits for text to another unit. A paper for a reader outside of the program never tells the story, a charge or a place (R6, R9,
 * R10).
 */
@Component
public class RecipientTextRules {

    private static final Set<DataClass> NEVER_ON_PAPER = Set.of(
            DataClass.trafficking,
            DataClass.exploitationDetail,
            DataClass.legalOrder,
            DataClass.legal,
            DataClass.shelterLocation);

    private static final Set<String> NO_COLUMN = Set.of("other");

    private final AccessMatrix matrix;
    private final Consents consents;
    private final Directory directory;

    RecipientTextRules(AccessMatrix matrix, Consents consents, Directory directory) {
        this.matrix = matrix;
        this.consents = consents;
        this.directory = directory;
    }

    /**
     * Which fields people of the unit read here if they are written to it, by the access matrix and the consents given; police
     * across the border with a consent that names their country (R10).
     */
    @Transactional(readOnly = true)
    public Predicate<FieldKey> reads(CaseNumber number, Corridor corridor, AgencyCode unit) {
        var side = BorderSide.of(corridor, unit.country());
        var agreed = consents.given(number).stream()
                .filter(consent -> side.goesBy(consent, unit.country()))
                .map(Consent::purpose)
                .collect(Collectors.toSet());
        var held = directory.agency(unit).map(Agency::functions).orElse(Set.of());
        var functions = held.isEmpty() ? NO_COLUMN : held;
        return field -> functions.stream()
                .map(function -> matrix.rule(field, function))
                .anyMatch(rule -> rule.allows(side, agreed));
    }

    /** Whether answers of this class may stand on paper at all. */
    public static boolean onPaper(DataClass category) {
        return !NEVER_ON_PAPER.contains(category);
    }

    /** Which fields may go to a unit of the country that has this function, by the access matrix and the consents given. */
    @Transactional(readOnly = true)
    public Predicate<FieldKey> may(CaseNumber number, Corridor corridor, CountryCode country, String function) {
        var side = BorderSide.of(corridor, country);
        var agreed = consents.given(number).stream()
                .filter(consent -> consent.purpose() != Purpose.ShareWithPolice)
                .map(Consent::purpose)
                .collect(Collectors.toSet());
        return field -> {
            var rule = matrix.rule(field, function);
            return onPaper(field.category()) && rule.allows(side, agreed);
        };
    }
}
