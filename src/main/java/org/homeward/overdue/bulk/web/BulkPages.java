package org.homeward.overdue.bulk.web;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Pattern;
import org.homeward.directory.people.Actor;
import org.homeward.directory.people.Role;
import org.homeward.directory.people.Speech;
import org.homeward.overdue.bulk.BulkActs;
import org.homeward.overdue.bulk.BulkOrder;
import org.homeward.shared.FieldMessage;
import org.homeward.shared.NotThere;
import org.homeward.shared.WrongContent;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** Many steps at once on pages: first what would happen, then what was done. A reload does nothing again. */
@Controller
class BulkPages {

    private static final Pattern KEY = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private final BulkActs acts;
    private final ChosenSteps chosen;
    private final PreviewViews previews;
    private final Speech speech;

    BulkPages(BulkActs acts, ChosenSteps chosen, PreviewViews previews, Speech speech) {
        this.acts = acts;
        this.chosen = chosen;
        this.previews = previews;
        this.speech = speech;
    }

    @PostMapping("/overdue/preview")
    ModelAndView preview(BulkForm form, Actor actor, Locale language) {
        actor.requireAny(Role.supervisor);
        var order = form.order(chosen.of(form.step(), form.wantsAll(), form.filter(), actor));
        return order.steps().isEmpty() ? nothing(form, order) : page(order, form, List.of(), actor, language);
    }

    /** Nothing was ticked: the whole list is only taken when that is said. */
    private static ModelAndView nothing(BulkForm form, BulkOrder order) {
        var page = new ModelAndView("overdue/nothing", HttpStatus.UNPROCESSABLE_ENTITY);
        page.addObject("filter", form.filter());
        page.addObject("back", ChosenSteps.back(form.filter()));
        page.addObject("action", order.action().name());
        page.addObject("most", BulkOrder.MOST);
        return page;
    }

    @PostMapping("/overdue/act")
    ModelAndView act(BulkForm form, Actor actor, Locale language) {
        actor.requireAny(Role.supervisor);
        var key = String.valueOf(form.key());
        if (!KEY.matcher(key).matches()) {
            throw WrongContent.whole("refusal.wrongContent.idempotencyKey");
        }
        var order = form.order(form.step() == null ? List.of() : form.step());
        try {
            acts.act(order, key, actor);
        } catch (WrongContent wrong) {
            if (wrong.problems().isEmpty()
                    || wrong.problems().stream()
                            .anyMatch(problem -> problem.field().equals("steps"))) {
                throw wrong;
            }
            return page(order, form, wrong.problems(), actor, language);
        }
        return new ModelAndView("redirect:/overdue/acts/" + key);
    }

    @GetMapping("/overdue/acts/{id}")
    ModelAndView done(@PathVariable("id") UUID key, Actor actor, Locale language) {
        var result = acts.resultOf(key.toString(), actor).orElseThrow(NotThere::aPage);
        var page = new ModelAndView("overdue/acted");
        page.addObject("action", result.action().name());
        page.addObject("done", result.done());
        page.addObject("kept", KeptWords.of(result.refused(), speech.of(actor, language)));
        return page;
    }

    private ModelAndView page(
            BulkOrder order, BulkForm form, List<WrongContent.FieldProblem> problems, Actor actor, Locale language) {
        var say = speech.of(actor, language);
        var page = new ModelAndView("overdue/preview");
        page.setStatus(problems.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_ENTITY);
        page.addObject("bulk", previews.of(order, ChosenSteps.back(form.filter()), actor, say));
        page.addObject("filter", form.filter());
        page.addObject("problems", FieldMessage.of(problems, say.messages(), language));
        return page;
    }
}
