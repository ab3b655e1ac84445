package org.homeward.notices.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.homeward.casefile.CaseAccess;
import org.homeward.directory.Directory;
import org.homeward.directory.people.Actor;
import org.homeward.directory.people.Role;
import org.homeward.engine.steps.WorkItems;
import org.homeward.notices.LateStepElsewhere;
import org.homeward.notices.Notice;
import org.homeward.notices.NoticeKind;
import org.homeward.notices.NoticeStepNames;
import org.homeward.notices.NoticeSubject;
import org.homeward.notices.PersonalNotices;
import org.homeward.notices.PersonalNotices.Place;
import org.homeward.shared.InvalidContentException;
import org.homeward.shared.StepId;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A person's notices, page by page, in the person's words. */
@Component
public class NoticeLines {

    /** Under this name a page that has counted tells its frame how many notices the reader hasn't seen. */
    public static final String UNSEEN = "unseenNotices";

    private final PersonalNotices board;
    private final WorkItems open;
    private final CaseAccess access;
    private final NoticeStepNames names;
    private final LateStepElsewhere late;
    private final Directory directory;
    private final MessageSource texts;

    NoticeLines(
            PersonalNotices board,
            WorkItems open,
            CaseAccess access,
            NoticeStepNames names,
            LateStepElsewhere late,
            Directory directory,
            MessageSource texts) {
        this.late = late;
        this.directory = directory;
        this.board = board;
        this.open = open;
        this.access = access;
        this.names = names;
        this.texts = texts;
    }

    /** The newest that the reader hasn't seen, told at this moment or later, and how many the reader hasn't seen in all. */
    @Transactional(readOnly = true)
    public Newest newest(Actor actor, Instant since, int most, Locale language) {
        var newest = board.newest(actor.username(), actor.agency(), most);
        var lines = newest.stream()
                .filter(one -> !one.notice().created().isBefore(since))
                .map(one -> line(one.notice(), one.opens() && access.opensCases(actor), actor, language))
                .toList();
        return new Newest(lines, newest.isEmpty() ? 0 : newest.get(0).all());
    }

    /** The page that comes after the given place. */
    @Transactional(readOnly = true)
    Page of(Actor actor, @Nullable String after, int limit, Locale language) {
        var found = board.of(actor.username(), actor.agency(), place(after), limit + 1);
        var shown = found.subList(0, Math.min(limit, found.size()));
        var opening = opening(shown, actor);
        var lines = shown.stream()
                .map(notice -> line(notice, opens(notice, opening), actor, language))
                .toList();
        return new Page(
                lines,
                board.count(actor.username(), actor.agency()),
                found.size() > limit ? Place.after(shown.get(shown.size() - 1)).text() : null);
    }

    private Set<StepId> opening(List<Notice> notices, Actor actor) {
        if (!access.opensCases(actor)) {
            return Set.of();
        }
        var steps = notices.stream()
                .map(Notice::about)
                .filter(Objects::nonNull)
                .map(NoticeSubject::step)
                .filter(Objects::nonNull)
                .map(NoticeSubject.Step::id)
                .toList();
        return open.openAt(actor.agency(), steps);
    }

    private static boolean opens(Notice notice, Set<StepId> opening) {
        var about = notice.about();
        return about != null
                && about.step() != null
                && opening.contains(about.step().id());
    }

    private NoticeLine line(Notice notice, boolean opens, Actor actor, Locale language) {
        var about = notice.about();
        var elsewhere = about == null ? null : about.elsewhere();
        var step = about == null ? null : elsewhere == null ? about.step() : elsewhere.step();
        var why = texts.getMessage(
                "notices.kind." + notice.kind().name(), new Object[] {String.valueOf(notice.number())}, language);
        return new NoticeLine(
                notice,
                about == null || about.brought() == null
                        ? why
                        : (why + " " + message(notice.kind(), about.brought(), language)).strip(),
                step == null ? null : names.of(step, language),
                opens,
                elsewhere == null ? null : elsewhere(elsewhere, notice, actor, language),
                page(notice, actor));
    }

    private NoticeLine.Elsewhere elsewhere(
            NoticeSubject.Elsewhere elsewhere, Notice notice, Actor actor, Locale language) {
        return new NoticeLine.Elsewhere(
                late.office(elsewhere, language),
                late.days(notice.due(), directory.officeHours(actor.country()).zone()),
                elsewhere.reference());
    }

    /** The sent message, by its name if the kind doesn't say it, and its subject as far as the reader may know. */
    private String message(NoticeKind kind, NoticeSubject.Brought brought, Locale language) {
        var other = texts.getMessage("channel.message.other", null, language);
        var name = String.valueOf(texts.getMessage("channel.message." + brought.name(), null, other, language));
        var classes = brought.classes().stream()
                .map(category -> texts.getMessage("cases.category." + category, null, language))
                .collect(Collectors.joining(", "));
        if (kind == NoticeKind.changesAsked) {
            return classes.isEmpty() ? "" : texts.getMessage("notices.about", new Object[] {classes}, language);
        }
        return classes.isEmpty() ? name : name + " (" + classes + ")";
    }

    /** The officer opens no case: possible duplicates are in a list (R7). */
    private static @Nullable String page(Notice notice, Actor actor) {
        if (notice.kind().isAboutDraft()) {
            return "/studio/drafts/" + notice.number() + (notice.kind() == NoticeKind.sopChange ? "/compare" : "");
        }
        var about = notice.about();
        if (about == null) {
            return null;
        }
        return switch (notice.kind()) {
            case possibleDuplicate ->
                actor.isAny(Role.dataProtectionOfficer) ? "/protection/duplicates" : "/cases/" + about.number();
            case question, answer, answerLate -> "/cases/" + about.number() + "/questions";
            case answerCorrected, correctionWaits, correctionRefused -> "/cases/" + about.number() + "/file";
            case note -> "/cases/" + about.number() + "/notes";
            case answered, changesAsked, message -> "/cases/" + about.number();
            default -> null;
        };
    }

    private static Place place(@Nullable String after) {
        if (after == null || after.isEmpty()) {
            return Place.START;
        }
        return Place.of(after).orElseThrow(() -> InvalidContentException.whole("notices.noSuchPage"));
    }

    /** Lines of what the reader hasn't seen, and how many of those there are in all. */
    public record Newest(List<NoticeLine> lines, long unseen) {}

    /** Lines, how many there are in all, and where the next page begins. */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record Page(
            @JsonProperty("items") List<NoticeLine> lines,
            long total,
            @Nullable String next) {

        /** How many of the lines are new. */
        public long unseen() {
            return lines.stream().filter(line -> !line.seen()).count();
        }

        /** The newest one's id. */
        public long newest() {
            return lines.stream().mapToLong(NoticeLine::id).max().orElse(0);
        }
    }
}
