import type { Known, Scope } from './knowledge.ts';

/**
 * Whether the text of a statement or a condition has anything in it that could tell of a failure. Most have not, and looking at a text is far
 * faster than looking at its syntax. It says yes too often, never no too often.
 */
export function mayTell(text: string, { knowledge }: Scope, { closures }: Known): boolean {
  const start = text.slice(0, longestStart);
  if (telling.test(start)) return true;
  for (const [, name = ''] of start.matchAll(/([\p{L}_][\p{L}\p{N}_]*)(?:\[[^\]]*\])?\(/gu)) {
    if (closures.has(name) || knowledge.mayAlwaysFail(name)) return true;
  }
  return false;
}

/** The same for an assignment: it may give a name an error, or something else to a name of which something is known. */
export function mayMatter(text: string, scope: Scope, known: Known): boolean {
  if (/[eE]rr|\bfunc\b|recover\(/.test(text)) return true;
  for (const names of [known.notNil, known.ended, known.unseen, known.recovered]) {
    for (const name of names) if (text.includes(name)) return true;
  }
  for (const [, name = ''] of text.matchAll(/([\p{L}_][\p{L}\p{N}_]*)(?:\[[^\]]*\])?\{/gu)) {
    if (scope.knowledge.isErrorType(name) === true) return true;
  }
  return false;
}

/** What a call is named by stands at its beginning; its arguments may be long. */
const longestStart = 300;

/** Of panic, log.Fatal, os.Exit, FailNow, t.Error, http.Error, w.WriteHeader(404), c.AbortWithStatus. */
const telling = /panic|Panic|Fatal|Exit|[eE]rr|[fF]ail|Status|NotFound|Abort|\b[45]\d\d\b/;

/** A condition that has neither says nothing of errors. */
export function maySayMuch(text: string): boolean {
  return /\bnil\b|[eE]rr|\bos\.Is/.test(text);
}
