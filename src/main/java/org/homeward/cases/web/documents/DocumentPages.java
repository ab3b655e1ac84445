package org.homeward.cases.web.documents;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.homeward.casefile.DataClass;
import org.homeward.casefile.documents.Documents;
import org.homeward.cases.web.CaseWordsFactory;
import org.homeward.cases.web.Downloads;
import org.homeward.cases.web.PersonHeaderOnCase;
import org.homeward.directory.TodayInCountry;
import org.homeward.directory.people.Actor;
import org.homeward.shared.CaseNumber;
import org.homeward.shared.FieldMessage;
import org.homeward.shared.InvalidContentException;
import org.homeward.shared.InvalidContentException.FieldProblem;
import org.homeward.shared.StepId;
import org.homeward.shared.UnsupportedContentTypeException;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/** The documents of a case: the list, adding one to the case or to an open step, and opening one. */
@Controller
@RequestMapping("/cases/{number}/documents")
class DocumentPages {

    private final Documents documents;
    private final DocumentUploads uploads;
    private final PersonHeaderOnCase bands;
    private final CaseWordsFactory wording;
    private final TodayInCountry today;
    private final MessageSource texts;

    DocumentPages(
            Documents documents,
            DocumentUploads uploads,
            PersonHeaderOnCase bands,
            CaseWordsFactory wording,
            TodayInCountry today,
            MessageSource texts) {
        this.documents = documents;
        this.uploads = uploads;
        this.bands = bands;
        this.wording = wording;
        this.today = today;
        this.texts = texts;
    }

    @GetMapping
    ModelAndView list(
            @PathVariable CaseNumber number,
            @RequestParam(required = false) @Nullable StepId step,
            HttpServletRequest request,
            Actor actor,
            Locale language) {
        return page(number, step, List.of(), request, actor, language);
    }

    private ModelAndView page(
            CaseNumber number,
            @Nullable StepId step,
            List<FieldProblem> problems,
            HttpServletRequest request,
            Actor actor,
            Locale language) {
        var place = documents.place(number, step, actor);
        var words = wording.of(actor, language);
        return new ModelAndView(
                        "cases/documents", problems.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT)
                .addObject("band", bands.of(number, actor, language, request))
                .addObject("number", number.value())
                .addObject("step", step == null ? null : step.value())
                .addObject("stepName", place == null ? null : words.step(place.definitionId(), place.key()))
                .addObject("documents", documents.of(number, actor))
                .addObject("own", actor.agency())
                .addObject("kinds", DocumentUploads.KINDS)
                .addObject("categories", List.of(DataClass.values()))
                .addObject("words", words)
                .addObject("problems", FieldMessage.of(problems, texts, language));
    }

    /** A wrong file comes back to its field, with what was chosen beside it. */
    @PostMapping
    ModelAndView add(
            @PathVariable CaseNumber number,
            @RequestParam(required = false) @Nullable MultipartFile file,
            @RequestParam(required = false) @Nullable String kind,
            @RequestParam(required = false) @Nullable String category,
            @RequestParam(required = false) @Nullable StepId step,
            @RequestParam(required = false) @Nullable String goesAlong,
            HttpServletRequest request,
            Actor actor,
            Locale language) {
        var upload = new DocumentUploads.Upload(isMultipart(request), file, kind, category, step, goesAlong);
        var problems = taken(number, upload, actor);
        if (!problems.isEmpty()) {
            return page(number, step, problems, request, actor, language).addObject("given", upload);
        }
        return new ModelAndView("redirect:/cases/" + number + "/documents" + (step == null ? "" : "?step=" + step));
    }

    private List<FieldProblem> taken(CaseNumber number, DocumentUploads.Upload upload, Actor actor) {
        try {
            uploads.take(number, upload, actor);
            return List.of();
        } catch (UnsupportedContentTypeException wrong) {
            return List.of(new FieldProblem("file", wrong.messageKey(), List.of()));
        } catch (InvalidContentException wrong) {
            if (wrong.problems().isEmpty()) {
                throw wrong;
            }
            return wrong.problems();
        }
    }

    @GetMapping("/{id}")
    ResponseEntity<byte[]> content(@PathVariable CaseNumber number, @PathVariable UUID id, Actor actor) {
        return Downloads.of(documents.read(number, id, actor), today);
    }

    static boolean isMultipart(HttpServletRequest request) {
        return String.valueOf(request.getContentType()).startsWith("multipart/form-data");
    }
}
