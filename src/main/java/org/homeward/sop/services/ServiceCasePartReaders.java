package org.homeward.sop.services;

import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.homeward.casefile.barred.BarredOffices;
import org.homeward.casefile.limits.RecipientLimits;
import org.homeward.directory.Agency;
import org.homeward.directory.Directory;
import org.homeward.engine.steps.StepOperations;
import org.homeward.procedures.Purpose;
import org.homeward.shared.AgencyCode;
import org.homeward.shared.CaseNumber;
import org.homeward.sop.CasePartReaders;
import org.springframework.stereotype.Component;

/** The services of a case, and the agencies that may not be asked for one, for the declarations. */
@Component
final class ServiceCasePartReaders implements CasePartReaders {

    private final Referrals referrals;
    private final BarredOffices barred;
    private final RecipientLimits limits;
    private final Directory directory;
    private final StepOperations steps;

    ServiceCasePartReaders(
            Referrals referrals,
            BarredOffices barred,
            RecipientLimits limits,
            Directory directory,
            StepOperations steps) {
        this.referrals = referrals;
        this.barred = barred;
        this.limits = limits;
        this.directory = directory;
        this.steps = steps;
    }

    @Override
    public Map<String, Reader> readers() {
        return Map.of(
                "referrals", (step, of) -> referrals.all(step.number()),
                "barred", (step, of) -> barred(step.number()),
                "leftOut", (step, purpose) -> leftOut(step.number(), Purpose.valueOf(purpose)),
                "sideOfStep", (step, of) -> steps.required(step.step()).role().side());
    }

    Set<AgencyCode> barred(CaseNumber number) {
        return agencies(agency -> barred.bars(number, agency));
    }

    Set<AgencyCode> leftOut(CaseNumber number, Purpose purpose) {
        return agencies(limits.allows(number, purpose).negate());
    }

    private Set<AgencyCode> agencies(Predicate<AgencyCode> those) {
        return directory.allAgencies().stream().map(Agency::code).filter(those).collect(Collectors.toUnmodifiableSet());
    }
}
