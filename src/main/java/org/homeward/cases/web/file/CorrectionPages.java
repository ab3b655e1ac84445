package org.homeward.cases.web.file;

import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.homeward.casefile.known.CorrectionRequester;
import org.homeward.casefile.known.Corrections;
import org.homeward.casefile.known.Corrections.ToCorrect;
import org.homeward.casefile.known.NewCorrection.How;
import org.homeward.cases.web.CaseWordsFactory;
import org.homeward.cases.web.PersonHeaderOnCase;
import org.homeward.directory.people.Actor;
import org.homeward.shared.CaseNumber;
import org.homeward.shared.FieldMessage;
import org.homeward.shared.InvalidContentException;
import org.homeward.shared.SentBodyReader;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/**
 * Corrects one answer, or asks its agency to; the address says the number of the version that is corrected, not which question it
 * answers.
 */
@Controller
@RequestMapping("/cases/{number}/file/answers/{id:[0-9]{1,18}}/correction")
class CorrectionPages {

    static final String VALUE = "value";

    /** The text of its form for who takes something away. */
    private static final String CHANGED = "changed";

    private static final String KEY = "key";

    private final Corrections corrections;
    private final IdempotentCorrections recorded;
    private final PersonHeaderOnCase bands;
    private final CaseWordsFactory wording;
    private final MessageSource texts;
    private final SentBodyReader records;

    CorrectionPages(
            Corrections corrections,
            IdempotentCorrections recorded,
            PersonHeaderOnCase bands,
            CaseWordsFactory wording,
            MessageSource texts,
            SentBodyReader records) {
        this.corrections = corrections;
        this.recorded = recorded;
        this.bands = bands;
        this.wording = wording;
        this.texts = texts;
        this.records = records;
    }

    @GetMapping
    ModelAndView show(
            @PathVariable CaseNumber number,
            @PathVariable long id,
            Actor actor,
            Locale language,
            HttpServletRequest request) {
        var answer = corrections.toCorrect(number, id, actor, language);
        return page(number, id, answer, new LinkedMultiValueMap<>(), List.of(), actor, language, request);
    }

    @PostMapping
    ModelAndView correct(
            @PathVariable CaseNumber number,
            @PathVariable long id,
            @RequestParam MultiValueMap<String, String> sent,
            Actor actor,
            Locale language,
            HttpServletRequest request) {
        recorded.requireRunning(number, actor);
        var answer = corrections.withVersion(number, id, actor, language);
        try {
            var data = data(answer, id, sent);
            var done = recorded.record(
                    number, records.read(CorrectionInput.class, data).read(), sent.getFirst(KEY), actor, language);
            return file(
                    number,
                    done.status() == IdempotentCorrections.WAITS ? FilePageNotice.waits : FilePageNotice.corrected);
        } catch (InvalidContentException wrong) {
            return page(number, id, answer, sent, problems(wrong, sent, language), actor, language, request);
        }
    }

    @PostMapping("/request")
    ModelAndView ask(
            @PathVariable CaseNumber number,
            @PathVariable long id,
            @RequestParam MultiValueMap<String, String> sent,
            Actor actor,
            Locale language,
            HttpServletRequest request) {
        recorded.requireRunning(number, actor);
        var answer = corrections.withVersion(number, id, actor, language);
        try {
            recorded.ask(
                    number,
                    records.read(CorrectionInput.AskedCorrection.class, data(answer, id, sent)),
                    sent.getFirst(KEY),
                    actor,
                    language);
            return file(number, FilePageNotice.asked);
        } catch (InvalidContentException wrong) {
            return page(number, id, answer, sent, problems(wrong, sent, language), actor, language, request);
        }
    }

    private static Map<String, Object> data(ToCorrect answer, long id, MultiValueMap<String, String> sent) {
        var data = new HashMap<String, Object>(sent.toSingleValueMap());
        data.put("field", answer.answer().answer().field().key());
        data.put(VALUE, PlainFormField.read(answer.answer().part(), at(sent), sent));
        data.put("replaces", id);
        return data;
    }

    /** Where words can be added, each way has a text of its own. */
    private static String at(MultiValueMap<String, String> sent) {
        return sent.containsKey(CHANGED) && How.change.name().equals(sent.getFirst("how")) ? CHANGED : VALUE;
    }

    /** Each problem at the input that it is about. */
    private List<FieldMessage> problems(
            InvalidContentException wrong, MultiValueMap<String, String> sent, Locale language) {
        return FieldMessage.of(wrong, VALUE, texts, language).stream()
                .map(problem -> problem.field().equals(VALUE) ? new FieldMessage(at(sent), problem.message()) : problem)
                .toList();
    }

    private static ModelAndView file(CaseNumber number, FilePageNotice done) {
        return new ModelAndView("redirect:/cases/" + number + "/file?done=" + done);
    }

    private ModelAndView page(
            CaseNumber number,
            long id,
            ToCorrect answer,
            MultiValueMap<String, String> sent,
            List<FieldMessage> problems,
            Actor actor,
            Locale language,
            HttpServletRequest request) {
        var part = answer.answer().part();
        var standing = answer.answer().answer().newest().value();
        var words = wording.of(actor, language);
        var ask = answer.ask();
        return new ModelAndView(
                        "cases/correction", problems.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT)
                .addObject("band", bands.of(number, actor, language, request))
                .addObject("number", number.value())
                .addObject("id", id)
                .addObject("answer", answer)
                .addObject("ask", ask == null ? null : words.agency(ask))
                .addObject(
                        "field",
                        sent.isEmpty()
                                ? answer.words()
                                        ? PlainFormField.of(part, VALUE, null)
                                        : PlainFormField.standing(part, VALUE, standing)
                                : PlainFormField.of(part, VALUE, PlainFormField.read(part, VALUE, sent)))
                .addObject(
                        "changed",
                        PlainFormField.of(
                                part, CHANGED, sent.isEmpty() ? standing : PlainFormField.read(part, CHANGED, sent)))
                .addObject("wishes", CorrectionRequester.values())
                .addObject("given", sent.toSingleValueMap())
                .addObject("problems", problems)
                .addObject("wrong", problems.stream().map(FieldMessage::field).toList())
                .addObject("key", UUID.randomUUID().toString());
    }
}
