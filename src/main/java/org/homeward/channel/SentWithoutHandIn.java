package org.homeward.channel;

import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.homeward.casefile.Category;
import org.homeward.casefile.Disclosures;
import org.homeward.directory.Directory;
import org.homeward.directory.Today;
import org.homeward.engine.forms.Field;
import org.homeward.engine.steps.FormLibrary;
import org.homeward.engine.steps.OpenStep;
import org.homeward.engine.steps.StepOpened;
import org.homeward.shared.ActingParty;
import org.homeward.shared.procedures.NationalityVerificationProcess;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Lists as sent what leaves without anybody's hand-in (R4): what a message carries across the border as the models go on by themselves,
 * and what its focal point hands on to the office that verifies a nationality, which the person agrees to apart (R10).
 */
@Component
class SentWithoutHandIn {

    /** So it is called in the list; no message of the models crosses a border with it. */
    private static final String NATIONALITY_ASKED = "repatriation.nationalityAsked";

    private static final Set<String> ASKED = Set.of(
            NationalityVerificationProcess.Step.CHECK_LOCALLY,
            NationalityVerificationProcess.Step.COMPLETE_IDENTITY_CHECK,
            NationalityVerificationProcess.Step.VERIFY_NATIONALITY,
            NationalityVerificationProcess.Step.ASK_CIVIL_REGISTRY);

    private final FormLibrary forms;
    private final Disclosures disclosures;
    private final Directory directory;
    private final Today today;

    SentWithoutHandIn(FormLibrary forms, Disclosures disclosures, Directory directory, Today today) {
        this.forms = forms;
        this.disclosures = disclosures;
        this.directory = directory;
        this.today = today;
    }

    @EventListener
    void sent(MessageSent event) {
        var message = event.message();
        var to = message.to();
        var party = ActingParty.current();
        if (to != null
                && message.crossesBorder()
                && !message.payload().isEmpty()
                && party != null
                && ActingParty.isSystem(party)) {
            disclosures.record(
                    message.number(),
                    message.from(),
                    to,
                    message.name(),
                    message.payload().keySet());
        }
    }

    @EventListener
    void opened(StepOpened event) {
        var step = event.step();
        if (ASKED.contains(step.key()) && !step.corridor().sameCountry()) {
            handedOn(step);
        }
    }

    private void handedOn(OpenStep step) {
        var form = forms.of(step);
        var shown = form.fields().stream()
                .filter(field -> field.inCaseFile() && form.shown().contains(field.key()))
                .toList();
        var country = step.agency().country();
        disclosures.record(
                step.number(),
                step.id(),
                directory.focalPoint(country, today.in(country)),
                step.agency(),
                NATIONALITY_ASKED,
                shown.stream()
                        .map(field -> Category.valueOf(Objects.requireNonNull(field.category())))
                        .collect(Collectors.toSet()),
                shown.stream().map(Field::key).collect(Collectors.toSet()));
    }
}
