import type { Correspondence } from '../compare/correspondence.ts';
import type { Compared } from '../compare/compare.ts';
import type { ExplainedCause } from '../explain/explain.ts';
import { isFinal } from '../explain/libraries.ts';
import type { Escape, Silence } from '../model/index.ts';

/**
 * Whether the diff says by itself that it allocates. It does where it makes a value on a line that it adds, and hands it on by return, store or send,
 * on lines of the diff; where a value of the base stood in its place, or something else decides, it does not.
 */
export function silenceOf(
  item: Compared,
  escape: Escape,
  cause: Pick<ExplainedCause, 'category' | 'chain' | 'advice' | 'handedTo'>,
  isTouched: boolean,
  places: Pick<Correspondence, 'isChanged' | 'removedAt'>,
): Silence {
  if (escape.evidence === 'lost-stack') return 'lost-stack';
  if (item.guards?.mayBeImplied === true) return 'unguarded';
  if (item.base !== null) return 'more-often';
  if (!isTouched) return 'remote';
  const { kind, allocation, expression } = escape;
  const { category, chain, advice, handedTo } = cause;
  // What goroutines share, and must not be copied, nobody can keep from the heap: whoever adds it means it.
  if (isFinal(advice)) return 'plain';
  if (kind === 'variable') return category === 'captured-by-reference' ? 'captured' : 'moved';
  // Who prints to the standard output means it, and writing takes far longer than what that allocates.
  if (kind === 'boxing' || allocation.call?.startsWith('runtime.conv') === true)
    return handedTo() === 'stdout' ? 'plain' : 'boxed';
  if (wasValue(escape, places)) return 'became-pointer';
  if (/^(?:&|new\(|make\(|map\[|\[\])/.test(expression) && handedTo() === 'caller') return 'plain';
  switch (category) {
    case 'leaking-parameter':
    case 'interface-method-call':
    case 'variadic-arguments':
    case 'reflection':
      return 'passed';
    case 'captured-by-reference':
    case 'captured-by-value':
    case 'method-value':
    case 'defer-statement':
      return 'captured';
    case 'returned-pointer':
    case 'stored-in-heap':
    case 'sent-to-channel':
    case 'assigned-through-pointer': {
      const end = chain.at(-1);
      return end === undefined || places.isChanged(end.file, end.line) ? 'plain' : 'moved';
    }
    default:
      return 'plain';
  }
}

/** `&T{…}` or `new(T)` where the lines that it replaced had a `T{…}` or a `var t T`. */
function wasValue({ place, expression }: Escape, { removedAt }: Pick<Correspondence, 'removedAt'>): boolean {
  const [, literal, made] =
    /^(?:&(?:[\p{L}_][\p{L}\p{N}_]*\.)?([\p{L}_][\p{L}\p{N}_]*)(?:\[.*\])?\{|new\((.+)\)$)/su.exec(expression) ?? [];
  const type = literal ?? made?.replace(/\[.*\]$/s, '').replace(/^.*\./s, '');
  if (type === undefined || !/^[\p{L}_][\p{L}\p{N}_]*$/u.test(type)) return false;
  const value = new RegExp(
    `(?<!&)(?<![\\p{L}\\p{N}_.])(?:[\\p{L}_][\\p{L}\\p{N}_]*\\.)?${type}(?:\\[[^\\]]*\\])?\\{`,
    'u',
  );
  const variable = new RegExp(
    `\\bvar [\\p{L}_][\\p{L}\\p{N}_, ]* (?:[\\p{L}_][\\p{L}\\p{N}_]*\\.)?${type}(?![\\p{L}\\p{N}_])`,
    'u',
  );
  return removedAt(place.file, place.line).some(
    (line) => value.test(line.text.replaceAll(/&[^,;]*/g, '')) || variable.test(line.text),
  );
}
