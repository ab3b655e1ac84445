package org.homeward.overdue.bulk;

import org.homeward.shared.WrongContent;

/** An order would be refused with each of its steps, so nothing of it is done. */
final class OrderWrong extends RuntimeException {

    private final transient WrongContent wrong;

    OrderWrong(WrongContent wrong) {
        super("An order is wrong as a whole", wrong);
        this.wrong = wrong;
    }

    WrongContent wrong() {
        return wrong;
    }
}
