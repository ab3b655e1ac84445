/** Breaks a label into lines that fit, between words; in scripts without spaces by the language's own rules. */
export class Lines {
  private readonly words: Intl.Segmenter;
  private readonly clusters: Intl.Segmenter;

  constructor(
    language: string,
    private readonly widthOf: (text: string) => number,
  ) {
    this.words = new Intl.Segmenter(language, { granularity: "word" });
    this.clusters = new Intl.Segmenter(language, { granularity: "grapheme" });
  }

  /** The lines of a text, none wider than the width as long as no single cluster is. */
  of(text: string, width: number): string[] {
    const lines: string[] = [];
    let line = "";
    for (const word of joined(this.words.segment(text))) {
      const longer = line + word;
      if (line === "" || this.fits(longer, width)) {
        line = longer;
      } else {
        lines.push(line.trim());
        line = word.trimStart();
      }
      if (!this.fits(line, width)) {
        const parts = this.cut(line, width);
        line = parts.pop() ?? "";
        lines.push(...parts);
      }
    }
    return [...lines, line.trim()].filter((filled) => filled !== "");
  }

  /** The widest of some lines. */
  widest(lines: readonly string[]): number {
    return Math.max(0, ...lines.map((line) => this.widthOf(line)));
  }

  private fits(text: string, width: number): boolean {
    return this.widthOf(text.trim()) <= width;
  }

  /** A word wider than a line is cut between clusters, never within a syllable's. */
  private cut(word: string, width: number): string[] {
    const parts: string[] = [];
    let part = "";
    for (const cluster of joined(this.clusters.segment(word))) {
      if (part !== "" && !this.fits(part + cluster, width)) {
        parts.push(part);
        part = "";
      }
      part += cluster;
    }
    return [...parts, part];
  }
}

/** What follows these belongs to them: the signs that stack a consonant below, vowels written before their consonant, brackets. */
const opens = /[\u17d2\u1039\u0e40-\u0e44\u0ec0-\u0ec4(«“‘]$/u;
/** These belong to what is before them: marks above and below, and signs that end something. */
const closes = /^[\p{M}\p{Pe}\p{Pf}.,:;!?/…។៕៖ៗๆຯໆ၊။-]/u;

function joined(segments: Iterable<Intl.SegmentData>): string[] {
  const parts: string[] = [];
  for (const { segment } of segments) {
    const last = parts.at(-1);
    if (last !== undefined && (opens.test(last) || closes.test(segment))) {
      parts[parts.length - 1] = last + segment;
    } else {
      parts.push(segment);
    }
  }
  return parts;
}
