package org.homeward.notices;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.homeward.shared.AgencyCode;
import org.homeward.shared.DatabaseTimes;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The notices of a person in the program, for the agency that the person works for now; steps that are over aren't there. */
@Component
@Transactional(readOnly = true)
public class PersonalNotices {

    private static final String OWN = "account = :account and agency = :agency and over is null";

    private final JdbcClient database;
    private final Clock clock;

    PersonalNotices(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /**
     * A page of notices: unseen ones first, newest first.
     *
     * @param after what the page before ended with, {@link Place#START} at the start
     * @param most how many at most
     */
    public List<Notice> of(String username, AgencyCode agency, Place after, int most) {
        return database.sql("select * from notice where " + OWN + """
                         and (seen is not null, -id) > (:seen, :below)
                        order by seen is not null, -id limit :most
                        """)
                .param("account", username)
                .param("agency", agency.value())
                .param("seen", after.seen())
                .param("below", after.below())
                .param("most", most)
                .query(NoticeRowMapper::read)
                .list();
    }

    /** The newest that the person hasn't seen, each with how many those are in all. */
    public List<Unseen> newest(String username, AgencyCode agency, int most) {
        return database.sql("""
                        select notice.*, exists (select from open_step step
                            where step.step_id = notice.step_id and step.agency = :agency) as opens
                        from (select *, count(*) over () as unseen from notice
                          where %s and seen is null order by id desc limit :most) notice
                        order by id desc
                        """.formatted(OWN))
                .param("account", username)
                .param("agency", agency.value())
                .param("most", most)
                .query((row, index) ->
                        new Unseen(NoticeRowMapper.read(row, index), row.getBoolean("opens"), row.getLong("unseen")))
                .list();
    }

    /** How many there are, seen or not. */
    public long count(String username, AgencyCode agency) {
        return number("select count(*) from notice where " + OWN, username, agency);
    }

    /** How many the person hasn't seen. */
    public long unseen(String username, AgencyCode agency) {
        return number("select count(*) from notice where " + OWN + " and seen is null", username, agency);
    }

    /** The person says to have seen it; false if it isn't theirs. Once seen, it stays so. */
    @Transactional
    public boolean see(long id, String username, AgencyCode agency) {
        return database.sql("""
                        update notice set seen = coalesce(seen, :now)
                        where id = :id and account = :account and agency = :agency
                        """)
                        .param("now", DatabaseTimes.of(clock.instant()))
                        .param("id", id)
                        .param("account", username)
                        .param("agency", agency.value())
                        .update()
                > 0;
    }

    /** The person says to have seen all that came until this one; later notices stay new. */
    @Transactional
    public void seeUntil(long id, String username, AgencyCode agency) {
        database.sql("""
                        update notice set seen = :now
                        where account = :account and agency = :agency and over is null and seen is null and id <= :id
                        """)
                .param("now", DatabaseTimes.of(clock.instant()))
                .param("id", id)
                .param("account", username)
                .param("agency", agency.value())
                .update();
    }

    private long number(String count, String username, AgencyCode agency) {
        return database.sql(count)
                .param("account", username)
                .param("agency", agency.value())
                .query(Long.class)
                .single();
    }

    /**
     * A notice that the person hasn't seen.
     *
     * @param opens whether its step is open at the agency
     * @param all how many the person hasn't seen
     */
    public record Unseen(Notice notice, boolean opens, long all) {}

    /**
     * A place in the list, to go on from.
     *
     * @param seen whether the last one was seen
     * @param below the negative of its id
     */
    public record Place(boolean seen, long below) {

        private static final String SEEN = "s";
        private static final String NEW = "n";
        private static final Pattern TEXT = Pattern.compile("[ns][0-9]{1,18}");

        public static final Place START = new Place(false, Long.MIN_VALUE);

        /** Reads what {@link #text} wrote; empty for anything else. */
        public static Optional<Place> of(String text) {
            return TEXT.matcher(text).matches()
                    ? Optional.of(new Place(text.startsWith(SEEN), -Long.parseLong(text.substring(1))))
                    : Optional.empty();
        }

        /** As an address carries it. */
        public String text() {
            return (seen ? SEEN : NEW) + -below;
        }

        /** Right after this notice. */
        public static Place after(Notice notice) {
            return new Place(notice.seen() != null, -notice.id());
        }
    }
}
