package org.homeward.shell.web;

import java.util.Set;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;

/** Tells a person why the single sign-on refused them, and the next thing to do. */
@Controller
class SignInRefusedPage {

    private static final Set<String> REASONS = Set.of("account", "role");

    @GetMapping("/sign-in/refused")
    @ResponseStatus(HttpStatus.FORBIDDEN)
    String show(@RequestParam(defaultValue = "") String why, Model model) {
        model.addAttribute("why", REASONS.contains(why) ? why : "failed");
        return "shell/not-let-in";
    }
}
