package org.homeward.inbox.web;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.homeward.channel.lines.DueGroup;
import org.homeward.channel.lines.DueWords;
import org.homeward.channel.lines.StepLine;
import org.homeward.directory.Directory;
import org.homeward.directory.people.Actor;
import org.homeward.directory.people.ReaderLocale;
import org.homeward.directory.people.ReaderLocales;
import org.homeward.inbox.Inbox;
import org.homeward.inbox.InboxCounts;
import org.homeward.inbox.InboxScope;
import org.homeward.shared.Corridor;
import org.homeward.shared.RowCursor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts the inbox page together. */
@Component
class InboxViews {

    private static final int PAGE = 50;

    private final Inbox inbox;
    private final DueWords dueWords;
    private final Directory directory;
    private final ReaderLocales speech;

    InboxViews(Inbox inbox, DueWords dueWords, Directory directory, ReaderLocales speech) {
        this.inbox = inbox;
        this.dueWords = dueWords;
        this.directory = directory;
        this.speech = speech;
    }

    InboxView of(InboxFilter filter, @Nullable RowCursor after, Actor actor, Locale language) {
        var say = speech.of(actor, language);
        var sheet = inbox.sheet(filter.query(after, PAGE), actor, language);
        var counts = sheet.counts();
        var page = sheet.page();
        var back = sheet.back();
        var groups = new ArrayList<InboxView.Group>();
        if (after == null) {
            groups.addAll(group("back", "late", back));
        }
        groups.addAll(group("begun", "week", without(back, sheet.begun())));
        groups.addAll(groups(without(back, page.items()), without(back, sheet.talks()), filter, say));
        return new InboxView(
                filter,
                say.words("inbox.lede", counts.of(InboxScope.mine), counts.of(InboxScope.agency), counts.late()),
                tabs(filter, counts),
                corridors(filter, actor, language),
                groups,
                sheet.urgent(),
                page.total(),
                filter.address(after),
                after == null ? null : filter.address((RowCursor) null),
                page.next() == null ? null : filter.address(page.next()));
    }

    private static List<InboxView.Tab> tabs(InboxFilter filter, InboxCounts counts) {
        return Stream.of(InboxScope.values())
                .map(scope -> new InboxView.Tab(
                        scope.name(),
                        filter.address(scope),
                        counts.of(scope),
                        scope == InboxScope.mine && counts.late() > 0,
                        scope == filter.scope()))
                .toList();
    }

    /** The corridors that the reader's country is part of. */
    private List<InboxView.Choice> corridors(InboxFilter filter, Actor actor, Locale language) {
        var choices = new ArrayList<InboxView.Choice>();
        for (var host : directory.countries()) {
            for (var origin : directory.countries()) {
                if (host.code().equals(actor.country()) || origin.code().equals(actor.country())) {
                    var corridor = new Corridor(host.code(), origin.code());
                    choices.add(new InboxView.Choice(
                            corridor.toString(),
                            host.name(language),
                            origin.name(language),
                            corridor.equals(filter.corridor())));
                }
            }
        }
        return choices;
    }

    /** The rows under a heading of their own; nothing for none. */
    private static List<InboxView.Group> group(String name, String dot, List<StepLine> rows) {
        return rows.isEmpty() ? List.of() : List.of(new InboxView.Group(name, dot, rows));
    }

    /** What came back stands on top, and nowhere else. */
    private static List<StepLine> without(List<StepLine> back, List<StepLine> rows) {
        var ids = back.stream().map(StepLine::id).toList();
        return rows.stream().filter(row -> !ids.contains(row.id())).toList();
    }

    /** Talks have no due date, by which the list is sorted: those of today come on its first page, and on no other. */
    private List<StepLine> rows(List<StepLine> items, List<StepLine> talks, ReaderLocale say) {
        return Stream.concat(talks.stream(), items.stream().filter(row -> dueWords.when(row, say) != DueGroup.talk))
                .toList();
    }

    private List<InboxView.Group> groups(
            List<StepLine> items, List<StepLine> talks, InboxFilter filter, ReaderLocale say) {
        if (!filter.byDue()) {
            return group("", "", items);
        }
        var groups = rows(items, talks, say).stream()
                .collect(Collectors.groupingBy(
                        row -> dueWords.when(row, say), () -> new EnumMap<>(DueGroup.class), Collectors.toList()));
        return groups.entrySet().stream()
                .map(group -> new InboxView.Group(
                        group.getKey().name(), group.getKey().dot(), group.getValue()))
                .toList();
    }
}
