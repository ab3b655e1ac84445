package org.homeward.inbox.web;

import java.util.Locale;
import org.homeward.directory.people.Actor;
import org.homeward.inbox.InboxScope;
import org.homeward.shared.Asked;
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

    InboxPages(InboxViews views, MostUrgent urgent) {
        this.views = views;
        this.urgent = urgent;
    }

    @GetMapping("/inbox")
    String inbox(
            @RequestParam(required = false) @Nullable String scope,
            @RequestParam(required = false) @Nullable String stage,
            @RequestParam(required = false) @Nullable String corridor,
            @RequestParam(required = false) @Nullable String child,
            @RequestParam(required = false) @Nullable String overdue,
            @RequestParam(required = false) @Nullable String after,
            Actor actor,
            Locale language,
            Model model) {
        var asked = Asked.read("scope", scope, InboxScope::of);
        var filter = new InboxFilter(
                asked == null ? InboxScope.mine : asked,
                Asked.stage(stage),
                Asked.corridor(corridor),
                Asked.flag("child", child),
                Asked.flag("overdue", overdue));
        model.addAttribute("urgent", filter.narrows() ? null : urgent.of(actor, language));
        model.addAttribute("inbox", views.of(filter, Asked.after(after), actor, language));
        return "inbox/inbox";
    }
}
