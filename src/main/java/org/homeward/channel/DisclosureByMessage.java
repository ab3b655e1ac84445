package org.homeward.channel;

import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.homeward.casefile.DataClass;
import org.homeward.casefile.Disclosures;
import org.homeward.directory.Directory;
import org.homeward.directory.TodayInCountry;
import org.homeward.engine.steps.FormLibrary;
import org.homeward.engine.steps.OpenStep;
import org.homeward.engine.steps.StepOpenedEvent;
import org.homeward.shared.ActingParty;
import org.homeward.shared.procedures.NationalityVerificationProcess;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Lists as sent the data that leaves without anybody's hand-in (R4): the data that a message carries across the border as the models go on
 * by themselves, and the data that its focal point hands on to the office that verifies a nationality, which the person agrees to apart
 * (R10).
 */
@Component
class DisclosureByMessage {

    /** So it is called in the list; no message of the models crosses a border with it. */
    private static final String NATIONALITY_ASKED = "repatriation.nationalityAsked";

    /** The steps of the offices over there that find out a nationality. */
    static final Set<String> ASKED = Set.of(
            NationalityVerificationProcess.Step.CHECK_LOCALLY,
            NationalityVerificationProcess.Step.COMPLETE_IDENTITY_CHECK,
            NationalityVerificationProcess.Step.VERIFY_NATIONALITY,
            NationalityVerificationProcess.Step.ASK_CIVIL_REGISTRY,
            NationalityVerificationProcess.Step.WEIGH_ENTRY,
            NationalityVerificationProcess.Step.GIVE_NATIONALITY_NEWS);

    private final FormLibrary forms;
    private final Disclosures disclosures;
    private final Directory directory;
    private final TodayInCountry today;

    DisclosureByMessage(FormLibrary forms, Disclosures disclosures, Directory directory, TodayInCountry today) {
        this.forms = forms;
        this.disclosures = disclosures;
        this.directory = directory;
        this.today = today;
    }

    @EventListener
    void sent(MessageSentEvent event) {
        var message = event.message();
        var to = message.to();
        var party = ActingParty.current();
        if (to != null
                && message.crossesBorder()
                && !OriginSharingRules.isRecall(message.name())
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
    void opened(StepOpenedEvent event) {
        var step = event.step();
        if (ASKED.contains(step.key()) && !step.corridor().sameCountry()) {
            handedOn(step);
        }
    }

    private void handedOn(OpenStep step) {
        var form = forms.of(step);
        var handedOn = new TreeMap<String, DataClass>();
        form.fields().stream()
                .filter(field -> field.inCaseFile() && form.shown().contains(field.key()))
                .forEach(field ->
                        handedOn.put(field.key(), DataClass.valueOf(Objects.requireNonNull(field.category()))));
        // what stands beside the form, without the codes of the models
        form.shows().forEach(name -> forms.category(step, name)
                .ifPresent(category -> handedOn.put(name, DataClass.valueOf(category))));
        var country = step.agency().country();
        disclosures.record(
                step.number(),
                step.id(),
                directory.focalPoint(country, today.in(country)),
                step.agency(),
                NATIONALITY_ASKED,
                Set.copyOf(handedOn.values()),
                handedOn.keySet());
    }
}
