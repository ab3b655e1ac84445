package org.homeward.cases;

import java.util.Map;
import org.homeward.casefile.CaseFiles;
import org.homeward.casefile.Consents;
import org.homeward.directory.people.Actor;
import org.homeward.engine.modelset.ModelEffect;
import org.homeward.procedures.Consent;
import org.homeward.shared.CaseNumber;
import org.homeward.shared.ConflictException;
import org.homeward.shared.InvalidContentException;
import org.homeward.shared.NotFound;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The person takes a consent back: the statement is recorded, and everything that rests on that consent ends (R4, R5). */
@ModelEffect(rules = "R5", forms = ConsentWithdrawals.FORM)
@Component("casesWithdrawals")
public class ConsentWithdrawals {

    /** The form with which a withdrawal is recorded. */
    public static final String FORM = "consentWithdrawal";

    private final Consents consents;
    private final CaseFiles files;
    private final FormsOutsideSteps forms;

    ConsentWithdrawals(Consents consents, CaseFiles files, FormsOutsideSteps forms) {
        this.consents = consents;
        this.files = files;
        this.forms = forms;
    }

    /** The consent, for a reader who may record its withdrawal; throws {@link NotFound} for others. */
    @Transactional
    public Consent required(CaseNumber number, long id, Actor actor) {
        return consents.toWithdraw(number, id, actor);
    }

    /**
     * Records the withdrawal.
     *
     * @param data the answers to the form {@link #FORM}
     * @throws NotFound if there is no such consent for the reader
     * @throws ConflictException if it isn't given (any more)
     * @throws InvalidContentException if an answer is wrong
     */
    @Transactional
    public Consent withdraw(CaseNumber number, long id, Map<String, Object> data, Actor actor) {
        required(number, id, actor);
        files.hold(number); // what somebody asks for at this moment is seen here, or sees this
        var answers = forms.checked(FORM, number, data, actor.country());
        var withdrawn = consents.withdraw(number, id, explained(answers.values()), actor);
        files.record(number, null, actor.agency(), actor.username(), answers.forCaseFile());
        return withdrawn;
    }

    /** The consequences were explained, and the list was given or isn't wanted; a missing part follows within a day. */
    private static boolean explained(Map<String, Object> answers) {
        return "yes".equals(answers.get("withdrawalEffectsExplained"))
                && (answers.get("shareListGiven") instanceof String list && !list.equals("later"));
    }
}
