package org.homeward.casefile;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.function.Supplier;
import org.homeward.directory.Actor;
import org.homeward.shared.ActingParty;
import org.homeward.shared.CaseNumber;
import org.homeward.shared.Corridor;
import org.homeward.shared.StepId;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Opens Thai-Cambodian cases for tests, through the product's own service. */
public final class SomeCases {

    public static final StepId STEP = new StepId("a-step");

    private final CaseFiles files;
    private final Participation participation;
    private final Clock clock;
    private final TransactionTemplate transaction;

    public SomeCases(
            CaseFiles files, Participation participation, Clock clock, PlatformTransactionManager transactions) {
        this.files = files;
        this.participation = participation;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** A case that Thai police opened, with the given agencies' parts. */
    public CaseNumber open(Actor... others) {
        var number = CaseNumber.random(new SecureRandom());
        as(Readers.police(), () -> {
            var corridor = Corridor.of("TH-KH");
            files.open(new NewCase(
                    number, corridor, null, false, "detected", clock.instant(), Readers.THAI_POLICE, "police"));
            for (var other : others) {
                participation.join(number, other.agency(), Sides.of(corridor, other.country()));
            }
            return number;
        });
        return number;
    }

    public void record(CaseNumber number, Actor by, FieldEntry... entries) {
        as(by, () -> {
            files.record(number, STEP, by.agency(), by.username(), List.of(entries));
            return number;
        });
    }

    /** In one transaction, for the reader's agency. */
    public <T> T as(Actor actor, Supplier<T> work) {
        return ActingParty.as(actor.agency(), () -> transaction.execute(status -> work.get()));
    }

    /** In one transaction, for nobody. */
    public <T> T forNobody(Supplier<T> work) {
        return transaction.execute(status -> work.get());
    }
}
