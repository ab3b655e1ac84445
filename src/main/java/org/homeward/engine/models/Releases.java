package org.homeward.engine.models;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import org.homeward.engine.CaseFactsRecords;
import org.homeward.shared.CaseNumber;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The versions that each case keeps, and those that a new case begins with. */
@Component
public class Releases {

    /** Another node's publication is seen after at most this time. */
    private static final Duration STALE_AFTER = Duration.ofSeconds(5);

    private static final Release NONE = new Release(0, Map.of(), Map.of(), Map.of(), Map.of());

    private final ReleaseTable table;
    private final CaseFactsRecords cases;
    private final Clock clock;
    private final Cache<Boolean, Long> inForce =
            Caffeine.newBuilder().expireAfterWrite(STALE_AFTER).build();
    private final Cache<Long, Release> read =
            Caffeine.newBuilder().maximumSize(200).build();

    Releases(ReleaseTable table, CaseFactsRecords cases, Clock clock) {
        this.table = table;
        this.cases = cases;
        this.clock = clock;
    }

    /** The release that new cases begin with; without any phase before the first start has deployed them. */
    public Release inForce() {
        var id = inForce.get(true, any -> table.inForce().orElse(null));
        return id == null ? NONE : of(id);
    }

    /** The release that the case keeps; the one in force if there is no such case. */
    public Release of(@Nullable CaseNumber number) {
        return number == null ? inForce() : cases.release(number).map(this::of).orElseGet(this::inForce);
    }

    public Release of(long id) {
        return read.get(id, table::read);
    }

    /** The case keeps another version of a phase from now on, in the caller's transaction. */
    public Release move(CaseNumber number, String phase, int version) {
        var release = with(of(number), phase, version);
        cases.keeps(number, release.id());
        return release;
    }

    /** The same set with another version of one phase; made if no case has run on it. */
    public Release with(Release release, String phase, int version) {
        var versions = new TreeMap<>(release.versions());
        versions.put(phase, version);
        return of(table.with(versions, clock.instant()));
    }

    void putInForce(Map<String, Integer> versions) {
        table.putInForce(table.with(versions, clock.instant()));
    }

    void forget() {
        inForce.invalidateAll();
    }
}
