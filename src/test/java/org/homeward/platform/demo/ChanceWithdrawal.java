package org.homeward.platform.demo;

import java.time.Clock;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.homeward.casefile.AgencyParticipation;
import org.homeward.casefile.BorderSide;
import org.homeward.casefile.Consents;
import org.homeward.casefile.Participation;
import org.homeward.cases.ConsentWithdrawals;
import org.homeward.directory.people.Actor;
import org.homeward.directory.people.Role;
import org.homeward.procedures.Consent;
import org.homeward.procedures.ConsentValue;
import org.homeward.shared.ActingParty;
import org.homeward.shared.AgencyCode;
import org.homeward.shared.CaseNumber;
import org.homeward.shared.ConflictException;
import org.homeward.shared.InvalidContentException;
import org.homeward.shared.NotFound;

/** The person takes back one of the consents that were given; the agency with which the person speaks writes it down. */
final class ChanceWithdrawal {

    private final Consents consents;
    private final ConsentWithdrawals withdrawals;
    private final Participation participation;
    private final Clock clock;

    ChanceWithdrawal(Consents consents, ConsentWithdrawals withdrawals, Participation participation, Clock clock) {
        this.consents = consents;
        this.withdrawals = withdrawals;
        this.participation = participation;
        this.clock = clock;
    }

    /** Returns whether it was taken back: who holds no case, or asked for nothing, takes nothing back. */
    boolean of(CaseNumber number, Random random) {
        var holder = ActingParty.asSystem("test", () -> participation.all(number)).stream()
                .filter(part -> part.side() == BorderSide.host && part.holdsCase() && part.leftAt() == null)
                .map(AgencyParticipation::agency)
                .findFirst();
        return holder.isPresent() && by(actor(holder.get()), number, random);
    }

    private boolean by(Actor actor, CaseNumber number, Random random) {
        try {
            return ActingParty.as(actor.agency(), () -> {
                var given = consents.of(number, actor).stream()
                        .filter(consent -> consent.value() == ConsentValue.Given && consent.withdrawn() == null)
                        .map(Consent::id)
                        .toList();
                if (given.isEmpty()) {
                    return false;
                }
                var answers = new DemoAnswers().of(ConsentWithdrawals.FORM, 0, clock.instant(), Map.of());
                withdrawals.withdraw(number, given.get(random.nextInt(given.size())), answers, actor);
                return true;
            });
        } catch (InvalidContentException | NotFound | ConflictException refused) {
            return false;
        }
    }

    private static Actor actor(AgencyCode agency) {
        return new Actor(
                "wanderer",
                "wanderer",
                Set.of(Role.caseworker),
                Set.of("caseManager"),
                agency,
                agency.country(),
                Locale.ENGLISH,
                false);
    }
}
