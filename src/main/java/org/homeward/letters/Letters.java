package org.homeward.letters;

import java.util.List;
import org.homeward.directory.people.Actor;
import org.homeward.shared.CaseNumber;
import org.homeward.shared.NotFound;
import org.homeward.shared.StepId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The letters of a case as PDF: of a step, before it is handed in and after, and of a service that was asked for. */
@Component
public class Letters {

    private final LetterSteps steps;
    private final ReferrerLetters askers;
    private final LetterWriter writer;

    Letters(LetterSteps steps, ReferrerLetters askers, LetterWriter writer) {
        this.steps = steps;
        this.askers = askers;
        this.writer = writer;
    }

    /** The letter of a step; throws {@link NotFound} if the step isn't the reader's or sends none. */
    @Transactional
    public byte[] pdf(StepId id, Actor actor) {
        return writer.pdf(steps.required(id, actor), actor);
    }

    /** The services that the reader's agency asked for and that are being asked or given now; none if it doesn't work on the case. */
    @Transactional
    public List<ReferralLetter> referrals(CaseNumber number, Actor actor) {
        return askers.of(number, actor);
    }

    /**
     * The letter that asks for a service.
     *
     * @param referral its number within the case
     * @throws NotFound unless the reader's agency works on the case and asked for it, and it is being asked or given now
     */
    @Transactional
    public byte[] pdf(CaseNumber number, int referral, Actor actor) {
        return writer.pdf(askers.required(number, referral, actor), actor);
    }
}
