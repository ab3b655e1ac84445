package org.homeward.shell.web.account;

import java.util.EnumMap;
import java.util.Map;
import org.homeward.directory.people.Actor;
import org.homeward.notices.NoticeChoices;
import org.homeward.notices.NoticeTopic;
import org.homeward.notices.NoticeWay;
import org.homeward.shared.RequestWords;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** How one wants to be told of what, chosen on the account page. */
@Controller
class ToldPage {

    private final NoticeChoices choices;

    ToldPage(NoticeChoices choices) {
        this.choices = choices;
    }

    /** A topic that isn't sent stays as it is. */
    @PostMapping("/account/notices")
    String choose(@RequestParam Map<String, String> sent, Actor actor) {
        var ways = new EnumMap<NoticeTopic, NoticeWay>(NoticeTopic.class);
        for (var topic : NoticeTopic.values()) {
            var way = RequestWords.parameter(topic.name(), sent.get(topic.name()), NoticeWay.class);
            if (way != null) {
                ways.put(topic, way);
            }
        }
        choices.choose(actor.username(), ways);
        return "redirect:/account";
    }
}
