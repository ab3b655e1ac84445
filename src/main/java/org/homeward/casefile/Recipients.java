package org.homeward.casefile;

import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.homeward.shared.CaseNumber;
import org.homeward.shared.Corridor;
import org.homeward.shared.CountryCode;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What may stand in a paper for somebody who doesn't read it here: never what happened, no charge, no place (R6, R9, R10). */
@Component
public class Recipients {

    private static final Set<Category> NEVER_ON_PAPER =
            Set.of(Category.trafficking, Category.exploitationDetail, Category.legal, Category.shelterLocation);

    private final AccessMatrix matrix;
    private final Consents consents;

    Recipients(AccessMatrix matrix, Consents consents) {
        this.matrix = matrix;
        this.consents = consents;
    }

    /** Whether answers of this class may stand on paper at all. */
    public static boolean onPaper(Category category) {
        return !NEVER_ON_PAPER.contains(category);
    }

    /** Which fields may go to a unit of the country that has this function, by the access matrix and the consents given. */
    @Transactional(readOnly = true)
    public Predicate<FieldKey> may(CaseNumber number, Corridor corridor, CountryCode country, String function) {
        var side = Sides.of(corridor, country);
        var agreed = consents.given(number).stream()
                .filter(consent -> consent.purpose() != Purpose.ShareWithPolice)
                .map(Consent::purpose)
                .collect(Collectors.toSet());
        return field -> {
            var rule = matrix.rule(field, function);
            return onPaper(field.category())
                    && !rule.never()
                    && rule.sides().contains(side)
                    && agreed.containsAll(rule.consents());
        };
    }
}
