package org.homeward.directory;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.homeward.directory.RoutingRow.Where;
import org.homeward.shared.AgencyCode;
import org.homeward.shared.CasePlace;
import org.homeward.shared.Corridor;
import org.homeward.shared.CountryCode;
import org.homeward.shared.SideRole;
import org.jspecify.annotations.Nullable;

/**
 * Answers from memory which agency does what in which place on a given day; {@link #refresh()} takes a newer version in. Long, because
 * each question about the directory is asked here.
 */
public final class Directory {

    private static final int MOST_IN_TURN = 9;

    private final DirectoryTables tables;
    private volatile DirectorySnapshot snapshot;
    private volatile long version;

    /** The directory that one thread supposes, to see what a change would lead to. */
    private final ThreadLocal<DirectorySnapshot> supposed = new ThreadLocal<>();

    public Directory(DirectoryTables tables) {
        this.tables = tables;
        this.version = tables.version();
        this.snapshot = tables.read();
    }

    /** Takes in a newer version of the directory, if there is one; costs one query. */
    public void refresh() {
        if (supposing()) {
            return;
        }
        var newest = tables.version();
        if (newest != version) {
            snapshot = tables.read();
            version = newest;
        }
    }

    /** The agency, whether it still works or not. */
    public Optional<Agency> agency(AgencyCode code) {
        return Optional.ofNullable(snapshot.agencies.get(code));
    }

    /** All agencies, those that work no more too. */
    public List<Agency> allAgencies() {
        return List.copyOf(snapshot.agencies.values());
    }

    /** The agencies of a country that work on the day. */
    public List<Agency> agencies(CountryCode country, LocalDate day) {
        return snapshot.agencies.values().stream()
                .filter(agency -> agency.country().equals(country)
                        && new Validity(agency.validFrom(), agency.validTo()).holdsOn(day))
                .toList();
    }

    /**
     * The agency that holds a role; a row for the province goes first, then one for the corridor.
     *
     * @param role without a side, {@code focal-point}
     * @param province ISO 3166-2 code, or null if it isn't known
     * @return empty if nobody holds it: the caller falls back to {@link #focalPoint}
     */
    public Optional<RoutedRole> holderOf(
            String role, CountryCode country, Corridor corridor, @Nullable String province, LocalDate day) {
        return holder(role, new Where(country, corridor, province, null, day), agency -> true);
    }

    /** The agency that holds a side's role where the case lies. */
    public Optional<RoutedRole> holderOf(SideRole role, CasePlace place, LocalDate day) {
        return holderOf(role, place, day, agency -> true);
    }

    /** The same among the agencies that may: the directory's next row where the first one's agency may not. */
    public Optional<RoutedRole> holderOf(SideRole role, CasePlace place, LocalDate day, Predicate<AgencyCode> may) {
        var country = role.country(place.corridor());
        return holder(role.role(), Where.of(country, place, place.province(role), day), may);
    }

    /** The agency that holds a side's role, then those that the directory names as the second, third to ask. */
    public List<AgencyCode> holdersInTurn(SideRole role, CasePlace place, LocalDate day) {
        return IntStream.rangeClosed(1, MOST_IN_TURN)
                .mapToObj(turn -> turn == 1 ? role : role.beside(role.role() + "-" + turn))
                .map(wanted -> holderOf(wanted, place, day).map(RoutedRole::agency))
                .takeWhile(Optional::isPresent)
                .flatMap(Optional::stream)
                .distinct()
                .toList();
    }

    /**
     * The same for a place that isn't for everybody.
     *
     * @param person as what places may take the person, what comes first where a country has it first
     */
    public Optional<RoutedRole> placeFor(
            SideRole role,
            CasePlace place,
            List<Set<PlaceSuitability>> person,
            LocalDate day,
            Predicate<AgencyCode> may) {
        var country = role.country(place.corridor());
        return holder(role.role(), Where.of(country, place, place.province(role), day), may, person);
    }

