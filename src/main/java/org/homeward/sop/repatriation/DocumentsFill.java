package org.homeward.sop.repatriation;

import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.homeward.directory.Directory;
import org.homeward.engine.modelset.ModelEffect;
import org.homeward.engine.steps.FormFill;
import org.homeward.engine.steps.OpenStep;
import org.homeward.shared.procedures.HandoverProcess;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Shows before a departure which papers it needs, and who says so: one line for each. */
@ModelEffect(step = HandoverProcess.Step.CHECK_DEPARTURE)
@Component
final class DocumentsFill implements FormFill {

    private final RequiredDocuments documents;
    private final Directory directory;
    private final MessageSource messages;

    DocumentsFill(RequiredDocuments documents, Directory directory, MessageSource messages) {
        this.documents = documents;
        this.directory = directory;
        this.messages = messages;
    }

    @Override
    public Map<String, Object> fill(OpenStep step, Locale language) {
        var lines = documents.of(step.number()).stream()
                .map(document -> line(document, language))
                .collect(Collectors.joining("\n"));
        return Map.of("documentsRequired", lines);
    }

    private String line(RequiredDocument document, Locale language) {
        var name = messages.getMessage("documents." + document.code(), null, document.code(), language);
        var source = directory
                .source(document.source())
                .map(found -> found.title(language))
                .orElse(document.source());
        return messages.getMessage("documents.line", new Object[] {name, source}, language);
    }
}
