package org.homeward.cases.web;

import org.homeward.shared.CaseNumber;
import org.homeward.shared.NotThere;

/** Case numbers in addresses; what is none isn't there. */
public final class CaseNumbers {

    private CaseNumbers() {}

    public static CaseNumber of(String text) {
        if (!CaseNumber.isOne(text)) {
            throw NotThere.aCase();
        }
        return new CaseNumber(text);
    }
}