    /** Whether who holds a role in a country depends on the person. */
    public boolean dependsOnPerson(String role, CountryCode country) {
        return snapshot.routing.stream()
                .filter(row -> row.role().equals(role) && row.country().equals(country))
                .anyMatch(row -> !row.forEverybody()
                        || row.holder().role() != null
                                && dependsOnPerson(
                                        Objects.requireNonNull(row.holder().role()), country));
    }

    /** The country's focal point, to which everything goes that nobody else takes. */
    public AgencyCode focalPoint(CountryCode country, LocalDate day) {
        return holder("focal-point", Where.in(country, day), agency -> true)
                .map(RoutedRole::agency)
                .orElseThrow(() -> new IllegalStateException("The directory has no focal point for " + country));
    }

    /**
     * The panel that decides a step in a country. A seat that nobody has there is the country's focal point's.
     *
     * @param province ISO 3166-2 code of where it is decided, or null if it isn't known
     */
    public Panel panel(String step, CountryCode country, @Nullable String province, LocalDate day) {
        var where = new Where(country, null, province, null, day);
        var seats =
                snapshot.panels.stream().filter(row -> row.sits(step, where)).toList();
        if (seats.isEmpty()) {
            throw new IllegalStateException("The directory has no panel for " + step + " in " + country);
        }
        var first = seats.get(0);
        return new Panel(
                step,
                country,
                seated(first.chair(), where),
                first.quorum(),
                first.dissent(),
                seats.stream()
                        .map(row -> new Panel.Member(seated(row.member(), where), row.function(), row.source()))
                        .toList());
    }

    private AgencyCode seated(RoleOrAgency seat, Where where) {
        return seat.found(role -> holder(role, where, agency -> true).map(RoutedRole::agency))
                .orElseGet(() -> focalPoint(where.country(), where.day()));
    }

    /** On what the two countries base a return, on the day. */
    public Optional<CorridorRow> corridor(Corridor corridor, LocalDate day) {
        return snapshot.corridors.stream()
                .filter(row ->
                        row.corridor().equals(corridor) && new Validity(row.validFrom(), row.validTo()).holdsOn(day))
                .findFirst();
    }

    /** Whether only the regional COMMIT memorandum carries the corridor; true also for a pair without a row. */
    public boolean fallsBackToCommit(Corridor corridor, LocalDate day) {
        return corridor(corridor, day).map(CorridorRow::fallsBackToCommit).orElse(true);
    }

    /** The first corridor of the data, an example for forms. */
    public Corridor firstCorridor() {
        return snapshot().corridors.get(0).corridor();
    }

    /** All hand-over points, in the order of the data. */
    public List<HandoverPoint> handoverPoints() {
        return List.copyOf(snapshot.handoverPoints.values());
    }

    /** Whether people are let over a crossing on the day; unknown if no source tells. */
    public BorderCrossingState crossing(String point, LocalDate day) {
        return snapshot.crossingStates.stream()
                .filter(told -> told.isOf(point, day))
                .map(BorderCrossingState.Told::state)
                .findFirst()
                .orElse(BorderCrossingState.unknown);
    }

    /** The six countries. */
    public List<Country> countries() {
        return List.copyOf(snapshot.countries.values());
    }

    /** A country's provinces, in the order of their codes. */
    public List<Province> provinces(CountryCode country) {
        return snapshot.provinces.values().stream()
                .filter(province -> province.country().equals(country))
                .toList();
    }

    /** The country's name in the reader's language; its code if it is none of ours. */
    public String countryName(CountryCode country, Locale locale) {
        var found = snapshot.countries.get(country);
        return found == null ? country.value() : found.name(locale);
    }

    /** The agency's name in the reader's language; its code if it is unknown. */
    public String agencyName(AgencyCode code, Locale locale) {
        return agency(code).map(agency -> agency.name(locale)).orElse(code.value());
    }

    /** A source by its id ({@code S47}, {@code P6}, {@code default}). */
    public Optional<Source> source(String id) {
        return Optional.ofNullable(snapshot.sources.get(id));
    }

