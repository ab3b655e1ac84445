package org.homeward.engine;

import org.springframework.stereotype.Component;

/**
 * Whether the running transaction did what may let a waiting message arrive, or come to its end: it sent one, began to wait
 * for one, or ended a process. Of any other transaction nothing is to be delivered.
 */
@Component
public class MessageHopes {

    private final TransactionMark mark = new TransactionMark();

    public void raise() {
        mark.set();
    }

    public boolean areRaised() {
        return mark.isSet();
    }
}
