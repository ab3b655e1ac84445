package org.homeward.shared.procedures;

/** A number of law or practice that rules count with. Its amount and source are rows of {@code directory/rule-numbers.csv}. */
public enum RuleNumber {
    /** From this age on, in years, a person is an adult. */
    adultAge,
    /** An estimate or an assessment that names no youngest age may be wrong by so many years. */
    estimateMargin,
    /** From this age on, in years, some places for men take a boy. */
    boysAmongMenAge,
    /** A visit's step opens so many days before the visit. */
    visitOpensBefore,
    /** After so many days a visit is made again that found nobody, or a child who was not alone. */
    visitAgainAfter,
    /** So many visits in a row are tried on site. Then the person is called. */
    visitTries
}
