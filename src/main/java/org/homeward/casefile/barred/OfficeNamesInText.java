package org.homeward.casefile.barred;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.homeward.directory.Agency;
import org.homeward.directory.Directory;
import org.homeward.shared.AgencyCode;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** By which words an office is named in a text, in each language of the directory. */
@Component
public class OfficeNamesInText {

    /** A shorter word may stand in any text. */
    private static final int SHORT = 2;
    /** So many words of a name without its ministry tell an office. */
    private static final int TELLING = 3;
    /** Some scripts have no spaces between words: so many letters tell as much as several words. */
    private static final int LONG = 8;

    private static final Comparator<String> LONGEST_FIRST =
            Comparator.comparing(String::length).reversed();

    private static final Pattern UNSPACED =
            Pattern.compile("[\\p{IsKhmer}\\p{IsThai}\\p{IsLao}\\p{IsMyanmar}\\p{IsHan}]");
    private static final Pattern INVISIBLE = Pattern.compile("[\u200b-\u200d\u2060]");

    private final Directory directory;
    private volatile @Nullable Kept kept;

    OfficeNamesInText(Directory directory) {
        this.directory = directory;
    }

    /**
     * Whether the text names the office: by its code; by all words of its name, or by those before the first comma or bracket, as
     * people write it, where no other office of these countries has them all. A name within another's longer one isn't meant.
     */
    public boolean areIn(String written, AgencyCode office) {
        return isNamed(office, plain(written));
    }

    /** All offices that the text names. */
    public Set<AgencyCode> in(String written) {
        var text = plain(written);
        return kept().beginnings().entrySet().stream()
                .filter(beginning -> text.contains(beginning.getKey()))
                .flatMap(beginning -> beginning.getValue().stream())
                .distinct()
                .filter(office -> isNamed(office, text))
                .collect(Collectors.toSet());
    }

    private boolean isNamed(AgencyCode office, String text) {
        return text.contains(code(office))
                || found(office, text).anyMatch(words -> known().keySet().stream()
                        .filter(other -> !other.equals(office))
                        .flatMap(other -> found(other, text))
                        .noneMatch(other -> isWithin(words, other, text)));
    }

    /** The offices of the directory whose names these rules know. */
    public Set<AgencyCode> offices() {
        return known().keySet();
    }

    private Stream<Set<String>> found(AgencyCode office, String text) {
        return known().getOrDefault(office, List.of()).stream()
                .filter(words -> words.stream().allMatch(text::contains));
    }

    /** Whether the words stand in the text only as parts of the other name. */
    private static boolean isWithin(Set<String> words, Set<String> other, String text) {
        if (letters(words) >= letters(other) || !parts(words, other)) {
            return false;
        }
        var rest = text;
        for (var word : longestFirst(other)) {
            rest = rest.replaceFirst(Pattern.quote(word), " ");
        }
        return !words.stream().allMatch(rest::contains);
    }

    private static boolean parts(Set<String> words, Set<String> other) {
        return words.stream().allMatch(word -> other.stream().anyMatch(longer -> longer.contains(word)));
    }

    private static List<String> longestFirst(Set<String> words) {
        return words.stream().sorted(LONGEST_FIRST).toList();
    }

    private static int letters(Set<String> words) {
        return words.stream().mapToInt(String::length).sum();
    }

    private Map<AgencyCode, List<Set<String>>> known() {
        return kept().words();
    }

    private Kept kept() {
        var version = directory.version();
        var before = kept;
        if (before != null && before.version() == version) {
            return before;
        }
        var all = directory.allAgencies().stream()
                .collect(Collectors.toMap(Agency::code, agency -> agency.names().values().stream()
                        .map(OfficeNamesInText::words)
                        .toList()));
        var words = directory.allAgencies().stream().collect(Collectors.toMap(Agency::code, one -> words(one, all)));
        var now = new Kept(version, words, beginnings(words));
        kept = now;
        return now;
    }

    /** The code and the first word of each name: a text without any of them names nobody. */
    private static Map<String, Set<AgencyCode>> beginnings(Map<AgencyCode, List<Set<String>>> words) {
        return words.entrySet().stream()
                .flatMap(office -> Stream.concat(
                                Stream.of(code(office.getKey())),
                                office.getValue().stream()
                                        .map(name -> name.iterator().next()))
                        .map(beginning -> Map.entry(beginning, office.getKey())))
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toSet())));
    }

    private static String code(AgencyCode office) {
        return office.value().toLowerCase(Locale.ROOT);
    }

    private static List<Set<String>> words(Agency office, Map<AgencyCode, List<Set<String>>> all) {
        return office.names().values().stream()
                .flatMap(name -> Stream.concat(Stream.of(words(name)), brief(name, office, all)))
                .filter(words -> !words.isEmpty())
                .distinct()
                .toList();
    }

    private static Stream<Set<String>> brief(String name, Agency office, Map<AgencyCode, List<Set<String>>> all) {
        var brief = words(name.split("[,(]", 2)[0]);
        var large = brief.stream().filter(OfficeNamesInText::isLong).collect(Collectors.toSet());
        if (brief.size() < TELLING && large.isEmpty()) {
            return Stream.empty();
        }
        var tells = all.entrySet().stream()
                .filter(other -> !other.getKey().equals(office.code()))
                .flatMap(other -> other.getValue().stream())
                .noneMatch(other -> brief.stream().allMatch(word -> has(other, word, large.contains(word))));
        return tells ? Stream.of(brief) : Stream.empty();
    }

    private static boolean has(Set<String> name, String word, boolean isLong) {
        return name.contains(word) || isLong && name.stream().anyMatch(longer -> longer.contains(word));
    }

    private static boolean isLong(String word) {
        return UNSPACED.matcher(word).find()
                && word.codePoints().filter(Character::isLetter).count() >= LONG;
    }

    private static Set<String> words(String name) {
        return Arrays.stream(plain(name).split("[^\\p{L}\\p{M}\\p{N}]+"))
                .filter(word -> word.length() > SHORT)
                .sorted(LONGEST_FIRST)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** Without capitals, and without what is written otherwise and read alike. */
    private static String plain(String text) {
        return INVISIBLE
                .matcher(Normalizer.normalize(text, Normalizer.Form.NFC))
                .replaceAll("")
                .toLowerCase(Locale.ROOT);
    }

    /** The patterns that are derived from a version of the directory. */
    private record Kept(
            long version, Map<AgencyCode, List<Set<String>>> words, Map<String, Set<AgencyCode>> beginnings) {}
}
