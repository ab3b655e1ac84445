package org.homeward.shell.web;

import org.homeward.shell.web.actor.SignedIn;
import org.homeward.shell.web.frame.Navigation;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The first page: sign in, or on to one's work. */
@Controller
class SignInPage {

    private final ObjectProvider<DemoSignIns> demo;

    private final boolean singleSignOn;

    SignInPage(ObjectProvider<DemoSignIns> demo, Environment environment) {
        this.demo = demo;
        this.singleSignOn = environment.acceptsProfiles(Profiles.of("oidc"));
    }

    @GetMapping("/")
    String show(@RequestParam(required = false) @Nullable String wrong, Model model) {
        var actor = SignedIn.actor();
        if (actor.isPresent()) {
            return "redirect:" + Navigation.home(actor.get());
        }
        var signIns = demo.getIfAvailable();
        model.addAttribute("singleSignOn", singleSignOn);
        model.addAttribute("wrong", wrong != null);
        model.addAttribute("accounts", signIns == null ? null : signIns.all().orElse(null));
        return "shell/sign-in";
    }
}
