package org.homeward.sop;

import java.util.List;
import java.util.Locale;
import org.homeward.directory.people.Actor;
import org.homeward.engine.forms.Option;
import org.homeward.shared.CaseNumber;
import org.homeward.shared.ConflictException;
import org.homeward.shared.InvalidContentException;
import org.homeward.shared.NotFound;

/** The services of a case: the requests on the reader's side, and asking for one more at any time. */
public interface CaseSupportServices {

    /**
     * Those of the reader's side, the newest first; none for who may not read services. The reading is logged.
     *
     * @throws NotFound if the file isn't there for the reader
     */
    List<CaseSupportService> of(CaseNumber number, Actor actor);

    /** Whether the reader is one of those who ask: a case worker of the agency with which the person speaks. */
    boolean mayAsk(CaseNumber number, Actor actor);

    /** Whether the reader can ask for one now; throws {@link NotFound} as {@link #of}. */
    ServiceRequestPermission asking(CaseNumber number, Actor actor);

    /** The services that can be asked for, as the case's step that asks for services says it. */
    Catalogue catalogue(CaseNumber number, Locale language);

    /**
     * Asks for it as a step would; the message has to be delivered then. A service that the person doesn't want is written
     * down, and nobody is asked. After the consent was withdrawn it says who gives it anew, and how; for a child
     * that is the guardian, and never against the child (R19).
     *
     * @return the service's number within the case
     * @throws NotFound if the file isn't there for the reader
     * @throws ConflictException if the person left, or the case has ended
     * @throws InvalidContentException if it can't be asked for, or is being asked for already
     */
    int ask(CaseNumber number, SupportServiceRequest service, Actor actor);

    /**
     * The options in the reader's words.
     *
     * @param objections whether the child objects; empty in an adult's case
     */
    record Catalogue(
            List<Option> services,
            List<Option> urgencies,
            List<Option> consentGivers,
            List<Option> consentSignatures,
            List<Option> objections) {

        public Catalogue {
            services = List.copyOf(services);
            urgencies = List.copyOf(urgencies);
            consentGivers = List.copyOf(consentGivers);
            consentSignatures = List.copyOf(consentSignatures);
            objections = List.copyOf(objections);
        }
    }
}
