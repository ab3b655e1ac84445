package org.homeward.notices;

import java.util.EnumMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Each person's choice of notices and their ways. Reminders and limits aren't chosen: they are always told. */
@Component
@Transactional
public class NoticeChoices {

    private final JdbcClient database;

    NoticeChoices(JdbcClient database) {
        this.database = database;
    }

    /** The way of each topic. */
    @Transactional(readOnly = true)
    public Map<NoticeTopic, NoticeWay> of(String username) {
        var ways = new EnumMap<NoticeTopic, NoticeWay>(NoticeTopic.class);
        for (var topic : NoticeTopic.values()) {
            ways.put(topic, topic.proposed());
        }
        database.sql("select topic, way from notice_choice where account = :account")
                .param("account", username)
                .query((row, index) ->
                        ways.put(NoticeTopic.valueOf(row.getString("topic")), NoticeWay.valueOf(row.getString("way"))))
                .list();
        return ways;
    }

    /** The person chooses. */
    public void choose(String username, Map<NoticeTopic, NoticeWay> ways) {
        ways.forEach((topic, way) -> database.sql("""
                        insert into notice_choice (account, topic, way) values (:account, :topic, :way)
                        on conflict (account, topic) do update set way = excluded.way
                        """)
                .param("account", username)
                .param("topic", topic.name())
                .param("way", way.name())
                .update());
    }
}
