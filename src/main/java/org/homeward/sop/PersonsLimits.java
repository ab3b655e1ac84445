package org.homeward.sop;

import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.homeward.casefile.CaseFiles;
import org.homeward.casefile.FieldKey;
import org.homeward.casefile.Recipients;
import org.homeward.casefile.limits.RecipientLimits;
import org.homeward.casefile.limits.SharingLimits;
import org.homeward.engine.modelset.ModelEffect;
import org.homeward.engine.steps.FormFill;
import org.homeward.engine.steps.OpenStep;
import org.homeward.shared.procedures.HandoverProcess;
import org.homeward.shared.procedures.NationalityExceptionProcess;
import org.homeward.shared.procedures.ProtectionProcess;
import org.homeward.shared.procedures.RepatriationProcess;
import org.homeward.shared.procedures.ReturnApprovalProcess;
import org.homeward.shared.procedures.ReturnWishProcess;
import org.homeward.shared.procedures.ServiceReferralProcess;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * The limits that the person set for what is shared stand beside each step that sends something to another agency or country. Who
 * sends confirms anew, each time, to have kept to them; where the person set none, or they aren’t for the sender, nothing is asked. So it
 * is where services are planned at home: what was said in the host country isn’t read there, and none is asked of an agency of a kind to
 * which the person lets nothing go ({@link RecipientLimits}).
 */
@Configuration(proxyBeanMethods = false)
class PersonsLimits {

    private final CaseFiles files;
    private final Recipients recipients;

    PersonsLimits(CaseFiles files, Recipients recipients) {
        this.files = files;
        this.recipients = recipients;
    }

    /** A talk sends to UNHCR or IOM, if the person wants that. */
    @Bean
    @ModelEffect(step = ReturnWishProcess.Step.COUNSEL_RETURN, answers = LimitsKept.FIELD)
    FormFill talkLimits() {
        return new LimitsKept(ReturnWishProcess.Step.COUNSEL_RETURN);
    }

    @Bean
    @ModelEffect(step = RepatriationProcess.Step.REQUEST_TRACING, answers = LimitsKept.FIELD)
    FormFill tracingLimits() {
        return new LimitsKept(RepatriationProcess.Step.REQUEST_TRACING);
    }

    @Bean
    @ModelEffect(step = RepatriationProcess.Step.REFER_STATELESSNESS, answers = LimitsKept.FIELD)
    FormFill statelessnessLimits() {
        return new LimitsKept(RepatriationProcess.Step.REFER_STATELESSNESS);
    }

    @Bean
    @ModelEffect(step = ReturnApprovalProcess.Step.REQUEST_APPROVAL, answers = LimitsKept.FIELD)
    FormFill approvalLimits() {
        return new LimitsKept(ReturnApprovalProcess.Step.REQUEST_APPROVAL);
    }

    @Bean
    @ModelEffect(step = NationalityExceptionProcess.Step.DECIDE_EXCEPTION, answers = LimitsKept.FIELD)
    FormFill exceptionLimits() {
        return new LimitsKept(NationalityExceptionProcess.Step.DECIDE_EXCEPTION);
    }

    @Bean
    @ModelEffect(step = HandoverProcess.Step.SEND_NOTICE, answers = LimitsKept.FIELD)
    FormFill noticeLimits() {
        return new LimitsKept(HandoverProcess.Step.SEND_NOTICE);
    }

    @Bean
    @ModelEffect(step = ProtectionProcess.Step.ARRANGE_SHELTER, answers = LimitsKept.FIELD)
    FormFill shelterLimits() {
        return new LimitsKept(ProtectionProcess.Step.ARRANGE_SHELTER);
    }

    @Bean
    @ModelEffect(step = ServiceReferralProcess.Step.SEEK_OTHER_SERVICE, answers = LimitsKept.FIELD)
    FormFill otherServiceLimits() {
        return new LimitsKept(ServiceReferralProcess.Step.SEEK_OTHER_SERVICE);
    }

    private boolean areSet(OpenStep step) {
        var reads = recipients.reads(step.number(), step.corridor(), step.agency());
        var allowed =
                SharingLimits.FIELDS.stream().filter(reads).map(FieldKey::key).toList();
        return files.values(step.number(), allowed).values().stream().anyMatch(PersonsLimits::saysSomething);
    }

    private static boolean saysSomething(Object limit) {
        return limit instanceof Collection<?> rows
                ? !rows.isEmpty()
                : !limit.toString().isBlank();
    }

    private final class LimitsKept implements FormFill {

        static final String FIELD = "limitsKept";

        private final String step;

        LimitsKept(String step) {
            this.step = step;
        }

        @Override
        public String step() {
            return step;
        }

        @Override
        public Map<String, Object> fill(OpenStep step, Locale language) {
            return Map.of();
        }

        @Override
        public Set<String> leftOut(OpenStep step) {
            return areSet(step) ? Set.of() : Set.of(FIELD);
        }

        @Override
        public Map<String, String> confirmed(OpenStep step) {
            return areSet(step) ? Map.of(FIELD, "limits.confirm") : Map.of();
        }
    }
}
