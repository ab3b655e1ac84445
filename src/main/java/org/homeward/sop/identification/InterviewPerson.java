package org.homeward.sop.identification;

import java.util.Map;
import org.homeward.engine.HandInHandler;
import org.homeward.engine.HandedIn;
import org.springframework.stereotype.Component;

/** The interview may show that the person is a child. */
@Component
final class InterviewPerson implements HandInHandler {

    @Override
    public String step() {
        return "userTask_interviewPerson";
    }

    @Override
    public Map<String, Object> handle(HandedIn handedIn) {
        AdultsOnly.require(handedIn);
        return Map.of();
    }
}