    /** The country's holidays and make-up working days of all years that have a table. */
    public List<Holiday> holidays(CountryCode country) {
        return snapshot().holidays.getOrDefault(country, List.of());
    }

    /** A holiday's names in all languages, by its English one; that one alone if it isn't known. */
    public Map<String, String> holidayNames(String english) {
        return snapshot().holidayNames.getOrDefault(english, Map.of(TranslatedNames.FALLBACK, english));
    }

    /** The country's newest office hours; of use for its zone, which doesn't change. */
    public OfficeHours officeHours(CountryCode country) {
        return officeHours(country, null).get(0);
    }

    /**
     * When an agency works, or the country's public service: the first that holds on a day is in force.
     *
     * @param agency null for the country's own; an agency without hours of its own has the country's
     * @return never empty; throws {@link IllegalStateException} for a country without office hours
     */
    public List<OfficeHours> officeHours(CountryCode country, @Nullable AgencyCode agency) {
        var all = allOfficeHours(country);
        var own = all.stream().filter(hours -> agency != null && agency.equals(hours.agency()));
        var found = Stream.concat(own, all.stream().filter(hours -> hours.agency() == null))
                .toList();
        if (found.isEmpty()) {
            throw new IllegalStateException("The directory has no office hours for " + country);
        }
        return found;
    }

    /** The hours of the country and of its agencies, past ones too; the first that holds on a day is in force. */
    public List<OfficeHours> allOfficeHours(CountryCode country) {
        return snapshot().officeHours.stream()
                .filter(hours -> hours.country().equals(country))
                .toList();
    }

    /** Does the work as if the country's table of a year were this one; only this thread sees it so. */
    public <T> T supposing(HolidayYear year, Supplier<T> work) {
        return supposing(snapshot().with(year), work);
    }

    /** Does the work as if these office hours were in force. */
    public <T> T supposing(OfficeHours hours, Supplier<T> work) {
        return supposing(snapshot().with(hours), work);
    }

    /** Whether this thread takes the directory to be another than it is: nothing of it may be kept. */
    public boolean supposing() {
        return supposed.get() != null;
    }

    private <T> T supposing(DirectorySnapshot other, Supplier<T> work) {
        var before = supposed.get();
        supposed.set(other);
        try {
            return work.get();
        } finally {
            if (before == null) {
                supposed.remove();
            } else {
                supposed.set(before);
            }
        }
    }

    private DirectorySnapshot snapshot() {
        var other = supposed.get();
        return other == null ? snapshot : other;
    }

    /** Changes with each version of the directory, so that what is derived from it can be kept until then. */
    public long version() {
        return version;
    }

    private Optional<RoutedRole> holder(String role, Where where, Predicate<AgencyCode> may) {
        return holder(role, where, may, List.of());
    }

    /**
     * A place for some only is for those alone whom it takes by a source. Where nobody's source says so it is asked first: the
     * step goes to who holds the role for everybody.
     */
    private Optional<RoutedRole> holder(
            String role, Where where, Predicate<AgencyCode> may, List<Set<PlaceSuitability>> person) {
        var rows = snapshot.routing.stream()
                .filter(row -> row.fits(role, where))
                .sorted(Comparator.comparingInt(RoutingRow::precision).reversed())
                .toList();
        var as = person.stream()
                .filter(wanted -> rows.stream().anyMatch(row -> row.takes(wanted)))
                .findFirst()
                .orElse(Set.of());
        var sure = rows.stream()
                .filter(row -> row.takes(as))
                .findFirst()
                .filter(RoutingRow::sourced)
                .isPresent();
        return rows.stream()
                .filter(row -> row.forEverybody() || sure && row.sourced() && row.takes(as))
                .map(row -> row.holder()
                        .found(other -> holder(other, where, may, person).map(RoutedRole::agency))
                        .filter(may)
                        .map(agency -> new RoutedRole(agency, row.group())))
                .flatMap(Optional::stream)
                .findFirst();
    }
}
