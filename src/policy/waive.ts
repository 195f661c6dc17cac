import { lineKey } from '../codegen/code-index.ts';
import type { Escape, Waiver, WaiverRule } from '../model/index.ts';
import { globMatcher } from '../text/glob.ts';

/** A waiver comment of the head's source: `//escapediff:allow reason` on the line or the line above. */
export interface WaiverComment {
  readonly file: string;
  /** Where the comment stands. */
  readonly line: number;
  /** The lines that it speaks of. */
  readonly covers: readonly number[];
  readonly reason: string;
}

export interface WaiverSources {
  readonly comments: readonly WaiverComment[];
  readonly rules: readonly WaiverRule[];
  /** The configuration file's path, for people. */
  readonly configPath: string;
  /** Labels that are on the pull request and waive everything. */
  readonly labels: readonly { readonly label: string; readonly reason: string }[];
  /** YYYY-MM-DD; a rule holds through the day before it expires. */
  readonly today: string;
}

/** What would be told of each waiver if nothing had a use for it: of those that have one, and of those that have none. */
export interface WaiverUses {
  readonly used: readonly string[];
  readonly unused: readonly string[];
}

/** Finds the waiver of each new finding. */
export class Waivers {
  readonly #sources: WaiverSources;
  /** By file and line. */
  readonly #comments: ReadonlyMap<string, WaiverComment>;
  readonly #rules: readonly { readonly rule: WaiverRule; readonly matches: (escape: Escape) => boolean }[];

  constructor(sources: WaiverSources) {
    this.#sources = sources;
    this.#comments = new Map(
      [...sources.comments]
        .reverse()
        .flatMap((comment) => comment.covers.map((line) => [lineKey({ file: comment.file, line }), comment])),
    );
    this.#rules = sources.rules.map((rule) => ({ rule, matches: matcher(rule) }));
  }

  of(escape: Escape): Waiver | null {
    const comment = this.#comments.get(lineKey(escape.place));
    if (comment !== undefined) {
      return { source: 'comment', reason: comment.reason, where: `${comment.file}:${comment.line}` };
    }
    const served = this.#rules.find(({ rule, matches }) => !isExpired(rule, this.#sources.today) && matches(escape));
    if (served !== undefined) return { source: 'config', reason: served.rule.reason, where: this.#sources.configPath };
    const [label] = this.#sources.labels;
    return label === undefined ? null : { source: 'label', reason: label.reason, where: label.label };
  }

  /**
   * One sentence for each waiver that no longer does anything, for the report's notices; and the same of those that do.
   *
   * @param looked every escape of the packages that were looked at: a waiver of something that stands unchanged there is in use,
   * and one for a package that was not looked at can't be judged.
   */
  uses(looked: readonly Escape[]): WaiverUses {
    const { comments, today, configPath } = this.#sources;
    const files = new Set(looked.map(({ place }) => place.file));
    const places = new Set(looked.map(({ place }) => lineKey(place)));
    const said = [
      ...this.#rules.flatMap(({ rule, matches }) => {
        if (isExpired(rule, today)) {
          const notice = `The waiver for ${describe(rule)} in ${configPath} expired on ${rule.expires ?? ''}.`;
          return [{ isUsed: false, notice }];
        }
        const inPath = rule.path === null ? null : globMatcher(rule.path);
        const lookedThere = inPath !== null && [...files].some((file) => inPath(file));
        const notice = `The waiver for ${describe(rule)} in ${configPath} matches nothing that escapes.`;
        return lookedThere ? [{ isUsed: looked.some(matches), notice }] : [];
      }),
      ...comments.map((comment) => ({
        isUsed: comment.covers.some((line) => places.has(lineKey({ file: comment.file, line }))),
        notice: `The waiver comment at ${comment.file}:${comment.line} stands beside nothing that escapes.`,
      })),
    ];
    const notices = (wanted: boolean): readonly string[] =>
      said.filter(({ isUsed }) => isUsed === wanted).map(({ notice }) => notice);
    return { used: notices(true), unused: notices(false) };
  }
}

function matcher(rule: WaiverRule): (escape: Escape) => boolean {
  const path = rule.path === null ? null : globMatcher(rule.path);
  return (escape) =>
    (path === null || path(escape.place.file)) &&
    (rule.function === null || rule.function === escape.source.function) &&
    (rule.expression === null || rule.expression === escape.expression);
}

function isExpired(rule: WaiverRule, today: string): boolean {
  return rule.expires !== null && rule.expires <= today;
}

function describe(rule: WaiverRule): string {
  return [
    rule.path === null ? null : `path ${rule.path}`,
    rule.function === null ? null : `function ${rule.function}`,
    rule.expression === null ? null : `expression ${rule.expression}`,
  ]
    .filter((part) => part !== null)
    .join(', ');
}
