package org.homeward.notices.news;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.homeward.casefile.AgencyParticipation;
import org.homeward.casefile.Participation;
import org.homeward.directory.people.Role;
import org.homeward.engine.steps.FinishedSteps;
import org.homeward.engine.steps.OpenStep;
import org.homeward.engine.steps.WorkItems;
import org.homeward.notices.AgencyStaffRecipients;
import org.homeward.notices.AgencyStaffRecipients.Person;
import org.homeward.notices.NoticeKind;
import org.homeward.notices.NoticeRequest;
import org.homeward.notices.NoticeSubject;
import org.homeward.notices.Notices;
import org.homeward.shared.StepId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Tells the people of one desk: a person of the news about that person, the people of a function of new work that they didn't cause
 * themselves, all case workers of news from the other side. An answer that opens a step is told once. Agencies whose part has ended are
 * told nothing.
 */
@Component
class AgencyNewsDelivery {

    /** More at once become one notice: a proposed default. */
    static final int ONE_BY_ONE = 10;

    private static final Duration AT_ONCE = Duration.ofSeconds(5);

    private final WorkItems workItems;
    private final FinishedSteps finished;
    private final Participation participation;
    private final AgencyStaffRecipients desks;
    private final Notices notices;
    private final ReceivedDataClasses came;

    AgencyNewsDelivery(
            WorkItems workItems,
            FinishedSteps finished,
            Participation participation,
            AgencyStaffRecipients desks,
            Notices notices,
            ReceivedDataClasses came) {
        this.workItems = workItems;
        this.finished = finished;
        this.participation = participation;
        this.desks = desks;
        this.notices = notices;
        this.came = came;
    }

    /** Tells what happened at one desk, oldest first. */
    void tell(List<PendingNews> lines) {
        var told = new LinkedHashMap<String, List<Told>>();
        for (var line : once(lines)) {
            for (var person : audience(line)) {
                told.computeIfAbsent(person.key() + "/" + summary(line.kind()), any -> new ArrayList<>())
                        .add(new Told(person, came.to(person, line)));
            }
        }
        told.values().forEach(this::tellOne);
    }

    /** The news for one person. */
    private void tellOne(List<Told> news) {
        if (news.size() <= ONE_BY_ONE) {
            news.forEach(one -> give(one.person, notice(one)));
            return;
        }
        var last = news.get(news.size() - 1);
        var key = "news/" + summary(last.line.kind()) + "/" + last.person.key() + "/" + last.line.at();
        give(last.person, NoticeRequest.many(key, summary(last.line.kind()), last.person.recipient(), news.size()));
    }

    private void give(Person person, NoticeRequest notice) {
        notices.tell(person.away() ? notice : notice.mailed());
    }

    private static NoticeRequest notice(Told one) {
        var line = one.line;
        var step = line.about().step();
        var what = step == null
                ? line.about().number() + "/" + line.message()
                : step.id().value();
        // a step that somebody left behind is new work once more
        var once = line.kind() == NoticeKind.newWork && line.doer() == null;
        var at = once ? "" : "/" + line.at().toEpochMilli();
        return NoticeRequest.of(
                        line.kind() + "/" + what + "/" + one.person.key() + at,
                        line.kind(),
                        one.person.recipient(),
                        line.about())
                .due(line.due());
    }

    private static NoticeKind summary(NoticeKind kind) {
        return kind == NoticeKind.newWork || kind == NoticeKind.given ? NoticeKind.summary : NoticeKind.news;
    }

    /** A step that the other side's answer opened is told with the answer; a request is told by the step that it opens. */
    private static List<PendingNews> once(List<PendingNews> lines) {
        var left = new ArrayList<>(lines);
        for (var line : lines) {
            if (line.message() != null) {
                opened(line, left).ifPresent(step -> {
                    left.remove(line.kind() == NoticeKind.message ? line : step);
                    left.replaceAll(one -> one == line ? line.with(step) : one);
                });
            }
        }
        return left;
    }

    private static Optional<PendingNews> opened(PendingNews by, List<PendingNews> lines) {
        return lines.stream()
                .filter(line -> line.kind() == NoticeKind.newWork
                        && line.about().number().equals(by.about().number())
                        && Duration.between(line.at(), by.at()).abs().compareTo(AT_ONCE) <= 0)
                .findFirst();
    }

    private List<Person> audience(PendingNews line) {
        var account = line.account();
        if (account != null) {
            return has(line) ? desks.person(account, line.agency()) : List.of();
        }
        if (line.kind() == NoticeKind.newWork) {
            return open(line).map(step -> workers(line, step)).orElse(List.of());
        }
        return works(line) ? desks.of(line.agency(), Role.caseworker) : List.of();
    }

    /** The agency has a part in the case, or the step: one that was shut out meanwhile is told nothing. */
    private boolean has(PendingNews line) {
        return participation.of(line.about().number(), line.agency()).isPresent()
                || id(line.about())
                        .flatMap(workItems::find)
                        .filter(step -> step.agency().equals(line.agency()))
                        .isPresent();
    }

    /** Still there, at this desk, and nobody has taken it. */
    private Optional<OpenStep> open(PendingNews line) {
        return id(line.about())
                .flatMap(workItems::find)
                .filter(step -> step.agency().equals(line.agency()) && step.assignee() == null);
    }

    private List<Person> workers(PendingNews line, OpenStep step) {
        var doer = doer(line);
        return desks.of(line.agency(), Role.valueOf(step.group())).stream()
                .filter(person -> !person.key().equals(doer))
                .toList();
    }

    /** The person who handed in the step from which this one came learned it there. */
    private @Nullable String doer(PendingNews line) {
        return line.doer() != null
                ? line.doer()
                : finished.ofCase(line.about().number()).stream()
                        .filter(step -> step.agency().equals(line.agency())
                                && Duration.between(step.finished(), line.at())
                                                .abs()
                                                .compareTo(AT_ONCE)
                                        <= 0)
                        .flatMap(step -> Stream.ofNullable(step.by()))
                        .findFirst()
                        .orElse(null);
    }

    private boolean works(PendingNews line) {
        return participation
                .of(line.about().number(), line.agency())
                .filter(AgencyParticipation::works)
                .isPresent();
    }

    private static Optional<StepId> id(NoticeSubject about) {
        return Optional.ofNullable(about.step()).map(NoticeSubject.Step::id);
    }

    /** A person and what that person has to hear. */
    private record Told(Person person, PendingNews line) {}
}
