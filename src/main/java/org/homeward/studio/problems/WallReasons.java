package org.homeward.studio.problems;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What the wall says of a file that it refuses, by the code of the words for it; the first that fits counts. */
final class WallReasons {

    static final Map<String, List<String>> PATTERNS = new LinkedHashMap<>();

    static {
        says("conditionField", "in the condition: (.+) is no field of this form");
        says("conditionHidden", "in the condition: (.+) has a condition itself");
        says("conditionShown", "in the condition: (.+) is disabled, .*");
        says("condition", "in the condition: .*", "a condition is a FEEL expression that begins with =");
        says("dayField", "in the order of days: (.+) is no .*");
        says(
                "dayOrder",
                "in the order of days: .*",
                "notBefore and notAfter .*",
                "not(?:Before|After) names no event of the case: .*");
        says("checkWrong", "check is abroad, .*");
        says("anewWrong", "anew is true, .*");
        says("attestation", "an attestation is asked each time: (\\S+) is true");
        says("showsWrong", "shows is a list .*");
        says("neededWrong", "neededWhen is for .*");
        says("delegateMissing", "this task does nothing: .*");
        says("delegateUnknown", "a delegate expression must be exactly .* registered delegate, not (.*)");
        says(
                "runsCode",
                "a script(?: task| from a resource)? is not allowed.*",
                "a Java class is not allowed.*",
                "a free expression is not allowed.*",
                "a connector is not allowed.*",
                "an external task is not allowed.*");
        says("formKey", "a form key is not allowed.*");
        says("valueList", "a (?:list|map) of values is not allowed.*");
        says(
                "repeatNumber",
                "a multi-instance over a collection .*",
                "the number of instances must be .*",
                "a multi-instance needs one .*");
        says("repeatMany", "more than (\\d+) instances are not allowed");
        says("repeatCall", "a call of another process is not repeated");
        says("repeatWithin", "a multi-instance within a multi-instance .*");
        says("allVariables", "variables are mapped by name.*");
        says("mappedElsewhere", "variables are mapped in call activities only");
        says(
                "otherLanguage",
                "an expression has no language of its own.*",
                "the expression language must be FEEL, not .*",
                "only FEEL is allowed in a cell");
        says(
                "fileParts",
                "a document type .*",
                "an entity is not allowed.*",
                "a processing instruction .*",
                "nothing outside the file is read.*");
        says("nestedDeep", "elements are nested more than (\\d+) deep.*", "components lie at most (\\d+) levels deep");
        says("attributeTwice", "the attribute (.+) is there twice.*");
        says("namespaceUnknown", "the namespace (.+) is not known.*");
        says("fileEmpty", "the file is empty");
        says(
                "notAForm",
                "a form is a JSON object",
                "a form has the type default .*",
                "this must be an object",
                "components must be a list",
                "(?:[A-Za-z]+) must be an object");
        says("notADiagram", "a BPMN file begins with definitions");
        says("notATable", "a DMN file begins with definitions", "a decision must be one decision table");
        says("onlyText", "only a text is allowed in here");
        says("noText", "text is not expected here");
        says("pathsMany", "more than (\\d+) paths leave from here");
        says("requiredElsewhere", "the required decision must be in the same file");
        says("callsItself", "the decision requires itself", "the process (?:.+) calls itself");
        says("callsMany", "the process calls more than (\\d+) others.*");
        says("plainId", "a form is named by its plain id", ".+ must be a plain id, not an expression");
        says("binding", "the binding must be latest or deployment");
        says(
                "expressionHere",
                "an expression is not allowed in (?:.+)",
                "an expression is allowed in conditions only",
                "a template or an expression is not allowed in texts");
        says(
                "idLetters",
                "an id has letters.*",
                "a component has an id of .*",
                "a form has an id of .*",
                "a key has letters.*",
                "a key is a plain name like .*");
        says("expressionLong", "the expression is longer than (\\d+) characters");
        says(
                "expressionUnread",
                "the expression can't be parsed",
                "the expression is nested too deep",
                "this is not FEEL, or .*");
        says("expressionAlone", "an expression \\$\\{\\.\\.\\.} and nothing around it .*");
        says(
                "functionRefused",
                "the function (.+) is not registered",
                "(?:FEEL: )?the function (.+) is not allowed(?: here)?");
        says(
                "expressionCompares",
                "an expression may compare and combine, but not calculate",
                "an expression may use variables, literals .*",
                "FEEL: .*");
        says(
                "nameTaken",
                "an expression can't use (.+), which is not a variable",
                "(.+) can't be the name of a variable",
                "the key (.+) means something in the engine");
        says("businessKey", "the business key must be exactly .*");
        says("typeRefused", "the type (.+) is not allowed");
        says("timerDate", "a timer's date is .*");
        says("timerCycle", "a timer's cycle .*");
        says("timerDuration", "a timer's duration .*", "this is not a duration");
        says("timerShort", "a timer below a minute .*");
        says("keyTwice", "the key (.+) is there twice");
        says("keyElsewhere", "only a field has a key.*");
        says("rowsWithin", "a dynamic list within a dynamic list .*");
        says("rowsRepeat", "a dynamic list repeats its rows");
        says(
                "answersWrong",
                "an option has a label and a value.*",
                "an option is (?:there twice|empty, no text or there twice): .*",
                "a choice has 1 to (?:\\d+) options.*",
                "a list has options or names one of the directory");
        says("answersTwice", "options stand in the form or in a list, not in both");
        says(
                "listUnknown",
                "the list (.+) is not in the field list",
                "the directory has no list (.+)",
                "a list of the directory is named by .*",
                "a list of indicators names .*");
        says("sharedUnknown", "the shared field (.+) is not in the field list");
        says("sharedKey", "the shared field (.+) has its own name as key");
        says("defaultWrong", "defaultValue is no value of this field");
        says("shownForWrong", "shownFor is .*");
        says(
                "settingWrong",
                "validate\\.(.+) must be a plain value",
                "validate\\.(.+) means nothing for a .*",
                "(.+) must be true or false",
                "(.+) must be a whole number from 0 to .*",
                "(increment) must be a number above 0",
                "(.+) must be a text",
                "the (subtype) is date, .*",
                "a time is taken to the minute: (timeInterval) is 1");
        says("formLarge", "a form has at most (\\d+) components.*");
        says(
                "textRefused",
                "HTML is not allowed in texts",
                "write the character itself .*",
                "a script link .*",
                "a picture or a link .*");
        says("patternFree", "a free validation pattern is not allowed");
        says("textUnseen", "a character that nobody sees .*");
        says("nameLong", "a name has at most (\\d+) characters");
        says("textLong", "a text has at most (\\d+) characters");
    }

    private WallReasons() {}

    private static void says(String code, String... patterns) {
        PATTERNS.put(code, List.of(patterns));
    }
}
