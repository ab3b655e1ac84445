package org.homeward.engine.modelset.meaning;

import java.util.Optional;
import java.util.Set;
import org.homeward.engine.wall.reading.ProblemText.Word;

/** The readers of the answers of the delivered forms: the person's consent, the ways and messages of the models, the program. */
final class AnswersReadByModels {

    private final AnswersUsedByProgram program;
    private final Set<String> byModels;

    AnswersReadByModels(QuestionsOfModelSet delivered, AnswersUsedByProgram program) {
        this.program = program;
        this.byModels = delivered.read();
    }

    /** Why the answer can't be done without; empty if the owner may leave the question out. */
    Optional<Reader> of(FormAtStep form, FormQuestion question) {
        if (question.onlyShown()) {
            return Optional.empty();
        }
        if (question.field().consentPurpose() != null) {
            return Optional.of(Reader.consent);
        }
        if (!question.field().inCaseFile() && byModels.contains(question.key())) {
            return Optional.of(Reader.model);
        }
        return program.reads(form.step(), question.key()) ? Optional.of(Reader.program) : Optional.empty();
    }

    /** The readers of an answer. */
    enum Reader {
        consent("it is a consent"),
        model("cases go on by its answer"),
        program("the program acts on its answer");

        private final Word words;

        Reader(String english) {
            this.words = Word.of(english, "problem.because." + name());
        }

        /** Why the question is needed, as a finding ends. */
        Word words() {
            return words;
        }
    }
}
