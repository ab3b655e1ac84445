package org.homeward.inbox.web.ladder;

import org.homeward.directory.people.Actor;
import org.homeward.inbox.LateStepByReference;
import org.homeward.shared.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Opens a late step by the reference that somebody above read out. */
@Controller
class LateStepPage {

    private static final String PAGE = "inbox/late";

    private final LateStepByReference late;

    LateStepPage(LateStepByReference late) {
        this.late = late;
    }

    @GetMapping("/late")
    ModelAndView open(@RequestParam(required = false) @Nullable String reference, Actor actor) {
        late.require(actor);
        if (reference == null || reference.isBlank()) {
            return new ModelAndView(PAGE);
        }
        try {
            var opened = late.open(reference, actor);
            return new ModelAndView(
                    opened.step().map(step -> "redirect:/tasks/" + step).orElse("redirect:/cases/" + opened.number()));
        } catch (NotFound nothing) {
            return new ModelAndView(PAGE, HttpStatus.NOT_FOUND).addObject("typed", reference);
        }
    }
}
