package org.homeward.shell.web;

import java.util.stream.Stream;
import org.homeward.directory.people.Actor;
import org.homeward.directory.people.Role;
import org.homeward.shell.web.frame.Navigation;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** What those who don't work on cases will find here. */
@Controller
class StartPage {

    @GetMapping("/start")
    String show(Actor actor, Model model) {
        model.addAttribute(
                "desks",
                Stream.of(Role.values())
                        .filter(actor.roles()::contains)
                        .map(role -> new Desk(role.name(), Navigation.desk(role)))
                        .toList());
        return "shell/start";
    }

    /** What one role does, and the page on which it does it. */
    record Desk(String role, String address) {}
}
