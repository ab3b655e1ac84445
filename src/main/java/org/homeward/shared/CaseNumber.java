package org.homeward.shared;

import java.util.Locale;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * A case's number, {@code C-7K2Q-M4X9}: seven random characters and a check character. It says nothing of the person,
 * the day or the country.
 */
public record CaseNumber(String value) {

    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int LENGTH = 11;
    private static final int RANDOM = 7;

    /** The number of no case, which no new one gets. */
    public static final CaseNumber NOBODYS = new CaseNumber("C-0000-0000");

    public CaseNumber {
        if (!isOne(value)) {
            throw new IllegalArgumentException("Not a case number");
        }
    }

    /** A new number from the given source of randomness. */
    public static CaseNumber random(RandomGenerator random) {
        var letters = new StringBuilder();
        for (int i = 0; i < RANDOM; i++) {
            letters.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
        }
        var number = of(letters);
        return number.equals(NOBODYS) ? random(random) : number;
    }

    /** The number of these seven characters, with their check character. */
    public static CaseNumber of(CharSequence letters) {
        var text = letters.toString();
        return new CaseNumber("C-" + text.substring(0, 4) + "-" + text.substring(4) + check(text));
    }

    /**
     * The number that somebody typed where a name may be typed too. Letters alone may be one, which must not get into an address,
     * unless they begin as a number does.
     */
    public static Optional<CaseNumber> written(String text) {
        if (text.chars().noneMatch(Character::isDigit)
                && !text.strip().toUpperCase(Locale.ROOT).startsWith("C-")) {
            return Optional.empty();
        }
        return typed(text);
    }

    /** The number that somebody typed: small letters will do, and dashes and spaces may stand anywhere. */
    public static Optional<CaseNumber> typed(String text) {
        var letters = text.toUpperCase(Locale.ROOT).replaceAll("[\\s-]", "");
        if (letters.length() != RANDOM + 2 || letters.charAt(0) != 'C') {
            return Optional.empty();
        }
        var number = "C-" + letters.substring(1, 5) + "-" + letters.substring(5);
        return isOne(number) ? Optional.of(new CaseNumber(number)) : Optional.empty();
    }

    /** Whether the text is a well-formed number with the right check character. */
    public static boolean isOne(String text) {
        if (text.length() != LENGTH || !text.startsWith("C-") || text.charAt(6) != '-') {
            return false;
        }
        var letters = text.substring(2, 6) + text.substring(7);
        return letters.chars().allMatch(letter -> ALPHABET.indexOf(letter) >= 0)
                && check(letters.substring(0, 7)) == letters.charAt(7);
    }

    /** Odd weights are invertible modulo 32, so each single wrong character is noticed. */
    private static char check(CharSequence letters) {
        int sum = 0;
        for (int i = 0; i < letters.length(); i++) {
            sum += (2 * i + 1) * ALPHABET.indexOf(letters.charAt(i));
        }
        return ALPHABET.charAt(sum % ALPHABET.length());
    }

    @Override
    public String toString() {
        return value;
    }
}
