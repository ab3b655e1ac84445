package org.homeward.studio.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.homeward.directory.people.Actor;
import org.homeward.shared.FieldMessage;
import org.homeward.shared.InvalidContentException;
import org.homeward.studio.drafts.SopDrafts;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.multipart.MultipartHttpServletRequest;
import org.springframework.web.util.WebUtils;

/** The answers of an engine to the desktop modeler's deploy dialog; the files that it sends become one draft. */
@Hidden
@RestController
@RequestMapping(path = "/engine-rest", produces = MediaType.APPLICATION_JSON_VALUE)
class ModelerApi {

    /** The dialog asks, to say which properties a model may have. */
    private static final Version ENGINE = new Version("7.24.0");

    private final UploadedFiles sent;
    private final MessageSource texts;

    ModelerApi(UploadedFiles sent, MessageSource texts) {
        this.sent = sent;
        this.texts = texts;
    }

    /** The dialog only asks whether it gets an answer. */
    @GetMapping("/deployment")
    List<Object> deployments(Actor actor) {
        SopDrafts.onlyOwners(actor);
        return List.of();
    }

    @GetMapping("/version")
    Version version(Actor actor) {
        SopDrafts.onlyOwners(actor);
        return ENGINE;
    }

    /** A diagram that is new may say by the deployment's name which procedure it is new in. */
    @PostMapping("/deployment/create")
    Deployed deploy(HttpServletRequest request, Actor actor) {
        SopDrafts.onlyOwners(actor);
        var draft = sent.draft(files(request), request.getParameter("deployment-name"), actor);
        return new Deployed("draft-" + draft, null);
    }

    /** The dialog shows the message in its log. */
    @ExceptionHandler(InvalidContentException.class)
    ResponseEntity<Refused> refused(InvalidContentException wrong, Locale language) {
        var message = wrong.problems().isEmpty()
                ? texts.getMessage(wrong.messageKey(), null, language)
                : FieldMessage.of(wrong.problems(), texts, language).stream()
                        .map(problem -> problem.field() + ": " + problem.message())
                        .collect(Collectors.joining("\n"));
        return ResponseEntity.unprocessableContent().body(new Refused("RefusedFile", message));
    }

    private static List<MultipartFile> files(HttpServletRequest request) {
        var parts = WebUtils.getNativeRequest(request, MultipartHttpServletRequest.class);
        return parts == null
                ? List.of()
                : parts.getMultiFileMap().values().stream()
                        .flatMap(List::stream)
                        .toList();
    }

    /** The engine's version. */
    record Version(String version) {}

    /** The result of the deployment; the dialog expects to be told of definitions, or that there are none. */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record Deployed(String id, @Nullable Object deployedProcessDefinitions) {}

    /** Why the files were refused. */
    record Refused(String type, String message) {}
}
