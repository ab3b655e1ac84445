package org.homeward.cases.web;

import org.homeward.casefile.Disclosure;
import org.homeward.casefile.known.AnswerVersion;
import org.homeward.cases.CaseDiagram;
import org.homeward.cases.CaseParty;
import org.homeward.cases.CaseStep;
import org.homeward.channel.Message;
import org.homeward.deadlines.counting.TimeUntilDue;
import org.homeward.directory.Agency;
import org.homeward.directory.people.Actor;
import org.homeward.directory.people.ReaderLocale;
import org.homeward.engine.models.ModelTexts;
import org.homeward.shared.AgencyCode;
import org.homeward.shared.CountryCode;
import org.jspecify.annotations.Nullable;

/** The names that a case page shows, in one language. */
public record CaseWords(ReaderLocale say, ModelTexts texts, TimeUntilDue distances) {

    public String country(CountryCode code) {
        return say.country(code);
    }

    public String agency(AgencyCode code) {
        return say.agency(code);
    }

    /** The sent data, in words. */
    public String sent(Disclosure disclosure) {
        return disclosure.words(say.messages(), say.language());
    }

    /** The agency's telephone number, or an empty text. */
    public String phone(AgencyCode code) {
        return say.directory().agency(code).map(Agency::phone).orElse("");
    }

    /** The agency's name; "a shelter", or its country's name, where that is all the reader may know. */
    public String party(CaseParty party) {
        return name(party.country(), party.agency(), party.shelter());
    }

    /** The same of who gave an answer: of the other side's only the country (R6). */
    public String party(AnswerVersion.Giver giver) {
        return name(giver.country(), giver.agency(), giver.shelter());
    }

    private String name(CountryCode country, @Nullable AgencyCode agency, boolean shelter) {
        if (agency != null) {
            return agency(agency);
        }
        return shelter ? text("frame.aShelter", "") : country(country);
    }

    /** The party's telephone number, or an empty text. */
    public String phone(CaseParty party) {
        var agency = party.agency();
        return agency == null ? "" : phone(agency);
    }

    /** The holder of an open step: the reader, else its agency. */
    public String holder(CaseStep step, Actor reader) {
        return reader.username().equals(step.assignee()) ? text("cases.you", "") : party(step.agency());
    }

    public String step(CaseStep step) {
        return step(step.definitionId(), step.key());
    }

    public String step(String definitionId, String key) {
        return texts.name(definitionId, key, say.language());
    }

    /** How far a step's due date is from now, {@code 2 working days left}; an empty text without one. */
    public String distance(CaseStep step) {
        var due = step.dates().due();
        return due == null
                ? ""
                : distances.of(step.agency().country(), due, step.dates().late(), say.zone(), say.language());
    }

    /** The name of a diagram's process. */
    public String process(CaseDiagram diagram) {
        return texts.name(diagram.definitionId(), diagram.processKey(), say.language());
    }

    /** A message's name; a general word for one that a later model brought. */
    public String message(String name) {
        return text("channel.message." + Message.wordOf(name), text("channel.message.other", ""));
    }

    /** The outcome of a journey. */
    public String ended(String how) {
        return text("cases.ended." + how, text("cases.ended.other", ""));
    }

    /** How a return ended that didn't bring the person home. */
    public String returnEnded(String how) {
        return text("cases.returnEnded." + how, text("cases.returnEnded.other", ""));
    }

    /** Why a return was taken up again. */
    public String takenUp(String because) {
        return text("cases.returnTakenUp." + because, "");
    }

    /** A word by its key. */
    public String text(String key, String otherwise, Object... arguments) {
        return String.valueOf(say.messages().getMessage(key, arguments, otherwise, say.language()));
    }
}
