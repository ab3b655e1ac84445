package org.homeward.studio.ownership;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.homeward.shared.CountryCode;
import org.homeward.studio.SopFiles;
import org.homeward.studio.compare.CanonicalFiles;
import org.homeward.studio.compare.Comparison;
import org.homeward.studio.compare.ProcedureChange;

/** Finds the owners of each change between two versions of a procedure. */
public final class ChangeOwners {

    /** Changes of no element of a file: the order of its rules, its drawing. */
    private static final String THE_FILE = "";

    private final OwnableFileParts before;
    private final OwnableFileParts after;
    private final Map<String, Set<CountryCode>> ownDeadlines;
    private final Map<String, Map<String, OwningCountries>> changed = new TreeMap<>();

    /**
     * @param ownDeadlines which countries have rules of their own for a deadline, by its key
     */
    private ChangeOwners(OwnableFileParts before, OwnableFileParts after, Map<String, Set<CountryCode>> ownDeadlines) {
        this.before = before;
        this.after = after;
        this.ownDeadlines = ownDeadlines;
    }

    static ChangeOwners between(
            SopFiles before,
            SopFiles after,
            Collection<CountryCode> countries,
            Map<String, Set<CountryCode>> ownDeadlines) {
        var named = new NamedCountries(countries);
        var owners = new ChangeOwners(
                new OwnableFileParts(before, named), new OwnableFileParts(after, named), Map.copyOf(ownDeadlines));
        var names = new TreeSet<>(before.names());
        names.addAll(after.names());
        names.stream()
                .filter(name -> !same(name, before, after))
                .map(Comparison::owner)
                .distinct()
                .forEach(owners::file);
        return owners;
    }

    private static boolean same(String name, SopFiles before, SopFiles after) {
        return before.has(name) && after.has(name) && CanonicalFiles.equal(name, before.bytes(name), after.bytes(name));
    }

    private void file(String file) {
        var was = before.of(file);
        var is = after.of(file);
        var elements = new HashMap<String, OwningCountries>();
        var ids = new HashSet<>(was.keySet());
        ids.addAll(is.keySet());
        ids.forEach(id -> {
            var old = was.getOrDefault(id, OwnablePart.NONE);
            var fresh = is.getOrDefault(id, OwnablePart.NONE);
            if (!old.content().equals(fresh.content()) || old == OwnablePart.NONE || fresh == OwnablePart.NONE) {
                elements.put(id, old.whose().and(fresh.whose()).and(left(old, fresh)));
            }
        });
        order(file, was, elements);
        if (elements.isEmpty()) {
            elements.put(THE_FILE, OwningCountries.THE_REGIONS);
        }
        changed.put(file, elements);
    }

    /** The countries that have rules of their own for a deadline which a step names no longer: these rules bind nobody there. */
    private Set<CountryCode> left(OwnablePart old, OwnablePart fresh) {
        var countries = new HashSet<CountryCode>();
        old.dueKeys().stream()
                .filter(key -> !fresh.dueKeys().contains(key))
                .forEach(key -> countries.addAll(ownDeadlines.getOrDefault(key, Set.of())));
        return countries;
    }

    /** A rule that comes to stand before a country's own takes cases from it, so it is that country's too. */
    private void order(String file, Map<String, OwnablePart> pieces, Map<String, OwningCountries> elements) {
        var former = before.rules(file);
        var present = after.rules(file);
        for (int i = 0; i < Math.min(former.size(), present.size()); i++) {
            RuleWithEarlierRules.otherwiseReached(former.get(i), present.get(i)).forEach((rule, others) -> {
                var countries =
                        pieces.getOrDefault(rule, OwnablePart.NONE).whose().countries();
                if (!countries.isEmpty()) {
                    others.forEach(other -> elements.merge(
                            elements.containsKey(other) ? other : THE_FILE,
                            OwningCountries.NOBODYS.and(countries),
                            OwningCountries::and));
                }
            });
        }
    }

    /** The owners of all changes together. */
    public OwningCountries all() {
        return changed.values().stream()
                .flatMap(elements -> elements.values().stream())
                .reduce(OwningCountries.NOBODYS, OwningCountries::and);
    }

    /** The owners of a change; of one that names no element, the owners of its file's changes. */
    public OwningCountries of(ProcedureChange change) {
        var elements = changed.getOrDefault(change.file(), Map.of());
        var whose = elements.get(change.element());
        return whose == null ? elements.values().stream().reduce(OwningCountries.NOBODYS, OwningCountries::and) : whose;
    }

    /** The elements whose change is this country's. */
    public List<Place> of(CountryCode country) {
        var places = new ArrayList<Place>();
        changed.forEach((file, elements) -> elements.forEach((id, whose) -> {
            if (whose.countries().contains(country)) {
                places.add(new Place(file, id));
            }
        }));
        return places;
    }

    /** An element of a file. */
    public record Place(String file, String element) {}
}
