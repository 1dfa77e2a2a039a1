/** Rules of what labels are made of: words that must be there and words that may, in any order. */
export interface LabelRule {
  must: readonly string[];
  /** All words that may be there, those that must among them. */
  may: ReadonlySet<string>;
}

/** Rules written as "must have/may have", one after the other with bars between: "N T/C|T U/". */
export const rulesOf = (written: string): LabelRule[] =>
  (written ? written.split('|') : []).map((rule) => {
    const [must, may] = rule.split('/').map((part) => part.split(' ').filter(Boolean)) as [
      string[],
      string[],
    ];
    return { must, may: new Set([...must, ...may]) };
  });

/** Are these the words of a label that the rule speaks of? */
export const fits = ({ must, may }: LabelRule, words: readonly string[]): boolean =>
  must.every((word) => words.includes(word)) && words.every((word) => may.has(word));
