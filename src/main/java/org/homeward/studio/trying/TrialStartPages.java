package org.homeward.studio.trying;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import org.homeward.directory.Directory;
import org.homeward.directory.people.Actor;
import org.homeward.directory.people.ReaderLocales;
import org.homeward.engine.models.ModelRefusedException;
import org.homeward.engine.sandbox.told.WalkFacts;
import org.homeward.engine.sandbox.told.WalkStoppedException;
import org.homeward.shared.CountryCode;
import org.homeward.shared.FieldMessage;
import org.homeward.shared.InvalidContentException;
import org.homeward.studio.drafts.DraftId;
import org.homeward.studio.trying.TrialStartView.Given;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The pages that begin a walk through a draft, and run the kept ones again. */
@Controller
@RequestMapping("/studio/drafts/{id}/try")
class TrialStartPages {

    private static final String PAGE = "studio/try";

    private final DraftTrials trying;
    private final TrialStartViews views;
    private final Directory directory;
    private final ReaderLocales speech;
    private final MessageSource texts;
    private final Clock clock;

    TrialStartPages(
            DraftTrials trying,
            TrialStartViews views,
            Directory directory,
            ReaderLocales speech,
            MessageSource texts,
            Clock clock) {
        this.trying = trying;
        this.views = views;
        this.directory = directory;
        this.speech = speech;
        this.texts = texts;
        this.clock = clock;
    }

    @GetMapping
    String show(@PathVariable DraftId id, Actor actor, Locale language, Model model) {
        var draft = trying.draft(id, actor);
        var given = new Given(
                "",
                "false",
                actor.country().value(),
                directory.firstCorridor().origin().value());
        model.addAttribute("start", views.of(draft, speech.of(actor, language), given, List.of(), null));
        return PAGE;
    }

    @PostMapping
    ModelAndView begin(
            @PathVariable DraftId id,
            @RequestParam(defaultValue = "") String process,
            @RequestParam(defaultValue = "") String child,
            @RequestParam(required = false) @Nullable CountryCode host,
            @RequestParam(required = false) @Nullable CountryCode origin,
            Actor actor,
            Locale language) {
        var draft = trying.draft(id, actor);
        var facts = WalkFacts.of(
                process, child.equals("true"), given("host", host), given("origin", origin), clock.instant());
        try {
            return new ModelAndView("redirect:/studio/drafts/" + id + "/try/" + trying.start(draft, facts, actor));
        } catch (ModelRefusedException refused) {
            return again(id, facts, actor, language, List.of(), String.valueOf(refused.getMessage()));
        } catch (WalkStoppedException stopped) {
            return again(id, facts, actor, language, List.of(), stopped.element());
        } catch (InvalidContentException wrong) {
            return again(id, facts, actor, language, FieldMessage.of(wrong.problems(), texts, language), null);
        }
    }

    /** Goes through the draft with each scenario of its procedure. */
    @PostMapping("/scenarios")
    String runAll(@PathVariable DraftId id, Actor actor, Locale language, Model model) {
        var draft = trying.draft(id, actor);
        model.addAttribute("draft", id.toString());
        var outcomes = trying.runAll(draft, language);
        model.addAttribute("outcomes", outcomes);
        model.addAttribute("stopped", ScenarioOutcome.stoppedOfDelivered(outcomes));
        return "studio/scenarios";
    }

    @PostMapping("/scenarios/{scenario}/removal")
    String remove(@PathVariable DraftId id, @PathVariable long scenario, Actor actor) {
        trying.takeOut(trying.draft(id, actor), new ScenarioId(scenario), actor);
        return "redirect:/studio/drafts/" + id + "/try";
    }

    /** Takes out walks that the program brings, all of them or none. */
    @PostMapping("/delivered/removal")
    String removeDelivered(@PathVariable DraftId id, @RequestParam(defaultValue = "") List<String> walk, Actor actor) {
        trying.takeOutDelivered(trying.draft(id, actor), walk, actor);
        return "redirect:/studio/drafts/" + id + "/try";
    }

    private static CountryCode given(String name, @Nullable CountryCode code) {
        if (code == null) {
            throw InvalidContentException.field(name, "refusal.wrongContent.value");
        }
        return code;
    }

    private ModelAndView again(
            DraftId id,
            WalkFacts facts,
            Actor actor,
            Locale language,
            List<FieldMessage> problems,
            @Nullable String refused) {
        var given = new Given(
                facts.process(),
                String.valueOf(facts.child()),
                facts.corridor().host().value(),
                facts.corridor().origin().value());
        var page = new ModelAndView(PAGE);
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        page.addObject(
                "start", views.of(trying.draft(id, actor), speech.of(actor, language), given, problems, refused));
        return page;
    }
}
