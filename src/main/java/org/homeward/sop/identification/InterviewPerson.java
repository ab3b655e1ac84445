package org.homeward.sop.identification;

import java.util.Map;
import org.homeward.engine.HandInHandler;
import org.homeward.engine.HandedIn;
import org.springframework.stereotype.Component;

/** The interview may show that the person is a child: then a guardian comes first (R19, R20). */
@Component
final class InterviewPerson implements HandInHandler {

    private final FoundAge age;

    InterviewPerson(FoundAge age) {
        this.age = age;
    }

    @Override
    public String step() {
        return "userTask_interviewPerson";
    }

    @Override
    public Map<String, Object> handle(HandedIn handedIn) {
        age.child(handedIn);
        return Map.of();
    }
}
