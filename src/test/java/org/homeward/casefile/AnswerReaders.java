package org.homeward.casefile;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.homeward.engine.forms.Field;
import org.homeward.engine.forms.FollowingQuestions;
import org.homeward.engine.forms.FormDefinition;
import org.homeward.engine.forms.PackagedForms;
import org.homeward.engine.forms.StatedReaders;
import org.homeward.letters.LettersThatTell;
import org.homeward.procedures.steps.AnswersUsedByRules;

/**
 * Who reads each answer, found out by trying: what a form asks next, which way a model goes, what a letter says and what
 * another step's form is filled with. What only the program reads the declarations say.
 */
final class AnswerReaders {

    /** Who gets a form's answers filled in or beside it: any function that holds a role of its steps. */
    private final StepsOfForms steps = new StepsOfForms();

    private final AccessMatrix matrix = new AccessMatrix();
    private final ModelsThatRead models = new ModelsThatRead();
    private final Map<String, FormDefinition> forms = new LinkedHashMap<>();
    private final Map<String, FollowingQuestions> questions = new LinkedHashMap<>();
    private final Map<String, LettersThatTell> letters = new LinkedHashMap<>();
    private final Map<String, Answer> answers = new TreeMap<>();

    AnswerReaders() {
        for (var file : PackagedForms.files()) {
            var form = PackagedForms.read(file);
            forms.put(form.id(), form);
            questions.put(form.id(), new FollowingQuestions(form));
            var function = LettersThatTell.FORMS.get(form.id());
            if (function != null) {
                letters.put(form.id(), new LettersThatTell(file, key -> mayGo(form, key, function)));
            }
        }
        forms.values().forEach(form -> form.fields().stream()
                .filter(field -> !form.shown().contains(field.key()))
                .forEach(field -> {
                    answer(field, null).asked().add(form.id());
                    field.columns()
                            .forEach(column -> answer(column, field).asked().add(form.id()));
                }));
        answers.values().forEach(this::find);
    }

    /** All fields that some form asks, by key. */
    Map<String, Answer> all() {
        return answers;
    }

    private Answer answer(Field field, Field list) {
        return answers.computeIfAbsent(
                field.key(), key -> new Answer(field, list, new TreeSet<>(), new TreeMap<>(), new RuleSources(key)));
    }

    private void find(Answer answer) {
        var key = answer.field().key();
        forms.values().forEach(form -> {
            answer.tells("form:" + form.id(), questions.get(form.id()).effects(key));
            if (shows(form, answer)) {
                answer.showsIn("form:" + form.id());
            }
            if (letters.containsKey(form.id()) && answer.asked().contains(form.id())) {
                answer.tells("letter:" + form.id(), letter(letters.get(form.id()), answer));
            }
        });
        if (answer.field().store().equals("process")) {
            models.naming(key).forEach(answer::showsIn);
            var values = FollowingQuestions.values(answer.field());
            models.deciding(key, values)
                    .forEach(model -> answer.tells(
                            "model:" + model,
                            values.stream().map(value -> models.way(key, value)).toList()));
        }
        if (answer.field().consentPurpose() != null) {
            answer.showsIn("consent:" + answer.field().consentPurpose());
        }
    }

    /** Whether a step's form stands filled with it, or shows it, where another form asked it. */
    private boolean shows(FormDefinition form, Answer answer) {
        var whole = answer.list() == null ? answer.field() : answer.list();
        var elsewhere = answer.asked().stream().anyMatch(asking -> !asking.equals(form.id()));
        var named = form.shows().contains(whole.key())
                || form.showsWithin().contains(whole.key())
                || form.shown().contains(whole.key());
        var asked = form.field(whole.key()).isPresent();
        if (!elsewhere || !named && !(asked && whole.inCaseFile()) || answer.list() != null && !column(form, answer)) {
            return false;
        }
        return !whole.inCaseFile()
                || steps.functions(form.id()).anyMatch(reader -> {
                    var rule =
                            matrix.rule(FieldKey.of(whole.key(), String.valueOf(whole.category())), reader.function());
                    return !rule.never() && reader.sides().stream().anyMatch(rule.sides()::contains);
                });
    }

    private static boolean column(FormDefinition form, Answer answer) {
        return form.shows().contains(answer.list().key())
                || form.field(answer.list().key())
                        .filter(list -> list.columns().stream().anyMatch(column -> column.key()
                                .equals(answer.field().key())))
                        .isPresent();
    }

    private static List<String> letter(LettersThatTell letter, Answer answer) {
        return answer.list() == null ? letter.texts(answer.field()) : letter.texts(answer.list(), answer.field());
    }

    private boolean mayGo(FormDefinition form, String key, String function) {
        return form.fields().stream()
                .flatMap(field -> Stream.concat(Stream.of(field), field.columns().stream()))
                .filter(field -> field.key().equals(key))
                .anyMatch(field -> field.category() == null
                        ? !key.equals("letterSentOn")
                        : !matrix.rule(FieldKey.of(key, field.category()), function)
                                .never());
    }

    /**
     * A field, the list that it is a column of, and what was found of it.
     *
     * @param asked the forms that ask it
     * @param told by reader what it makes of each value; nothing where it shows the answer as it is
     */
    record Answer(Field field, Field list, Set<String> asked, Map<String, List<String>> told, RuleSources sources) {

        void showsIn(String reader) {
            told.put(reader, List.of());
        }

        /** A reader for whom at least two values make a difference. */
        void tells(String reader, List<String> effects) {
            if (effects.stream().distinct().count() > 1 && !told.containsKey(reader)) {
                told.put(reader, effects);
            }
        }

        /** Its own statements, or those of its list. */
        List<String> stated(StatedReaders stated) {
            var own = stated.of(field.key());
            return own.isEmpty() && list != null ? stated.of(list.key()) : own;
        }

        /** Whether the program hands each value on as it is, to a table, a count or a reader. */
        boolean each(StatedReaders stated) {
            return stated(stated).contains("each");
        }

        /** The classes of the program that decide by it, or by its list; none if the program doesn't go by it. */
        List<String> rules(StatedReaders stated) {
            return each(stated) || AnswersUsedByRules.isRead(field.key()) ? sources.readers() : List.of();
        }

        /** Options that no reader tells from another one. */
        Set<String> alike(List<String> rules) {
            if (field.options().size() < 2 || told.values().stream().anyMatch(List::isEmpty)) {
                return Set.of();
            }
            var effects = new TreeMap<String, List<String>>();
            var tried = FollowingQuestions.values(field).size();
            for (int i = 0; i < tried; i++) {
                var effect = new StringBuilder();
                for (var texts : told.values()) {
                    effect.append(texts.get(i)).append('/');
                }
                var option = field.options().get(i).value();
                rules.forEach(rule ->
                        effect.append(sources.names(rule, option) ? option : "").append('/'));
                effects.computeIfAbsent(effect.toString(), none -> new ArrayList<>())
                        .add(option);
            }
            return effects.values().stream()
                    .filter(options -> options.size() > 1)
                    .flatMap(List::stream)
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }
}
