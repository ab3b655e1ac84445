package org.homeward.sop.panel;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.homeward.engine.modelset.ModelEffect;
import org.homeward.engine.steps.FormFill;
import org.homeward.engine.steps.OpenStep;
import org.homeward.procedures.Summons;
import org.homeward.procedures.panel.GiveOpinion;
import org.homeward.shared.procedures.BestInterestsProcess;
import org.homeward.shared.procedures.IdentificationProcess;
import org.homeward.shared.procedures.PanelDecisionProcess;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Shows the panel in its steps: what it is asked, who sits on it; the opinions only to those who decide with them. */
@Configuration(proxyBeanMethods = false)
class PanelFills {

    @Bean
    @ModelEffect(step = PanelDecisionProcess.Step.CALL_PANEL)
    FormFill callPanelFill(Panels panels, PanelWords words) {
        return new Fill(PanelDecisionProcess.Step.CALL_PANEL, panels, words, false);
    }

    @Bean
    @ModelEffect(step = PanelDecisionProcess.Step.GIVE_OPINION)
    FormFill giveOpinionFill(Panels panels, PanelWords words) {
        return new Fill(PanelDecisionProcess.Step.GIVE_OPINION, panels, words, false);
    }

    @Bean
    @ModelEffect(step = IdentificationProcess.Step.DECIDE_STATUS)
    FormFill decideStatusFill(Panels panels, PanelWords words) {
        return new Fill(IdentificationProcess.Step.DECIDE_STATUS, panels, words, true);
    }

    @Bean
    @ModelEffect(step = BestInterestsProcess.Step.DECIDE_BEST_INTERESTS)
    FormFill decideBestInterestsFill(Panels panels, PanelWords words) {
        return new Fill(BestInterestsProcess.Step.DECIDE_BEST_INTERESTS, panels, words, true);
    }

    private record Fill(String step, Panels panels, PanelWords words, boolean deciding) implements FormFill {

        @Override
        public Map<String, Object> fill(OpenStep step, Locale language) {
            return fill(step, language, Map.of());
        }

        @Override
        public Map<String, Object> fill(OpenStep step, Locale language, Map<String, Object> read) {
            return newest(step).map(summons -> values(summons, language, read)).orElse(Map.of());
        }

        @Override
        public Map<String, String> reads(OpenStep step) {
            return newest(step).filter(summons -> deciding).stream()
                    .flatMap(summons ->
                            summons.seats().stream().map(seat -> GiveOpinion.reasons(summons.id(), seat.number())))
                    .collect(Collectors.toMap(key -> key, key -> GiveOpinion.REASONS));
        }

        private Optional<Summons> newest(OpenStep step) {
            return panels.newest(step.number(), step.agency().country());
        }

        /** No member reads another's vote in an own form. */
        @Override
        public Set<String> answeredAnew() {
            return step.equals(PanelDecisionProcess.Step.GIVE_OPINION)
                    ? Set.of("memberConflict", "memberVote", "memberReasons", "memberVotedOn")
                    : Set.of();
        }

        @Override
        public String askedAs(String kept) {
            return step.equals(PanelDecisionProcess.Step.GIVE_OPINION) && GiveOpinion.isReasons(kept)
                    ? "memberReasons"
                    : kept;
        }

        private Map<String, Object> values(Summons summons, Locale language, Map<String, Object> read) {
            var question = words.question(summons.panel(), language);
            var members = words.members(summons.seats(), language);
            return deciding
                    ? Map.of(
                            "panelQuestion",
                            question,
                            "panelMembers",
                            members,
                            "panelOpinions",
                            words.opinions(summons, read, language))
                    : Map.of("panelQuestion", question, "panelMembers", members);
        }
    }
}
