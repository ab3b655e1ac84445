package org.homeward.casefile.duplicates;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import java.time.Clock;
import java.time.Duration;
import org.homeward.casefile.RowPolicyContext;
import org.homeward.casefile.names.NameHashes;
import org.homeward.shared.AgencyCode;
import org.homeward.shared.CaseNumber;
import org.homeward.shared.DatabaseTimes;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Looks whether the person of a new case may already have one. The one who typed never learns the answer (R7): it goes to
 * the owner of the other case and the data protection officer.
 */
@Component
public class DuplicateCheck {

    /** The kind of a pair whose newer case was opened out of the older one. */
    public static final String AGAIN = "again";

    private static final int LOOKS_AN_HOUR = 120;

    private final NameHashes hashes;
    private final RowPolicyContext wall;
    private final JdbcClient database;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private final Cache<String, Bucket> limits = Caffeine.newBuilder()
            .maximumSize(10_000)
            .expireAfterAccess(Duration.ofHours(2))
            .build();

    DuplicateCheck(
            NameHashes hashes,
            RowPolicyContext wall,
            JdbcClient database,
            ApplicationEventPublisher events,
            Clock clock) {
        this.hashes = hashes;
        this.wall = wall;
        this.database = database;
        this.events = events;
        this.clock = clock;
    }

    /** Looks, after the person's name was recorded; too many looks by one account are stopped and logged. */
    @Transactional
    public void look(CaseNumber number, AgencyCode agency, String user) {
        var limit = limits.get(user, name -> Bucket.builder()
                .addLimit(band -> band.capacity(LOOKS_AN_HOUR).refillGreedy(LOOKS_AN_HOUR, Duration.ofHours(1)))
                .build());
        if (limit.tryConsume(1)) {
            wall.asSystem("duplicates", () -> {
                hashes.matches(number).forEach(match -> note(number, match.other(), match.kind(), agency, user));
                return true;
            });
        } else {
            events.publishEvent(new DuplicateCheckLimitEvent(number, agency, user));
        }
    }

    /** The new case was opened out of the other one, about the same person: that is kept and told as what is found by names. */
    @Transactional
    public void again(CaseNumber number, CaseNumber other, AgencyCode agency, String user) {
        wall.asSystem("duplicates", () -> {
            note(number, other, AGAIN, agency, user);
            return true;
        });
        look(number, agency, user);
    }

    private void note(CaseNumber number, CaseNumber other, String kind, AgencyCode agency, String user) {
        var first = database.sql("""
                                insert into duplicate_suspicion
                                    (case_number, other_case, kind, at, by_agency, by_user)
                                values (:number, :otherCase, :kind, :now, :byAgency, :byUser) on conflict do nothing
                                """)
                        .param("number", number.value())
                        .param("otherCase", other.value())
                        .param("kind", kind)
                        .param("now", DatabaseTimes.of(clock.instant()))
                        .param("byAgency", agency.value())
                        .param("byUser", user)
                        .update()
                == 1;
        if (first) {
            events.publishEvent(new DuplicateSuspectedEvent(number, other, kind, user));
        }
    }
}
