package org.homeward.directory.people;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.homeward.shared.AgencyCode;
import org.homeward.shared.DatabaseTimes;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Absences in the database. A chain of deputies is followed five steps at most. */
@Component
class AbsenceTable {

    private final JdbcClient jdbc;

    AbsenceTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Two absences of one agency wait for each other, so that together they make no circle. */
    void lock(AgencyCode agency) {
        jdbc.sql("select 1 from (select pg_advisory_xact_lock(hashtext('absence ' || :agency))) locked")
                .param("agency", agency.value())
                .query(Integer.class)
                .single();
    }

    long insert(AbsenceInput absence, String by, Instant at) {
        return jdbc.sql("""
                        insert into absence (username, first_day, last_day, deputy, entered_by, entered_at)
                        values (:username, :from, :to, :deputy, :by, :at) returning id
                        """)
                .param("username", absence.username())
                .param("from", absence.from())
                .param("to", absence.to())
                .param("deputy", absence.deputy(), Types.VARCHAR)
                .param("by", by)
                .param("at", DatabaseTimes.of(at))
                .query(Long.class)
                .single();
    }

    boolean takeBack(long id, Instant at) {
        return jdbc.sql("update absence set taken_back = :at where id = :id and taken_back is null")
                        .param("at", DatabaseTimes.of(at))
                        .param("id", id)
                        .update()
                == 1;
    }

    Optional<Absence> find(long id) {
        return jdbc.sql("select * from absence where id = :id and taken_back is null")
                .param("id", id)
                .query(AbsenceTable::row)
                .optional();
    }

    List<Absence> of(String username, LocalDate day) {
        return jdbc.sql("""
                        select * from absence where username = :username and last_day >= :day and taken_back is null
                        order by first_day
                        """)
                .param("username", username)
                .param("day", day)
                .query(AbsenceTable::row)
                .list();
    }

    List<Absence> of(AgencyCode agency, LocalDate day) {
        return jdbc.sql("""
                        select absence.* from absence join account on account.username = absence.username
                        where account.agency = :agency and last_day >= :day and taken_back is null
                        order by first_day, id
                        """)
                .param("agency", agency.value())
                .param("day", day)
                .query(AbsenceTable::row)
                .list();
    }

    boolean overlaps(AbsenceInput absence) {
        return jdbc.sql("""
                        select exists (select 1 from absence where username = :username and taken_back is null
                            and first_day <= :to and last_day >= :from)
                        """)
                .param("username", absence.username())
                .param("from", absence.from())
                .param("to", absence.to())
                .query(Boolean.class)
                .single();
    }

    /** Whether on some day of the absence the deputies' own deputies lead back to the person. */
    boolean leadsBack(AbsenceInput absence) {
        return jdbc.sql("""
                        with recursive chain (person, first_day, last_day, steps) as (
                          select cast(:deputy as text), cast(:from as date), cast(:to as date), 0
                          union all
                          select next.deputy, greatest(next.first_day, chain.first_day),
                                 least(next.last_day, chain.last_day), steps + 1
                          from chain join absence next on next.username = chain.person and next.taken_back is null
                            and next.first_day <= chain.last_day and next.last_day >= chain.first_day
                          where steps < 5 and next.deputy is not null and chain.person <> :username)
                        select exists (select 1 from chain where person = :username)
                        """)
                .param("deputy", absence.deputy(), Types.VARCHAR)
                .param("from", absence.from())
                .param("to", absence.to())
                .param("username", absence.username())
                .query(Boolean.class)
                .single();
    }

    /** The last of the deputies on the day; empty if the person is there, or if nobody at the end of the chain is. */
    Optional<String> deputy(String username, LocalDate day) {
        return jdbc.sql("""
                        with recursive chain (person, steps) as (
                          select cast(:username as text), 0
                          union all
                          select away.deputy, steps + 1
                          from chain join absence away on away.username = chain.person and away.taken_back is null
                            and :day between away.first_day and away.last_day
                          where steps < 5)
                        select chain.person from chain join account on account.username = chain.person and account.enabled
                          and account.agency = (select agency from account where username = :username)
                        where steps > 0 and not exists (select 1 from absence away where away.username = chain.person
                            and away.taken_back is null and :day between away.first_day and away.last_day)
                        """)
                .param("username", username)
                .param("day", day)
                .query(String.class)
                .optional();
    }

    private static Absence row(ResultSet row, int number) throws SQLException {
        return new Absence(
                row.getLong("id"),
                row.getString("username"),
                row.getObject("first_day", LocalDate.class),
                row.getObject("last_day", LocalDate.class),
                row.getString("deputy"));
    }
}
