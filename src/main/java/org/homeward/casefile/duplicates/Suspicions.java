package org.homeward.casefile.duplicates;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.homeward.casefile.CaseAccess;
import org.homeward.casefile.RowWall;
import org.homeward.directory.people.Actor;
import org.homeward.directory.people.Role;
import org.homeward.shared.CaseNumber;
import org.homeward.shared.NotAllowed;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Pairs of cases that may be about one person, for those who may learn of them: the agency that opened the older case, and
 * the data protection officers of both countries; never who typed the newer one (R7, R14). Each reading is logged.
 */
@Component
public class Suspicions {

    private static final String OWNERS = """
            older = :number and older_by = :agency and by_user <> :user
              and (newer_by <> :agency or :supervisor) and :country <> all (hidden_from)
            """;
    private static final String OFFICERS = """
            :country in (split_part(older_by, '-', 1), split_part(newer_by, '-', 1))
              and by_user <> :user and :country <> all (hidden_from)
            """;

    private final SuspicionTable table;
    private final RowWall wall;
    private final ApplicationEventPublisher events;

    Suspicions(SuspicionTable table, RowWall wall, ApplicationEventPublisher events) {
        this.table = table;
        this.wall = wall;
        this.events = events;
    }

    /** Those in which the case is one of the two, for the product's own work. */
    @Transactional
    public List<Suspicion> of(CaseNumber number) {
        return asSystem(() -> table.pairs("newer = :number or older = :number order by id")
                .param("number", number.value())
                .query(SuspicionTable::row)
                .list());
    }

    /** Does the product's own work with each of those, as a system actor: who works in one case may not see the other's rows. */
    @Transactional
    public void each(CaseNumber number, Consumer<Suspicion> work) {
        asSystem(() -> {
            of(number).forEach(work);
            return true;
        });
    }

    /**
     * What the owner of an older case learns of newer ones, newest first; the caller has asked {@link CaseAccess#require}.
     * Where the owner opened both, a supervisor learns it who isn't the one who typed.
     */
    @Transactional
    public List<Suspicion> about(CaseNumber older, Actor reader) {
        var found = asSystem(() -> table.pairs(OWNERS + "order by id desc")
                .param("number", older.value())
                .param("agency", reader.agency().value())
                .param("country", reader.country().value())
                .param("user", reader.username())
                .param("supervisor", reader.isAny(Role.supervisor))
                .query(SuspicionTable::row)
                .list());
        if (!found.isEmpty()) {
            events.publishEvent(new SuspicionsRead(older, reader.agency(), reader.username(), found.size()));
        }
        return found;
    }

    /**
     * A page of the officer's list: pairs of which one was opened in the officer's country, newest first.
     *
     * @param before the id of the last line of the page before, {@link Long#MAX_VALUE} at the start
     * @throws NotAllowed if the reader is no data protection officer
     */
    @Transactional
    public List<Suspicion> page(Actor officer, long before, int most) {
        officer.requireAny(Role.dataProtectionOfficer);
        var found = asSystem(() -> table.pairs(OFFICERS + "and id < :before order by id desc limit :most")
                .param("country", officer.country().value())
                .param("user", officer.username())
                .param("before", before)
                .param("most", most)
                .query(SuspicionTable::row)
                .list());
        events.publishEvent(new SuspicionsRead(null, officer.agency(), officer.username(), found.size()));
        return found;
    }

    /** How many there are for the officer. */
    @Transactional
    public long count(Actor officer) {
        officer.requireAny(Role.dataProtectionOfficer);
        return asSystem(() -> table.count(OFFICERS)
                .param("country", officer.country().value())
                .param("user", officer.username())
                .query(Long.class)
                .single());
    }

    private <T> T asSystem(Supplier<T> question) {
        return wall.asSystem("duplicates", question);
    }
}
