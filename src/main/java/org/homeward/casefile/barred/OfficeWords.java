package org.homeward.casefile.barred;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.homeward.directory.Agency;
import org.homeward.directory.Directory;
import org.homeward.shared.AgencyCode;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** By which words an office is named in a text, in each language of the directory. */
@Component
public class OfficeWords {

    /** A shorter word may stand in any text. */
    private static final int SHORT = 2;
    /** So many words of a name without its ministry tell an office. */
    private static final int TELLING = 3;

    private final Directory directory;
    private volatile @Nullable Kept kept;

    OfficeWords(Directory directory) {
        this.directory = directory;
    }

    /**
     * All words of its name; and those before the first comma or bracket, as people write it, where no other office of these
     * countries has them all.
     */
    public List<Set<String>> of(AgencyCode office) {
        return known().getOrDefault(office, List.of());
    }

    /** The offices of the directory whose names these rules know. */
    public Set<AgencyCode> offices() {
        return known().keySet();
    }

    private Map<AgencyCode, List<Set<String>>> known() {
        var version = directory.version();
        var before = kept;
        if (before != null && before.version() == version) {
            return before.words();
        }
        var all = directory.allAgencies().stream()
                .collect(Collectors.toMap(Agency::code, agency -> agency.names().values().stream()
                        .map(OfficeWords::words)
                        .toList()));
        var words = directory.allAgencies().stream().collect(Collectors.toMap(Agency::code, one -> words(one, all)));
        kept = new Kept(version, words);
        return words;
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
        var tells = all.entrySet().stream()
                .filter(other -> !other.getKey().equals(office.code()))
                .flatMap(other -> other.getValue().stream())
                .noneMatch(other -> other.containsAll(brief));
        return brief.size() >= TELLING && tells ? Stream.of(brief) : Stream.empty();
    }

    private static Set<String> words(String name) {
        return Arrays.stream(name.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{M}\\p{N}]+"))
                .filter(word -> word.length() > SHORT)
                .collect(Collectors.toSet());
    }

    /** What is derived from a version of the directory. */
    private record Kept(long version, Map<AgencyCode, List<Set<String>>> words) {}
}
