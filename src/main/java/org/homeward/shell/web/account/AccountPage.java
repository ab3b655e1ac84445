package org.homeward.shell.web.account;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.UUID;
import org.homeward.directory.people.Accounts;
import org.homeward.directory.people.Actor;
import org.homeward.directory.people.ApiTokens;
import org.homeward.shared.InvalidContentException;
import org.homeward.shared.MailAddress;
import org.homeward.shell.web.access.OwnPasswordChange;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** One's own account. A new token is shown with the answer to its making and never again, nor kept in the session. */
@Controller
@RequestMapping("/account")
class AccountPage {

    private static final String PAGE = "shell/account";

    private final ApiTokens tokens;
    private final Accounts accounts;
    private final AccountViews views;
    private final AbsenceViews away;
    private final OwnPasswordChange passwords;

    AccountPage(
            ApiTokens tokens, Accounts accounts, AccountViews views, AbsenceViews away, OwnPasswordChange passwords) {
        this.passwords = passwords;
        this.accounts = accounts;
        this.tokens = tokens;
        this.views = views;
        this.away = away;
    }

    @GetMapping
    String show(Actor actor, Locale language, Model model) {
        model.addAttribute("account", views.of(actor, language));
        model.addAttribute("away", away.of(actor, language));
        return PAGE;
    }

    /** Mails go there from the next one on; an empty one takes the address away. */
    @PostMapping("/mail")
    ModelAndView mail(@RequestParam String mail, Actor actor, Locale language) {
        try {
            accounts.setMail(actor.username(), address(mail.strip()));
            return new ModelAndView("redirect:/account");
        } catch (InvalidContentException wrong) {
            return page(
                    HttpStatus.UNPROCESSABLE_CONTENT, views.withProblems(wrong, "", actor, language), actor, language);
        }
    }

    /** The session goes on under another id; the others end. */
    @PostMapping("/password")
    ModelAndView password(OwnPasswordChange.Typed typed, Actor actor, Locale language, HttpServletRequest request) {
        try {
            passwords.change(
                    actor, request.getRemoteAddr(), request.getSession().getId(), typed);
            request.changeSessionId();
            return new ModelAndView("redirect:/account?password=changed");
        } catch (InvalidContentException wrong) {
            return page(
                    HttpStatus.UNPROCESSABLE_CONTENT, views.withProblems(wrong, "", actor, language), actor, language);
        }
    }

    @PostMapping("/tokens")
    ModelAndView make(@RequestParam String name, Actor actor, Locale language) {
        try {
            var fresh = tokens.make(actor.username(), name, actor.username());
            return page(HttpStatus.OK, views.withFresh(fresh, actor, language), actor, language);
        } catch (InvalidContentException wrong) {
            return page(
                    HttpStatus.UNPROCESSABLE_CONTENT,
                    views.withProblems(wrong, name, actor, language),
                    actor,
                    language);
        }
    }

    @PostMapping("/tokens/{id}/revocation")
    String revoke(@PathVariable UUID id, Actor actor) {
        tokens.revoke(actor, id);
        return "redirect:/account";
    }

    private ModelAndView page(HttpStatus status, AccountView account, Actor actor, Locale language) {
        return new ModelAndView(PAGE, status).addObject("account", account).addObject("away", away.of(actor, language));
    }

    private static @Nullable MailAddress address(String typed) {
        if (typed.isEmpty()) {
            return null;
        }
        if (!MailAddress.isOne(typed)) {
            throw InvalidContentException.field("mail", "refusal.account.mail");
        }
        return new MailAddress(typed);
    }
}
