package org.homeward.cases.web.file;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.homeward.casefile.DataClass;
import org.homeward.casefile.RecipientText;
import org.homeward.casefile.known.AnswerVersion;
import org.homeward.casefile.known.AnswerWithVersions;
import org.homeward.casefile.known.CaseCorrections;
import org.homeward.casefile.known.CaseFileInWords;
import org.homeward.casefile.known.FiledAnswer;
import org.homeward.casefile.known.JourneySteeringAnswers;
import org.homeward.cases.web.CaseWording;
import org.homeward.cases.web.CaseWords;
import org.homeward.channel.questions.QuestionPermission;
import org.homeward.channel.questions.Questions;
import org.homeward.directory.people.Accounts;
import org.homeward.directory.people.Actor;
import org.homeward.shared.CaseNumber;
import org.homeward.shared.SafeWords;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Puts what is known into words: who gave it, when, in which step; of the other side's only its country and the day (R6). */
@Component
class CaseFileViews {

    private static final String BLOCKED = "blockedContacts";

    private final CaseFileInWords file;
    private final Questions questions;
    private final JourneySteeringAnswers steering;
    private final CaseWording wording;
    private final Accounts accounts;
    private final CaseCorrections corrections;
    private final CorrectionsInWords worded;

    CaseFileViews(
            CaseFileInWords file,
            Questions questions,
            JourneySteeringAnswers steering,
            CaseWording wording,
            Accounts accounts,
            CaseCorrections corrections,
            CorrectionsInWords worded) {
        this.file = file;
        this.questions = questions;
        this.steering = steering;
        this.wording = wording;
        this.accounts = accounts;
        this.corrections = corrections;
        this.worded = worded;
    }

    @Transactional
    public CaseFileView of(CaseNumber number, Actor actor, Locale language) {
        var answers = file.of(number, actor, language);
        var asks = questions.asking(number, actor) == QuestionPermission.possible;
        var words = new Words(wording.in(language, actor.country()), people(answers), actor, asks);
        var waiting = worded.of(corrections.waiting(number, answers, actor, language), words.page(), actor).stream()
                .collect(Collectors.groupingBy(
                        one -> one.correction().answer().answer().field().key()));
        var parts = new EnumMap<DataClass, List<CaseFileView.Line>>(DataClass.class);
        for (var answer : answers) {
            parts.computeIfAbsent(answer.answer().field().category(), none -> new ArrayList<>())
                    .add(line(
                            answer, waiting.getOrDefault(answer.answer().field().key(), List.of()), words));
        }
        return new CaseFileView(parts.entrySet().stream()
                .map(part ->
                        new CaseFileView.Part(part.getKey(), RecipientText.onPaper(part.getKey()), part.getValue()))
                .toList());
    }

    private CaseFileView.Line line(FiledAnswer answer, List<CorrectionsInWords.Line> waiting, Words words) {
        var newest = answer.newest();
        var earlier = new ArrayList<CaseFileView.Earlier>();
        var next = newest;
        for (var version : answer.earlier()) {
            earlier.add(new CaseFileView.Earlier(version.text(), given(version, words), words.why(next.known())));
            next = version;
        }
        return new CaseFileView.Line(
                newest.known().id(),
                answer.label(),
                newest.text(),
                given(newest, words),
                earlier,
                fix(answer, words.asks()),
                Stream.of(answer.label(), newest.text()).allMatch(SafeWords::allow),
                answer.answer().field().key().equals(BLOCKED),
                waiting);
    }

    private String fix(FiledAnswer answer, boolean asks) {
        var right = answer.answer().right();
        if (right == AnswerWithVersions.Right.none
                && answer.newest().known().by().otherSide()) {
            return asks ? "ask" : "";
        }
        if (right == AnswerWithVersions.Right.over) {
            return "";
        }
        if (steering.steers(answer.answer().field().key(), null)) {
            return "step";
        }
        return answer.answer().correctable() ? "correct" : "request";
    }

    private CaseFileView.Given given(FiledAnswer.Version version, Words words) {
        var known = version.known();
        var by = known.by();
        var step = version.step();
        var who = worded.who(by, words.page(), words.people(), words.reader());
        var stepName = step == null || by.otherSide() ? "" : words.page().step(step.definitionId(), step.key());
        return new CaseFileView.Given(
                words.page().dates().day(known.at()),
                words.page().dates().onPaper(known.at()),
                known.by().otherSide()
                        ? words.page().dates().isoDay(known.at())
                        : words.page().dates().iso(known.at()),
                who,
                SafeWords.allow(who) && SafeWords.allow(stepName),
                by.otherSide() ? words.page().country(by.country()) : null,
                stepName,
                step == null || by.otherSide() || !step.how().equals("done")
                        ? null
                        : step.id().value());
    }

    /** The names of those of the reader's agency who gave something. */
    private Map<String, String> people(List<FiledAnswer> answers) {
        var users = answers.stream()
                .flatMap(answer -> answer.versions().stream())
                .map(version -> version.known().by().user())
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        return users.isEmpty() ? Map.of() : accounts.names(users);
    }

    /** The words of the page, the people of the reader's agency, and whether the other side can be asked. */
    private record Words(CaseWords page, Map<String, String> people, Actor reader, boolean asks) {

        /** Why this version took the place of the one before it. */
        String why(AnswerVersion version) {
            var correction = version.correction();
            return correction == null
                    ? ""
                    : page.text(
                            "known.replaced",
                            "",
                            page.text("known.wish." + correction.wish(), ""),
                            correction.reason());
        }
    }
}
