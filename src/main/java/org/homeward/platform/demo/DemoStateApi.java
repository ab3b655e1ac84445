package org.homeward.platform.demo;

import org.springframework.context.annotation.Profile;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Tells the number of the demo's cases that are there, for a caller that has to wait for all of them. */
@RestController
@Profile("demo")
final class DemoStateApi {

    static final String PATH = "/api/v1/demo/state";

    private final CompletedDemoCases cases;

    DemoStateApi(CompletedDemoCases cases) {
        this.cases = cases;
    }

    /** @param of how many there will be */
    record State(int told, int of) {}

    @GetMapping(PATH)
    State state() {
        return new State(cases.told(), cases.of());
    }
}
