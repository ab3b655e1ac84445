package org.homeward.overdue.bulk.web;

import jakarta.servlet.http.HttpSession;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Pattern;
import org.homeward.channel.lines.DueWords;
import org.homeward.directory.people.Actor;
import org.homeward.directory.people.ReaderLocales;
import org.homeward.directory.people.Role;
import org.homeward.overdue.BoardSelections;
import org.homeward.overdue.bulk.BulkOrder;
import org.homeward.overdue.bulk.BulkOrders;
import org.homeward.shared.FieldMessage;
import org.homeward.shared.InvalidContentException;
import org.homeward.shared.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Many steps at once on pages: the chosen steps, the preview, the progress, the result of each. A reload does nothing again. */
@Controller
class BulkPages {

    private static final Pattern KEY = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private final BulkOrders orders;
    private final ChosenSteps chosen;
    private final BoardSelections choices;
    private final BulkPreviewViews previews;
    private final BulkResultViews results;
    private final ReaderLocales speech;
    private final DueWords words;

    BulkPages(
            BulkOrders orders,
            ChosenSteps chosen,
            BoardSelections choices,
            BulkPreviewViews previews,
            BulkResultViews results,
            ReaderLocales speech,
            DueWords words) {
        this.orders = orders;
        this.chosen = chosen;
        this.choices = choices;
        this.previews = previews;
        this.results = results;
        this.speech = speech;
        this.words = words;
    }

    /** A box of the list was ticked or taken out: says how many are chosen now. */
    @PostMapping("/overdue/choice")
    ModelAndView choose(
            BulkForm form,
            @RequestParam(defaultValue = "0") long own,
            @RequestHeader(name = "HX-Request", required = false) @Nullable String htmx,
            @RequestHeader(name = "HX-Trigger-Name", required = false) @Nullable String ticked,
            HttpSession session,
            Actor actor) {
        actor.requireAny(Role.supervisor);
        var choice = "all".equals(ticked) ? chosen.whole(form, session) : chosen.kept(form, session);
        if (htmx == null) {
            return new ModelAndView("redirect:" + ChosenSteps.back(form.filter()));
        }
        return new ModelAndView("overdue/parts :: chosen").addObject("chosen", choice.count(own));
    }

    @PostMapping("/overdue/preview")
    ModelAndView preview(BulkForm form, HttpSession session, Actor actor, Locale language) {
        actor.requireAny(Role.supervisor);
        var order = form.order(chosen.of(form, session, actor));
        return order.steps().isEmpty() ? nothing(form, order) : page(order, form, List.of(), actor, language);
    }

    /** Nothing was ticked: the whole list is only taken when that is said. */
    private static ModelAndView nothing(BulkForm form, BulkOrder order) {
        var page = new ModelAndView("overdue/nothing", HttpStatus.UNPROCESSABLE_CONTENT);
        page.addObject("filter", form.filter());
        page.addObject("back", ChosenSteps.back(form.filter()));
        page.addObject("action", order.action().name());
        page.addObject("most", BulkOrder.MOST);
        return page;
    }

    @PostMapping("/overdue/act")
    ModelAndView act(BulkForm form, HttpSession session, Actor actor, Locale language) {
        actor.requireAny(Role.supervisor);
        var key = String.valueOf(form.key());
        if (!KEY.matcher(key).matches()) {
            throw InvalidContentException.whole("refusal.wrongContent.idempotencyKey");
        }
        var order = form.order(form.ordered());
        try {
            orders.give(UUID.fromString(key), order, actor);
        } catch (InvalidContentException wrong) {
            if (wrong.problems().isEmpty()
                    || wrong.problems().stream()
                            .anyMatch(problem -> problem.field().equals("steps"))) {
                throw wrong;
            }
            return page(order, form, wrong.problems(), actor, language);
        }
        choices.given(session, UUID.fromString(key));
        return new ModelAndView("redirect:/overdue/acts/" + key);
    }

    @GetMapping("/overdue/acts/{id}")
    ModelAndView progress(@PathVariable("id") UUID key, HttpSession session, Actor actor, Locale language) {
        return new ModelAndView("overdue/acted").addObject("act", result(key, session, actor, language));
    }

    /** The next part of an order that isn't over; its page asks for it as soon as the part before is done. */
    @PostMapping("/overdue/acts/{id}")
    ModelAndView goOn(
            @PathVariable("id") UUID key,
            @RequestHeader(name = "HX-Request", required = false) @Nullable String htmx,
            HttpSession session,
            Actor actor,
            Locale language) {
        actor.requireAny(Role.supervisor);
        orders.goOn(key, actor);
        return htmx == null
                ? new ModelAndView("redirect:/overdue/acts/" + key)
                : new ModelAndView("overdue/acted :: act").addObject("act", result(key, session, actor, language));
    }

    private BulkResultView result(UUID key, HttpSession session, Actor actor, Locale language) {
        var given = orders.find(key, actor).orElseThrow(NotFound::aPage);
        if (given.over()) {
            choices.through(session, key);
        }
        return results.of(given, actor, speech.of(actor, language));
    }

    private ModelAndView page(
            BulkOrder order,
            BulkForm form,
            List<InvalidContentException.FieldProblem> problems,
            Actor actor,
            Locale language) {
        var say = speech.of(actor, language);
        var page = new ModelAndView("overdue/preview");
        page.setStatus(problems.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
        page.addObject("words", words);
        page.addObject("say", say);
        page.addObject("bulk", previews.of(order, ChosenSteps.back(form.filter()), actor, say));
        page.addObject("filter", form.filter());
        page.addObject("problems", FieldMessage.of(problems, say.messages(), language));
        return page;
    }
}
