package org.homeward.shell.web.account;

import java.util.Map;
import org.homeward.directory.people.Actor;
import org.homeward.notices.NoticeChoices;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** A person's choice of notices and their ways, on the account page. */
@Controller
class NoticeSettingsPage {

    private final NoticeChoices choices;

    NoticeSettingsPage(NoticeChoices choices) {
        this.choices = choices;
    }

    /** A topic that isn't sent stays as it is. */
    @PostMapping("/account/notices")
    String choose(@RequestParam Map<String, String> sent, Actor actor) {
        choices.choose(actor.username(), NoticeSettingsInput.of(sent));
        return "redirect:/account";
    }
}
