package org.homeward.shell.web.account;

import java.util.EnumMap;
import java.util.Map;
import org.homeward.notices.NoticeTopic;
import org.homeward.notices.NoticeWay;
import org.homeward.shared.RequestParameters;

/** Reads how somebody wants to be told from what the account page sent. */
final class NoticeSettingsInput {

    private NoticeSettingsInput() {}

    /** A topic that isn't sent isn't there. */
    static Map<NoticeTopic, NoticeWay> of(Map<String, String> sent) {
        var ways = new EnumMap<NoticeTopic, NoticeWay>(NoticeTopic.class);
        for (var topic : NoticeTopic.values()) {
            var way = RequestParameters.parameter(topic.name(), sent.get(topic.name()), NoticeWay.class);
            if (way != null) {
                ways.put(topic, way);
            }
        }
        return ways;
    }
}
