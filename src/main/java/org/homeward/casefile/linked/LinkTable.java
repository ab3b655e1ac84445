package org.homeward.casefile.linked;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.homeward.casefile.BorderSide;
import org.homeward.directory.people.Actor;
import org.homeward.shared.CaseNumber;
import org.homeward.shared.DatabaseTimes;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The links of cases. */
@Component
final class LinkTable {

    private static final String BETWEEN = """
            ended_at is null and least(one_case, other_case) = least(:number, :other)
              and greatest(one_case, other_case) = greatest(:number, :other)
            """;

    private final JdbcClient database;

    LinkTable(JdbcClient database) {
        this.database = database;
    }

    /**
     * The persons linked to the case whom the reader may know of, oldest link first: the holder of the case knows them all, another agency
     * of the host those in whose case it works too, a counterpart those while both persons agreed to be known there.
     */
    List<LinkedPerson> seen(CaseNumber number, Actor reader, BorderSide side, boolean holds, Instant now) {
        return database.sql("""
                        select l.*, pair.other, works.agency is not null as works
                        from case_link l
                        cross join lateral (
                            select case when l.one_case = :number then l.other_case else l.one_case end as other) pair
                        left join participation works
                          on works.case_number = pair.other and works.agency = :agency and works.active
                             and works.kind <> 'service' and not works.barred
                        where :number in (l.one_case, l.other_case) and l.ended_at is null
                          and (:holds or works.agency is not null and (:host or 2 = (
                              select count(distinct case_number) from consent
                              where case_number in (l.one_case, l.other_case) and purpose = 'ShareWithOriginAgency'
                                and value = 'Given' and superseded is null and (expires is null or expires > :now))))
                        order by l.linked_at, l.id
                        """)
                .param("number", number.value())
                .param("agency", reader.agency().value())
                .param("holds", holds)
                .param("host", side == BorderSide.host)
                .param("now", DatabaseTimes.of(now))
                .query((row, index) -> seen(row, number))
                .list();
    }

    private static LinkedPerson seen(ResultSet row, CaseNumber number) throws SQLException {
        return new LinkedPerson(
                new CaseNumber(row.getString("other")),
                PersonRelation.of(
                        row.getString("kind"), row.getString("one_case").equals(number.value())),
                DatabaseTimes.from(row, "linked_at"),
                row.getBoolean("works"),
                DatabaseTimes.fromOrNull(row, "panel_apart") != null,
                DatabaseTimes.fromOrNull(row, "parent_apart") != null,
                endAsked(row));
    }

    private static @Nullable CaseLinkEndRequestedEvent endAsked(ResultSet row) throws SQLException {
        var why = row.getString("end_asked_because");
        return why == null
                ? null
                : new CaseLinkEndRequestedEvent(LinkEndReason.valueOf(why), row.getString("end_asked_user"));
    }

    /** Links the two; false if they are linked already. */
    boolean insert(CaseNumber number, CaseNumber other, PersonRelation relation, Actor by, Instant at) {
        var parentFirst = relation == PersonRelation.parent;
        return database.sql("""
                        insert into case_link (one_case, other_case, kind, linked_at, linked_by, linked_user)
                        values (:one, :other, :kind, :at, :agency, :user) on conflict do nothing
                        """)
                        .param("one", parentFirst ? other.value() : number.value())
                        .param("other", parentFirst ? number.value() : other.value())
                        .param("kind", relation.kind())
                        .param("at", DatabaseTimes.of(at))
                        .param("agency", by.agency().value())
                        .param("user", by.username())
                        .update()
                == 1;
    }

    /** Ends the link of the two; false if there is none. */
    boolean end(CaseNumber number, CaseNumber other, LinkEndReason why, Actor by, Instant at) {
        return says(
                "ended_at = :at, ended_by = :agency, ended_user = :user, ended_because = :why",
                number,
                other,
                why,
                by,
                at);
    }

    /** Somebody says that the link of the two is wrong; false if there is none. It stands until it is ended. */
    boolean askEnd(CaseNumber number, CaseNumber other, LinkEndReason why, Actor by, Instant at) {
        return says("""
                end_asked_at = :at, end_asked_by = :agency, end_asked_user = :user, end_asked_because = :why
                """, number, other, why, by, at);
    }

    private boolean says(String columns, CaseNumber number, CaseNumber other, LinkEndReason why, Actor by, Instant at) {
        return database.sql("update case_link set " + columns + " where " + BETWEEN)
                        .param("at", DatabaseTimes.of(at))
                        .param("agency", by.agency().value())
                        .param("user", by.username())
                        .param("why", why.name())
                        .param("number", number.value())
                        .param("other", other.value())
                        .update()
                == 1;
    }

    /** The parent's choice; null: to cross together. */
    boolean parentApart(CaseNumber parent, CaseNumber child, @Nullable Instant at) {
        return database.sql("""
                        update case_link set parent_apart = cast(:at as timestamptz)
                        where ended_at is null and kind = 'parentAndChild' and one_case = :parent and other_case = :child
                        """)
                        .param("at", DatabaseTimes.ofOrNull(at))
                        .param("parent", parent.value())
                        .param("child", child.value())
                        .update()
                == 1;
    }

    /** The panel's decision for the child; null: to cross together with each parent. */
    void panelApart(CaseNumber child, @Nullable Instant at) {
        database.sql("""
                        update case_link set panel_apart = cast(:at as timestamptz)
                        where ended_at is null and kind = 'parentAndChild' and other_case = :child
                        """)
                .param("at", DatabaseTimes.ofOrNull(at))
                .param("child", child.value())
                .update();
    }

    /** The parents and children of this case's person; others who ask the same of one of the two wait for the transaction's end. */
    List<ParentAndChild> held(CaseNumber number) {
        return database.sql("""
                        select one_case, other_case, panel_apart is not null and parent_apart is not null as may_part
                        from case_link
                        where ended_at is null and kind = 'parentAndChild' and :number in (one_case, other_case)
                        order by id for update
                        """)
                .param("number", number.value())
                .query((row, index) -> new ParentAndChild(
                        new CaseNumber(row.getString("one_case")),
                        new CaseNumber(row.getString("other_case")),
                        row.getBoolean("may_part")))
                .list();
    }

    /** The cases of the child's parents that run. */
    List<CaseNumber> parents(CaseNumber child) {
        return database.sql("""
                        select one_case from case_link join case_file on number = one_case
                        where case_link.ended_at is null and case_file.ended_at is null
                          and kind = 'parentAndChild' and other_case = :child
                        order by id
                        """)
                .param("child", child.value())
                .query((row, index) -> new CaseNumber(row.getString("one_case")))
                .list();
    }
}
