package org.homeward.casefile;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.homeward.directory.people.Actor;
import org.homeward.procedures.ConsentValue;
import org.homeward.procedures.Purpose;
import org.homeward.shared.ActingParty;
import org.homeward.shared.CaseNumber;
import org.homeward.shared.Corridor;
import org.homeward.shared.CountryCode;
import org.homeward.shared.StepId;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Opens cases for tests, Thai-Cambodian unless told otherwise, through the product's own service. */
public final class SomeCases {

    public static final StepId STEP = new StepId("a-step");

    private static final Corridor CORRIDOR = Corridor.of("TH-KH");

    private final CaseFiles files;
    private final Consents consents;
    private final Participation participation;
    private final Disclosures disclosures;
    private final Clock clock;
    private final TransactionTemplate transaction;

    public SomeCases(
            CaseFiles files,
            Consents consents,
            Participation participation,
            Disclosures disclosures,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.files = files;
        this.consents = consents;
        this.participation = participation;
        this.disclosures = disclosures;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** A case that Thai police opened, of an adult who is in Thailand and comes from Cambodia, unless told otherwise. */
    public Builder aCase() {
        return new Builder();
    }

    /** The agency takes part as well, from now on. */
    public void join(CaseNumber number, Actor other) {
        run(Readers.police(), () -> participation.join(number, other.agency(), side(other)));
    }

    /** The agency, which takes part, is the one with which the person speaks. */
    public void hold(CaseNumber number, Actor holder) {
        run(Readers.police(), () -> participation.holdCase(number, holder.agency()));
    }

    /** The person was handed over: the host's part has ended. */
    public void handOver(CaseNumber number) {
        run(Readers.police(), () -> participation.leave(number, BorderSide.host));
    }

    /** The person's answer, asked by the shelter; the consent's id. */
    public long answer(CaseNumber number, Purpose purpose, ConsentValue value) {
        return as(
                Readers.shelter(),
                () -> consents.record(number, purpose, "Authorities", value, Readers.THAI_SHELTER, STEP));
    }

    public void record(CaseNumber number, Actor by, FieldEntry... entries) {
        run(by, () -> files.record(number, STEP, by.agency(), by.username(), List.of(entries)));
    }

    /** A message of the Thai focal point brought these answers to the Cambodian one. */
    public void send(CaseNumber number, String... fields) {
        run(
                Readers.police(),
                () -> disclosures.record(
                        number,
                        STEP,
                        Readers.THAI_FOCAL_POINT,
                        Readers.KHMER_FOCAL_POINT,
                        "a.message",
                        Set.of(DataClass.identity),
                        Set.of(fields)));
    }

    public void run(Actor actor, Runnable work) {
        as(actor, () -> {
            work.run();
            return true;
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

    private static BorderSide side(Actor actor) {
        return BorderSide.of(CORRIDOR, actor.country());
    }

    /** A case to be opened. */
    public final class Builder {

        private final List<Actor> others = new ArrayList<>();
        private final List<Purpose> agreed = new ArrayList<>();
        private CountryCode host = CORRIDOR.host();
        private CountryCode origin = CORRIDOR.origin();
        private boolean child;

        private Builder() {}

        public Builder in(CountryCode country) {
            host = country;
            return this;
        }

        public Builder from(CountryCode country) {
            origin = country;
            return this;
        }

        public Builder child() {
            child = true;
            return this;
        }

        /** These agencies take part as well. */
        public Builder with(Actor... more) {
            others.addAll(List.of(more));
            return this;
        }

        /** The person agreed, asked by the shelter. */
        public Builder withConsent(Purpose purpose) {
            agreed.add(purpose);
            return this;
        }

        public CaseNumber build() {
            var number = CaseNumber.random(new SecureRandom());
            var corridor = new Corridor(host, origin);
            run(Readers.police(), () -> {
                files.open(new CaseOpeningInput(
                        number, corridor, null, child, "detected", clock.instant(), Readers.THAI_POLICE, "police"));
                for (var other : others) {
                    participation.join(number, other.agency(), BorderSide.of(corridor, other.country()));
                }
            });
            agreed.forEach(purpose -> answer(number, purpose, ConsentValue.Given));
            return number;
        }
    }
}
