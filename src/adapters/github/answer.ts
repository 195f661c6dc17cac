import { GitHubFailure } from '../../publish/port.ts';
import type { Account } from '../../publish/port.ts';

/** A JSON object of an answer, read field by field; `what` names it in messages. */
export interface Answer {
  readonly what: string;
  readonly fields: Readonly<Record<string, unknown>>;
}

/** Checks that GitHub, or what stands before it, answered with an object; else throws a GitHubFailure. */
export function answer(value: unknown, what: string): Answer {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw misfit(what, 'no JSON object', value);
  return { what, fields: value as Record<string, unknown> };
}

export function integer({ what, fields }: Answer, name: string): number {
  const value = fields[name];
  if (typeof value === 'number' && Number.isSafeInteger(value)) return value;
  throw misfit(what, `no whole number \`${name}\``, value);
}

export function integerOrNull(of: Answer, name: string): number | null {
  return of.fields[name] === null || of.fields[name] === undefined ? null : integer(of, name);
}

export function text({ what, fields }: Answer, name: string): string {
  const value = fields[name];
  if (typeof value === 'string') return value;
  throw misfit(what, `no text \`${name}\``, value);
}

export function textOrNull(of: Answer, name: string): string | null {
  return of.fields[name] === null || of.fields[name] === undefined ? null : text(of, name);
}

export function object({ what, fields }: Answer, name: string): Answer {
  return answer(fields[name], `${what}.${name}`);
}

/** The account in a field; null where GitHub gives none: the account was deleted. */
export function accountOrNull(of: Answer, name: string): Account | null {
  if (of.fields[name] === null || of.fields[name] === undefined) return null;
  return account(object(of, name));
}

export function account(of: Answer): Account {
  return { login: text(of, 'login'), type: text(of, 'type') };
}

/** The objects in a field that holds a list of them. */
export function objects({ what, fields }: Answer, name: string): readonly Answer[] {
  const value = fields[name];
  if (!Array.isArray(value)) throw misfit(what, `no list \`${name}\``, value);
  return value.map((item: unknown) => answer(item, `${what}.${name}`));
}

function misfit(what: string, expected: string, found: unknown): GitHubFailure {
  const shown = found === undefined ? 'nothing' : JSON.stringify(found).slice(0, 80);
  return new GitHubFailure('unreachable', null, `GitHub's answer about ${what} holds ${expected}, but ${shown}`);
}
