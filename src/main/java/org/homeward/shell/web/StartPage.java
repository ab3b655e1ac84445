package org.homeward.shell.web;

import java.util.stream.Stream;
import org.homeward.directory.people.Actor;
import org.homeward.directory.people.Role;
import org.homeward.shell.web.frame.Navigation;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The first page of people who don't work on cases. */
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

    /** The work of one role, and the page for it. */
    record Desk(String role, String address) {}
}
