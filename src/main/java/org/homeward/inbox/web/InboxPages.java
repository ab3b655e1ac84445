package org.homeward.inbox.web;

import java.util.List;
import java.util.Locale;
import org.homeward.directory.people.Actor;
import org.homeward.inbox.InboxScope;
import org.homeward.shared.Corridor;
import org.homeward.shared.RowCursor;
import org.homeward.shared.Stage;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The inbox page; its filter is its address. */
@Controller
class InboxPages {

    private final InboxViews views;
    private final MostUrgent urgent;
    private final QuestionLines questions;

    InboxPages(InboxViews views, MostUrgent urgent, QuestionLines questions) {
        this.views = views;
        this.urgent = urgent;
        this.questions = questions;
    }

    @GetMapping("/inbox")
    String inbox(
            @RequestParam(defaultValue = "mine") InboxScope scope,
            @RequestParam(required = false) @Nullable Stage stage,
            @RequestParam(required = false) @Nullable Corridor corridor,
            @RequestParam(defaultValue = "false") boolean child,
            @RequestParam(defaultValue = "false") boolean overdue,
            @RequestParam(required = false) @Nullable RowCursor after,
            Actor actor,
            Locale language,
            Model model) {
        var filter = new InboxFilter(scope, stage, corridor, child, overdue);
        model.addAttribute("urgent", filter.narrows() ? null : urgent.of(actor, language));
        model.addAttribute("questions", filter.narrows() ? List.of() : questions.of(actor, language));
        model.addAttribute("inbox", views.of(filter, after, actor, language));
        return "inbox/inbox";
    }
}
