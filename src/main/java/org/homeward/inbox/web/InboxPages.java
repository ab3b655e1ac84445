package org.homeward.inbox.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import org.homeward.casefile.person.ListShowingNames;
import org.homeward.casefile.person.NamesShownInList;
import org.homeward.channel.lines.DueWords;
import org.homeward.directory.people.Actor;
import org.homeward.directory.people.ReaderLocales;
import org.homeward.engine.steps.WorkListSort;
import org.homeward.inbox.InboxListFilter;
import org.homeward.inbox.InboxScope;
import org.homeward.notices.web.NoticeLines;
import org.homeward.shared.Corridor;
import org.homeward.shared.OpenedSince;
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
    private final NamesShownInList names;
    private final ReaderLocales speech;
    private final OpenQuestionLines questions;
    private final RecentNoticeLines news;
    private final DueWords words;
    private final StepAgencyNames desks;

    InboxPages(
            InboxViews views,
            NamesShownInList names,
            ReaderLocales speech,
            OpenQuestionLines questions,
            RecentNoticeLines news,
            DueWords words,
            StepAgencyNames desks) {
        this.news = news;
        this.words = words;
        this.desks = desks;
        this.views = views;
        this.names = names;
        this.speech = speech;
        this.questions = questions;
    }

    @GetMapping("/inbox")
    String inbox(
            @RequestParam(defaultValue = "mine") InboxScope scope,
            @RequestParam(required = false) @Nullable Stage stage,
            @RequestParam(required = false) @Nullable Corridor corridor,
            @RequestParam(defaultValue = "false") boolean child,
            @RequestParam(defaultValue = "false") boolean overdue,
            @RequestParam(required = false) InboxListFilter.@Nullable Who who,
            @RequestParam(required = false) @Nullable OpenedSince opened,
            @RequestParam(defaultValue = "due") WorkListSort sort,
            @RequestParam(required = false) @Nullable RowCursor after,
            @RequestParam(defaultValue = "false") boolean kept,
            Actor actor,
            Locale language,
            HttpServletRequest request,
            Model model) {
        var filter = new InboxFilter(scope, stage, corridor, child, overdue, new InboxListFilter(who, opened, sort));
        var view = views.of(filter, after, actor, language);
        var say = speech.of(actor, language);
        if (filter.narrows()) {
            model.addAttribute("news", List.of());
        } else {
            var fresh = news.of(actor, language);
            model.addAttribute("news", fresh.lines());
            model.addAttribute(NoticeLines.UNSEEN, fresh.unseen());
        }
        model.addAttribute("words", words);
        model.addAttribute("desks", desks);
        model.addAttribute("say", say);
        model.addAttribute("actor", actor);
        model.addAttribute("kept", kept);
        model.addAttribute("urgent", view.urgent());
        model.addAttribute("inbox", view);
        model.addAttribute("named", names.of(ListShowingNames.inbox, view.numbers(), request.getSession(), actor, say));
        model.addAttribute("questions", filter.narrows() ? List.of() : questions.of(actor, language));
        return "inbox/inbox";
    }
}
