package org.homeward.cases;

import java.security.SecureRandom;
import org.homeward.engine.CaseFactsRecords;
import org.homeward.shared.CaseNumber;
import org.springframework.stereotype.Component;

/** Numbers that no case has yet. */
@Component
final class NewNumbers {

    private final SecureRandom random = new SecureRandom();
    private final CaseFactsRecords facts;

    NewNumbers(CaseFactsRecords facts) {
        this.facts = facts;
    }

    CaseNumber next() {
        var number = CaseNumber.random(random);
        while (facts.find(number).isPresent()) {
            number = CaseNumber.random(random);
        }
        return number;
    }
}
