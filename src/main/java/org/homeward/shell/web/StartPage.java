package org.homeward.shell.web;

import java.util.stream.Stream;
import org.homeward.directory.people.Actor;
import org.homeward.directory.people.Role;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** What those who don't work on cases will find here. */
@Controller
class StartPage {

    @GetMapping("/start")
    String show(Actor actor, Model model) {
        model.addAttribute(
                "roles",
                Stream.of(Role.values())
                        .filter(actor.roles()::contains)
                        .map(Role::name)
                        .toList());
        return "shell/start";
    }
}
