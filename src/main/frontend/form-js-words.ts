import { fileURLToPath } from "node:url";
import type { Plugin } from "vite";

const words = fileURLToPath(new URL("./src/task-form/words.ts", import.meta.url));
const dates = fileURLToPath(new URL("./src/task-form/dates.ts", import.meta.url));
const noSuchDay = fileURLToPath(new URL("./src/task-form/no-such-day.ts", import.meta.url));

/** form-js has fixed English words and follows the browser's date format; here is what each becomes. */
const replacements: readonly (readonly [string, string])[] = [
  ["'Field is required.'", "say('required')"],
  ["`Field must have minimum value of ${validation.min}.`", "say('min', validation.min)"],
  ["`Field must have maximum value of ${validation.max}.`", "say('max', validation.max)"],
  ["`Field must have minimum length of ${validation.minLength}.`", "say('minLength', validation.minLength)"],
  ["`Field must have maximum length of ${validation.maxLength}.`", "say('maxLength', validation.maxLength)"],
  ["'Field must be a valid  international phone number. (e.g. +4930664040900)'", "say('phone')"],
  ["'Field must be a valid email.'", "say('email')"],
  ["validation.patternErrorMessage || `Field must match pattern ${validation.pattern}.`", "say('pattern')"],
  ["'Value is not a number.'", "say('notANumber')"],
  [
    "'Value is expected to ' + (decimalDigits === 0 ? 'be an integer' : `have at most ${decimalDigits} decimal digit${decimalDigits > 1 ? 's' : ''}`) + '.'",
    "(decimalDigits === 0 ? say('integer') : say('decimals', decimalDigits))",
  ],
  ["`Please select a valid value, the two nearest valid values are ${previousValue} and ${nextValue}.`", "say('step', previousValue, nextValue)"],
  ["['Date and time must both be entered.', ...errors]", "[say('dateAndTime'), ...errors]"],
  ["children: valueLabel || 'Select'", "children: valueLabel || say('select')"],
  ["        placeholder: 'Search',", "        placeholder: say('search'),"],
  ["emptyListMessage = 'No results'", "emptyListMessage = say('noResults')"],
  ["\" \", 'Add new']", "\" \", say('addNew')]"],
  ["\" \", 'Collapse']", "\" \", say('collapse')]"],
  ['"aria-label": `Remove list item ${itemIndex + 1}`', '"aria-label": say(\'remove\', itemIndex + 1)'],
  ['"aria-label": "Increment"', '"aria-label": say(\'more\')'],
  ['"aria-label": "Decrement"', '"aria-label": say(\'less\')'],
  ["placeholder: use24h ? 'hh:mm' : 'hh:mm --'", "placeholder: say('timeFormat')"],
  ["placeholder: getLocaleReadableDateFormat()", "placeholder: say('dateFormat')"],
  ["dateFormat: getLocaleDateFlatpickrConfig(),", "...calendar(), onValueUpdate: [putBack],"],
  ["return isNaN(new Date(Date.parse(value)).getTime());", "return isNaN(new Date(Date.parse(value)).getTime()) || !exists(value);"],
  ["    use24h = false,", "    use24h = true,"],
  ["    use24h,\n    disallowPassedDates,", "    use24h = true,\n    disallowPassedDates,"],
];

/**
 * Puts our words in place of form-js's while building. An upgrade that moves one of them fails the build here
 * instead of showing English on a Khmer page. The watermark is not touched.
 */
export function formJsWords(): Plugin {
  return {
    name: "homeward:form-js-words",
    enforce: "pre",
    transform(code, id) {
      if (!/form-js-viewer\/dist\/index\.es\.js/.test(id)) {
        return undefined;
      }
      const changed = replacements.reduce((text, [from, to]) => {
        if (!text.includes(from)) {
          throw new Error(`form-js no longer says ${from}: adapt form-js-words.ts`);
        }
        return text.replaceAll(from, to);
      }, code);
      return `import { say } from ${JSON.stringify(words)};\nimport { calendar, exists } from ${JSON.stringify(dates)};\nimport { putBack } from ${JSON.stringify(noSuchDay)};\n${changed}`;
    },
  };
}
