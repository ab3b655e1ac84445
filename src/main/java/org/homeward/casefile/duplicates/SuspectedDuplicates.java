package org.homeward.casefile.duplicates;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.homeward.casefile.CaseAccess;
import org.homeward.casefile.CaseFiles;
import org.homeward.casefile.RowPolicyContext;
import org.homeward.directory.people.Actor;
import org.homeward.directory.people.Role;
import org.homeward.shared.ActionNotAllowedException;
import org.homeward.shared.CaseNumber;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Pairs of cases that may be about one person, for those who may learn of them: the agency that holds the older
 * case now, and the data protection officers; never who typed the newer one, nor who has left the older (R7, R14). Each reading is logged.
 */
@Component
public class SuspectedDuplicates {

    /** The holder of the newer case learns of the older once the person agrees to it. */
    private static final String HOLDERS = """
            :country <> all (hidden_from) and (
              older = :number and :agency = any (older_holders)
                and (kind = :again or by_user <> :user and (newer_by <> :agency or :supervisor))
              or newer = :number and exists (
                select 1 from participation where case_number = newer and agency = :agency and holds_case
                  and active and not barred))
            """;

    private static final String OFFICERS = """
            :country = any (officers_of) and by_user <> :user and :country <> all (hidden_from)
            """;

    private final SuspectedDuplicateTable table;
    private final RowPolicyContext wall;
    private final CaseFiles files;
    private final ApplicationEventPublisher events;

    SuspectedDuplicates(
            SuspectedDuplicateTable table, RowPolicyContext wall, CaseFiles files, ApplicationEventPublisher events) {
        this.table = table;
        this.wall = wall;
        this.files = files;
        this.events = events;
    }

    /** Those in which the case is one of the two, for the product's own work. */
    @Transactional
    public List<SuspectedDuplicate> of(CaseNumber number) {
        return asSystem(() -> table.pairs("newer = :number or older = :number order by id")
                .param("number", number.value())
                .query(SuspectedDuplicateTable::row)
                .list());
    }

    /** Does the product's own work with each of those, as a system actor: an agency that works in one case may not see the other's rows. */
    @Transactional
    public void each(CaseNumber number, Consumer<SuspectedDuplicate> work) {
        asSystem(() -> {
            of(number).forEach(work);
            return true;
        });
    }

    /**
     * The newer cases for the owner of an older one, and the older ones for the owner of a newer one if the person agreed to that, newest
     * first; the caller has asked {@link CaseAccess#require}. Where the owner opened the newer one too, a supervisor learns it who isn't
     * the one who typed.
     */
    @Transactional
    public List<SuspectedDuplicate> about(CaseNumber number, Actor reader) {
        var found = asSystem(() -> table
                .pairs(HOLDERS + "order by id desc")
                .param("number", number.value())
                .param("agency", reader.agency().value())
                .param("country", reader.country().value())
                .param("user", reader.username())
                .param("again", DuplicateCheck.AGAIN)
                .param("supervisor", reader.isAny(Role.supervisor))
                .query(SuspectedDuplicateTable::row)
                .list()
                .stream()
                .filter(pair -> pair.older().number().equals(number) || agreed(number))
                .toList());
        if (!found.isEmpty()) {
            events.publishEvent(
                    new SuspectedDuplicatesReadEvent(number, reader.agency(), reader.username(), found.size()));
        }
        return found;
    }

    /**
     * A page of the officer's list: pairs of which the older is held, or the newer was opened, in the officer's country, newest first.
     *
     * @param before the id of the last line of the page before, {@link Long#MAX_VALUE} at the start
     * @throws ActionNotAllowedException if the reader is no data protection officer
     */
    @Transactional
    public List<SuspectedDuplicate> page(Actor officer, long before, int most) {
        officer.requireAny(Role.dataProtectionOfficer);
        var found = asSystem(() -> table.pairs(OFFICERS + "and id < :before order by id desc limit :most")
                .param("country", officer.country().value())
                .param("user", officer.username())
                .param("before", before)
                .param("most", most)
                .query(SuspectedDuplicateTable::row)
                .list());
        events.publishEvent(new SuspectedDuplicatesReadEvent(null, officer.agency(), officer.username(), found.size()));
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

    /** The newest answer counts: a yes that is corrected hides it again. */
    private boolean agreed(CaseNumber newer) {
        return files.value(newer, "earlierCaseLink").filter("yes"::equals).isPresent();
    }

    private <T> T asSystem(Supplier<T> question) {
        return wall.asSystem("duplicates", question);
    }
}
