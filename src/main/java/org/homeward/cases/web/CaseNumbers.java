package org.homeward.cases.web;

import org.homeward.shared.CaseNumber;
import org.homeward.shared.NotThere;

/** Case numbers in addresses; what is none isn't there. */
final class CaseNumbers {

    private CaseNumbers() {}

    static CaseNumber of(String text) {
        if (!CaseNumber.isOne(text)) {
            throw NotThere.aCase();
        }
        return new CaseNumber(text);
    }
}
