package org.homeward.overdue;

import java.time.Clock;
import java.util.List;
import org.homeward.directory.people.Actor;
import org.homeward.directory.people.Role;
import org.homeward.shared.DatabaseTimes;
import org.homeward.shared.InvalidContentException;
import org.homeward.shared.NotFound;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Filters of the board that a supervisor gave names; each is a link, and its owner's alone. */
@Component
public class SavedBoardFilters {

    private static final int LONGEST_NAME = 60;
    private static final int AT_MOST = 20;

    private final JdbcClient database;
    private final Clock clock;

    SavedBoardFilters(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** The reader's own, by name. */
    @Transactional(readOnly = true)
    public List<SavedView> of(Actor actor) {
        return database.sql("select id, name, filter from saved_view where username = :username order by name, id")
                .param("username", actor.username())
                .query(SavedView.class)
                .list();
    }

    /** Keeps the filter under the name; one of the same name is replaced. Throws {@link InvalidContentException} for a wrong name. */
    @Transactional
    public void keep(String name, String filter, Actor actor) {
        actor.requireAny(Role.supervisor);
        var given = name.strip();
        var others =
                of(actor).stream().filter(view -> !view.name().equals(given)).count();
        if (given.isEmpty() || given.length() > LONGEST_NAME || others >= AT_MOST) {
            throw InvalidContentException.field("name", "overdue.views.wrongName", LONGEST_NAME, AT_MOST);
        }
        database.sql("""
                        insert into saved_view (username, name, filter, created) values (:username, :name, :filter,
                            :now)
                        on conflict (username, name) do update set filter = excluded.filter
                        """)
                .param("username", actor.username())
                .param("name", given)
                .param("filter", filter)
                .param("now", DatabaseTimes.of(clock.instant()))
                .update();
    }

    /** Removes one of the reader's own; throws {@link NotFound} for any other. */
    @Transactional
    public void remove(long id, Actor actor) {
        var removed = database.sql("delete from saved_view where id = :id and username = :username")
                .param("id", id)
                .param("username", actor.username())
                .update();
        if (removed == 0) {
            throw NotFound.aPage();
        }
    }

    /** A filter with a name. */
    public record SavedView(long id, String name, String filter) {}
}
