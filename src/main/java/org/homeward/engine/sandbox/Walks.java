package org.homeward.engine.sandbox;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Walks through a draft with a fictional case, each in a tenant of the second engine. */
@Component
public class Walks {

    /**
     * Begins a walk.
     *
     * @param files the draft's files with those of all other phases
     */
    public WalkId start(Map<String, byte[]> files, WalkFacts facts) {
        throw new UnsupportedOperationException(files.size() + facts.process());
    }

    /** Where the walk stands, in the reader's language; NotThere for none. */
    public WalkState state(WalkId walk, Locale language) {
        throw new UnsupportedOperationException(walk + language.getLanguage());
    }

    /** The schema of a step's form as its agency sees it. */
    public String form(WalkId walk, String step, Locale language) {
        throw new UnsupportedOperationException(walk + step + language.getLanguage());
    }

    /** Answers a step; WrongContent with the fields that the server's check refuses. */
    public void answer(WalkId walk, String step, Map<String, Object> data) {
        throw new UnsupportedOperationException(walk + step + data.size());
    }

    /** Lets time pass to the next due job and runs it; TooLate if none waits. */
    public void nextJob(WalkId walk) {
        throw new UnsupportedOperationException(walk.value());
    }

    /** Ends the walk; nothing of it stays. */
    public void end(WalkId walk) {
        throw new UnsupportedOperationException(walk.value());
    }

    /** The walks that run. */
    public List<WalkId> running() {
        return List.of();
    }
}
