package org.homeward.cases.web.file;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.homeward.casefile.known.AnswerForReader;
import org.homeward.casefile.known.AnswerWithVersions.Right;
import org.homeward.casefile.known.CaseCorrection;
import org.homeward.casefile.known.CaseCorrections;
import org.homeward.casefile.known.CaseFileInWords;
import org.homeward.casefile.known.JourneySteeringAnswers;
import org.homeward.casefile.person.PersonHeader;
import org.homeward.cases.web.PersonHeaderOnCase;
import org.homeward.channel.questions.QuestionPermission;
import org.homeward.channel.questions.QuestionReader;
import org.homeward.directory.people.Actor;
import org.homeward.shared.CaseNumber;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Puts the page of what is known together: the answers by data class, what waits beside them, and what the reader can do about them. */
@Component
class CaseFileViews {

    private final CaseFileInWords file;
    private final QuestionReader questions;
    private final JourneySteeringAnswers steering;
    private final CaseCorrections corrections;
    private final FileWording wording;
    private final PersonHeaderOnCase bands;

    CaseFileViews(
            CaseFileInWords file,
            QuestionReader questions,
            JourneySteeringAnswers steering,
            CaseCorrections corrections,
            FileWording wording,
            PersonHeaderOnCase bands) {
        this.file = file;
        this.questions = questions;
        this.steering = steering;
        this.corrections = corrections;
        this.wording = wording;
        this.bands = bands;
    }

    /**
     * The page, and the band about the person on top; throws {@link org.homeward.shared.NotFound} if the file isn't there for the reader.
     */
    @Transactional
    public WithBand of(CaseNumber number, Actor actor, Locale language, HttpServletRequest request) {
        return new WithBand(of(number, actor, language), bands.of(number, actor, language, request));
    }

    @Transactional
    public CaseFileView of(CaseNumber number, Actor actor, Locale language) {
        var answers = file.of(number, actor, language);
        var asks = questions.asking(number, actor) == QuestionPermission.possible;
        var waiting = corrections.waiting(number, answers, actor, language);
        var waitingByField = waiting.stream().collect(Collectors.groupingBy(CaseCorrection::field));
        var givers = answers.stream()
                .flatMap(answer -> answer.versions().stream())
                .map(version -> version.known().by());
        var askers = waiting.stream().map(CaseCorrection::by);
        var parts = answers.stream()
                .collect(Collectors.groupingBy(
                        AnswerForReader::category,
                        TreeMap::new,
                        Collectors.mapping(
                                answer -> new CaseFileView.Line(
                                        answer,
                                        fix(answer, asks),
                                        waitingByField.getOrDefault(answer.field(), List.of())),
                                Collectors.toList())));
        return new CaseFileView(
                parts.entrySet().stream()
                        .map(part -> new CaseFileView.Part(part.getKey(), part.getValue()))
                        .toList(),
                wording.of(Stream.concat(givers, askers), actor, language));
    }

    private String fix(AnswerForReader answer, boolean asks) {
        var right = answer.answer().right();
        if (right == Right.none && answer.newest().known().by().otherSide()) {
            return asks ? "ask" : "";
        }
        if (right == Right.over) {
            return "";
        }
        if (steering.steers(answer.field(), null)) {
            return "step";
        }
        return answer.answer().correctable() ? "correct" : "request";
    }

    /** The page with its band. */
    record WithBand(CaseFileView file, PersonHeader band) {}
}
