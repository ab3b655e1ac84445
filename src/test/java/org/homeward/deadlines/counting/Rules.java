package org.homeward.deadlines.counting;

/** Rules for tests. */
final class Rules {

    private Rules() {}

    static DeadlineRule of(int amount, DeadlineUnit unit, NonWorkingDayRule landing) {
        return of(amount, unit, landing, DeadlineKind.agencyDue, "0.67");
    }

    static DeadlineRule of(int amount, DeadlineUnit unit, NonWorkingDayRule landing, DeadlineKind kind, String warn) {
        return new DeadlineRule(
                "test",
                amount,
                unit,
                kind,
                "stepOpened",
                new CountedPeriod("acting", "", landing, "through"),
                false,
                warn,
                "holder",
                "P6",
                true);
    }
}
