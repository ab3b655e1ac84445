package org.homeward.cases;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.homeward.casefile.CaseFiles;
import org.homeward.casefile.CaseOpeningInput;
import org.homeward.casefile.FieldEntry;
import org.homeward.casefile.duplicates.DuplicateCheck;
import org.homeward.casefile.linked.LinkedPersons;
import org.homeward.casefile.linked.PersonRelation;
import org.homeward.directory.people.Actor;
import org.homeward.directory.people.Role;
import org.homeward.engine.CaseFactsRecords;
import org.homeward.engine.JourneyStarts;
import org.homeward.engine.modelset.ModelEffect;
import org.homeward.procedures.CaseFacts;
import org.homeward.shared.ActionNotAllowedException;
import org.homeward.shared.AgencyCode;
import org.homeward.shared.CaseNumber;
import org.homeward.shared.Corridor;
import org.homeward.shared.InvalidContentException;
import org.homeward.shared.NotFound;
import org.homeward.shared.procedures.ReturnJourneyProcess;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Opens a case: one transaction from the checked form to the first step of the journey. */
@ModelEffect(
        processes = "returnJourney",
        sets = {
            ReturnJourneyProcess.Variable.DETECTED_AT,
            ReturnJourneyProcess.Variable.WAY_IN,
            ReturnJourneyProcess.Variable.REPORT_LIMIT
        },
        forms = Intake.FORM)
@Component
public class Intake {

    /** The form with which a case is opened. */
    public static final String FORM = "intake";

    private final SecureRandom random = new SecureRandom();
    private final FormsOutsideSteps forms;
    private final IntakeRules rules;
    private final CaseFactsRecords known;
    private final CaseFiles files;
    private final DuplicateCheck duplicates;
    private final LinkedPersons linked;
    private final JourneyStarts journeys;
    private final Clock clock;

    Intake(
            FormsOutsideSteps forms,
            IntakeRules rules,
            CaseFactsRecords known,
            CaseFiles files,
            DuplicateCheck duplicates,
            LinkedPersons linked,
            JourneyStarts journeys,
            Clock clock) {
        this.forms = forms;
        this.rules = rules;
        this.known = known;
        this.files = files;
        this.duplicates = duplicates;
        this.linked = linked;
        this.journeys = journeys;
        this.clock = clock;
    }

    /** Throws {@link ActionNotAllowedException} if this person's role opens no cases: caseworkers' and supervisors' does. */
    public void requireOpener(Actor actor) {
        actor.requireAny(Role.caseworker, Role.supervisor);
    }

    /**
     * Opens a case in the opener's own country. A possible duplicate is told to others, never to the opener (R7).
     *
     * @param data the answers to the form {@link #FORM}
     * @throws InvalidContentException if an answer is wrong, or the case is of a kind that can't be taken yet
     */
    @Transactional
    public CaseNumber open(Map<String, Object> data, Actor actor) {
        requireOpener(actor);
        var answers = forms.checked(FORM, data, actor.country());
        return open(answers, rules.require(answers.values(), actor), actor);
    }

    /**
     * Opens the case of somebody who came along with a person who has one, and links the two (R21). A child may come in as
     * accompanying: nobody asks whether it was trafficked.
     *
     * @param companion who it came along with, on whose case the opener works
     * @throws NotFound if that case isn't there for the opener
     * @throws InvalidContentException as {@link #open(Map, Actor)}, and if one was involved in what happened to the other
     */
    @Transactional
    public CaseNumber open(Companion companion, Map<String, Object> data, Actor actor) {
        requireOpener(actor);
        linked.requireLinker(companion.number(), actor);
        var answers = forms.checked(FORM, data, actor.country());
        var number = open(answers, rules.requireAccompanying(answers.values(), actor), actor);
        linked.link(companion.number(), number, companion.relation(), companion.involved(), actor);
        return number;
    }

    /**
     * The person with whom somebody came along.
     *
     * @param relation what the new person is to this one
     * @param involved whether one had, or may have had, a part in what happened to the other
     */
    public record Companion(CaseNumber number, PersonRelation relation, boolean involved) {}

    private CaseNumber open(ValidatedAnswers answers, IntakeFacts begun, Actor actor) {
        var number = newNumber();
        var by = actor.agency();
        begin(number, begun, answers.forCaseFile(), by, actor.username());
        duplicates.look(number, by, actor.username());
        journeys.start(facts(number, begun, by), begins(begun));
        return number;
    }

    /**
     * Opens a case at home about the person of another one, of whom new signs were seen there. That the two are about one person
     * is hidden as any such pair (R14).
     *
     * @param person what is known of them, never the story
     */
    @Transactional
    public CaseNumber openAgain(CaseNumber before, List<FieldEntry> person, AgencyCode by, String user) {
        var number = newNumber();
        var facts = known.of(before);
        var home = new Corridor(facts.corridor().origin(), facts.corridor().origin());
        var begun = new IntakeFacts(
                IntakeRules.AT_HOME, clock.instant(), home, null, facts.originProvince(), facts.child());
        begin(number, begun, person, by, user);
        duplicates.again(number, before, by, user);
        journeys.start(facts(number, begun, by), begins(begun));
        return number;
    }

    private void begin(CaseNumber number, IntakeFacts begun, List<FieldEntry> person, AgencyCode by, String user) {
        files.open(new CaseOpeningInput(
                number,
                begun.corridor(),
                begun.exploitationCountry(),
                begun.child(),
                begun.wayIn(),
                clock.instant(),
                by,
                user));
        files.record(number, null, by, user, person);
    }

    private CaseFacts facts(CaseNumber number, IntakeFacts begun, AgencyCode by) {
        return new CaseFacts(
                number,
                begun.corridor(),
                begun.exploitationCountry(),
                begun.hostProvince(),
                null,
                begun.child(),
                by,
                clock.instant());
    }

    private Map<String, Object> begins(IntakeFacts begun) {
        var all = new HashMap<String, Object>();
        all.put(ReturnJourneyProcess.Variable.DETECTED_AT, begun.detectedAt().toString());
        all.put(ReturnJourneyProcess.Variable.WAY_IN, begun.wayIn());
        all.put(ReturnJourneyProcess.Variable.REPORT_LIMIT, rules.reportLimit(begun));
        return all;
    }

    /** A number that no case has yet. */
    private CaseNumber newNumber() {
        var number = CaseNumber.random(random);
        while (known.find(number).isPresent()) {
            number = CaseNumber.random(random);
        }
        return number;
    }
}
