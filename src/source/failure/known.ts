import type { Node } from 'web-tree-sitter';
import { walk } from '../tree.ts';
import type { SourceText } from '../text.ts';
import type { Condition } from './conditions.ts';
import { written, type Known, type Told } from './knowledge.ts';

/** What is known where a condition holds as well; null where it can't hold. */
export function withCondition(known: Known, { notNil, nil, ended }: Condition): Known | null {
  if (nil.some((name) => known.notNil.has(name))) return null;
  if (notNil.length === 0 && nil.length === 0 && ended.length === 0) return known;
  return {
    ...known,
    notNil: withoutNames(withNames(withoutNames(known.notNil, nil), notNil), ended),
    ended: withNames(withoutNames(known.ended, [...nil, ...notNil]), ended),
    unseen: withoutNames(known.unseen, [...notNil, ...nil, ...ended]),
  };
}

/** What is known whichever of several ways was taken. */
export function common(all: readonly Known[], otherwise: Known): Known {
  const [first, ...rest] = all;
  if (first === undefined) return otherwise;
  if (rest.every((known) => known === first)) return first;
  const inAll = (names: (known: Known) => ReadonlySet<string>): ReadonlySet<string> =>
    new Set([...names(first)].filter((name) => rest.every((known) => names(known).has(name))));
  return {
    notNil: inAll(({ notNil }) => notNil),
    ended: inAll(({ ended }) => ended),
    unseen: new Set(all.flatMap(({ unseen }) => [...unseen])),
    recovered: inAll(({ recovered }) => recovered),
    closures: first.closures,
    told: least(all.map(({ told }) => told)),
    done: all.every(({ done }) => done),
  };
}

/** What is still known in a loop, in every round: nothing of what it sets. */
export function withoutWhatIsSet(known: Known, loop: Node, text: SourceText): Known {
  if (known.notNil.size === 0 && known.recovered.size === 0) return known;
  const set = new Set<string>();
  walk(loop, (node) => {
    if (node.type === 'assignment_statement' || node.type === 'short_var_declaration' || node.type === 'range_clause') {
      for (const target of node.childForFieldName('left')?.namedChildren ?? []) set.add(written(target, text));
    }
    return true;
  });
  return { ...known, notNil: withoutNames(known.notNil, [...set]), recovered: withoutNames(known.recovered, [...set]) };
}

/** What was told on all of several ways. */
function least(all: readonly Told[]): Told {
  return all.includes('nothing') ? 'nothing' : all.includes('perhaps') ? 'perhaps' : 'surely';
}

/** What was told before, or since. */
export function withTold(known: Known, told: Told): Known {
  const more = told === 'surely' || known.told === 'surely' ? 'surely' : known.told === 'nothing' ? told : known.told;
  return more === known.told ? known : { ...known, told: more };
}

export function withNames(names: ReadonlySet<string>, more: readonly string[]): ReadonlySet<string> {
  return more.every((name) => names.has(name)) ? names : new Set([...names, ...more]);
}

export function withoutNames(names: ReadonlySet<string>, less: readonly string[]): ReadonlySet<string> {
  return less.some((name) => names.has(name)) ? new Set([...names].filter((name) => !less.includes(name))) : names;
}
