package org.homeward.casefile.names;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.apache.commons.codec.language.DoubleMetaphone;

/** A person's name and identity number in forms that can be compared across scripts and spellings. */
public record NameParts(Optional<String> name, Optional<String> sound, Optional<String> identity) {

    /** As much of a word's sound as a name can have; by itself the algorithm stops after four letters. */
    private static final int WHOLE_WORD = 16;

    /** The fields of which it is made. */
    public static final Set<String> KEYS = Set.of("givenName", "familyName", "prs_IdentityNumber");

    /** The fields by whose words a person is found. */
    public static final Set<String> NAMES = Set.of("givenName", "familyName", "nameInHomeScript");

    public static NameParts of(FieldValueReader fields) {
        var words = words(text(fields, "givenName") + " " + text(fields, "familyName"));
        var identity =
                text(fields, "prs_IdentityNumber").toUpperCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
        return new NameParts(
                joined(words), joined(sounds(words)), Optional.of(identity).filter(id -> !id.isEmpty()));
    }

    /** The words of a name of any script in Latin letters, in alphabetical order. */
    public static List<String> latin(String name) {
        return words(name);
    }

    /** How a word in Latin letters sounds; the word itself if that says nothing. */
    public static String sound(String word) {
        var metaphone = new DoubleMetaphone();
        metaphone.setMaxCodeLen(WHOLE_WORD);
        var sound = metaphone.doubleMetaphone(word);
        return sound == null || sound.isEmpty() ? word : sound;
    }

    /** One word is no ground for a suspicion: too many people share it. */
    private static Optional<String> joined(List<String> words) {
        return words.size() < 2 ? Optional.empty() : Optional.of(String.join(" ", words));
    }

    /** In alphabetical order: which part is the family's name is often mixed up. */
    private static List<String> words(String text) {
        return LatinLetters.words(text).stream().sorted().toList();
    }

    private static List<String> sounds(List<String> words) {
        var metaphone = new DoubleMetaphone();
        return words.stream()
                .map(metaphone::doubleMetaphone)
                .filter(sound -> sound != null && !sound.isEmpty())
                .sorted()
                .toList();
    }

    private static String text(FieldValueReader fields, String key) {
        var value = fields.get(key);
        return value == null ? "" : value.toString();
    }
}
