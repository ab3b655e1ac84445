package org.homeward.shell.web.operations;

import java.util.Locale;
import org.homeward.directory.people.Actor;
import org.homeward.directory.people.ReaderLocales;
import org.homeward.shared.ConflictException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The operator's page; the chain of filters lets nobody else in. */
@Controller
@RequestMapping("/operations")
class OperationsPage {

    private static final Logger LOG = LoggerFactory.getLogger(OperationsPage.class);
    private static final String BACK = "redirect:/operations";

    private final OperatorOverview operations;
    private final OperatorActs acts;
    private final ReaderLocales speech;

    OperationsPage(OperatorOverview operations, OperatorActs acts, ReaderLocales speech) {
        this.operations = operations;
        this.acts = acts;
        this.speech = speech;
    }

    @GetMapping
    String show(@RequestParam(required = false) @Nullable String compare, Actor actor, Locale language, Model model) {
        model.addAttribute("view", operations.now("true".equals(compare)));
        model.addAttribute("say", speech.of(actor, language));
        return "shell/operations";
    }

    @PostMapping("/mails/retry")
    String retryMail(@RequestParam long mail, Actor actor) {
        return doneOrTooLate(acts.retryMail(mail, actor), "mail " + mail + " is tried again");
    }

    @PostMapping("/mails/drop")
    String dropMail(@RequestParam long mail, Actor actor) {
        return doneOrTooLate(acts.dropMail(mail, actor), "mail " + mail + " was given up");
    }

    @PostMapping("/jobs/retry")
    String retryJob(@RequestParam String job, Actor actor) {
        return doneOrTooLate(acts.retryJob(job, actor), "a failed job is tried again");
    }

    @PostMapping("/drift/repair")
    String repair(Actor actor) {
        LOG.info("By the operator: {} work items mended", acts.repair(actor));
        return BACK + "?compare=true";
    }

    private static String doneOrTooLate(boolean done, String what) {
        if (!done) {
            throw ConflictException.goneMeanwhile();
        }
        LOG.info("By the operator: {}", what);
        return BACK;
    }
}
