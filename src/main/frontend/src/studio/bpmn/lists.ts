export interface Choice {
  key: string;
  text: string;
  /** What it means in a sentence: a deadline's rule, what a delegate does. */
  sentence?: string;
  /** Where it is edited. */
  url?: string;
}

/** What the drop-downs offer; the server knows it. */
export interface Lists {
  phase: string;
  roles: Choice[];
  due: Choice[];
  forms: Choice[];
  delegates: Choice[];
  messages: Choice[];
  processes: Choice[];
  decisions: Choice[];
  stages: Choice[];
  facts: string[];
  /** What the rules of readable diagrams say, by their names. */
  rules: Record<string, string>;
  /** The diagram's words in the reader's language, as far as they are written. */
  texts: Record<string, string>;
}

/** Makes an empty form of this title; tells in words why there is none. */
export type NewForm = (title: string) => Promise<Choice | string>;
