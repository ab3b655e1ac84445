export interface Words {
  label?: string;
  description?: string;
  values?: { value: string; label: string }[];
  /** The list that these are of. */
  list?: string;
}

/** What the form editor shows beside the form: the fields and options that forms share, in the reader's language. */
export interface FormLists {
  /** Shared fields by name, with their words. */
  shared: Record<string, Words>;
  /** Lists of options by name. */
  options: Record<string, { value: string; label: string }[]>;
  languages: { key: string; text: string }[];
  /** The form's own words in the reader's language, as far as they are written, and those of what forms share. */
  texts: Record<string, string>;
  sharedTexts: Record<string, string>;
}
