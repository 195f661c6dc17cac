import type { ConfigNode } from './node.ts';
import { accepted, quote, refused, suggestion, type Reading, type Refused } from './reading.ts';

/** How a value of the configuration file is read. */
export interface NodeKind<T> {
  fromNode(node: ConfigNode): Reading<T>;
}

/** How the value of a setting is read, whatever door it comes through. */
export interface Kind<T> extends NodeKind<T> {
  /** What is accepted, for messages and help: `text, json, markdown`. */
  readonly accepted: string;
  /** From a flag, an action's input or an environment variable. */
  fromText(text: string): Reading<T>;
}

/** A node in the words of a message. */
export function describe(node: ConfigNode): string {
  if (node.kind !== 'scalar') return node.kind === 'list' ? 'a list' : 'a mapping';
  return node.value === null ? 'nothing' : typeof node.value === 'string' ? quote(node.value) : String(node.value);
}

/** A text that the pattern matches. `whatIs` completes "Accepted: …". */
export function text(pattern: RegExp, whatIs: string): Kind<string> {
  const read = (value: string, node: ConfigNode | null): Reading<string> =>
    pattern.test(value) ? accepted(value) : refused(quote(value), node, null, whatIs);
  return {
    accepted: whatIs,
    fromText: (value) => read(value, null),
    fromNode: (node) => (isText(node) ? read(node.value, node) : notText(node, whatIs)),
  };
}

/** One of a few words. */
export function choice<const T extends string>(words: readonly T[]): Kind<T> {
  const whatIs = words.join(', ');
  const read = (value: string, node: ConfigNode | null): Reading<T> => {
    const word = words.find((candidate) => candidate === value);
    return word === undefined ? refused(quote(value), node, suggestion(value, words), whatIs) : accepted(word);
  };
  return {
    accepted: whatIs,
    fromText: (value) => read(value, null),
    fromNode: (node) => (isText(node) ? read(node.value, node) : notText(node, whatIs)),
  };
}

/** `true` or `false`, and no other spelling: what looks like a switch must not depend on who reads it. */
export const truth: Kind<boolean> = {
  accepted: 'true, false',
  fromText: (value) =>
    value === 'true' || value === 'false'
      ? accepted(value === 'true')
      : refused(quote(value), null, null, truth.accepted),
  fromNode: (node) =>
    node.kind === 'scalar' && typeof node.value === 'boolean'
      ? accepted(node.value)
      : refused(describe(node), node, null, truth.accepted),
};

/** A whole number, both ends included. */
export function integer(least: number, most: number): Kind<number> {
  const whatIs = `a whole number from ${least} to ${most}`;
  const isIn = (value: number): boolean => Number.isInteger(value) && value >= least && value <= most;
  return {
    accepted: whatIs,
    fromText: (value) =>
      /^\d{1,9}$/.test(value) && isIn(Number(value))
        ? accepted(Number(value))
        : refused(quote(value), null, null, whatIs),
    fromNode: (node) =>
      node.kind === 'scalar' && typeof node.value === 'number' && isIn(node.value)
        ? accepted(node.value)
        : refused(describe(node), node, null, whatIs),
  };
}

/** A part of a whole in percent, both ends included: `1`, `0.5`, in texts also `0.5%`. */
export const percentage: Kind<number> = {
  accepted: 'a percentage from 0 to 100, such as 1 or 0.5',
  fromText: (value) => {
    const number = /^\d{1,3}(?:\.\d{1,6})? ?%?$/.test(value) ? Number.parseFloat(value) : Number.NaN;
    return number <= 100 ? accepted(number) : refused(quote(value), null, null, percentage.accepted);
  },
  fromNode: (node) =>
    node.kind === 'scalar' && typeof node.value === 'number' && node.value >= 0 && node.value <= 100
      ? accepted(node.value)
      : refused(describe(node), node, null, percentage.accepted),
};

/** Commas or white space. */
const betweenWords = /[\s,]+/;

/** Of items that may hold blanks, such as paths. */
export const betweenLines = /[\r\n,]+/;

/** A list: in YAML a list, elsewhere its items with `separator` between them. Doubles are dropped. */
export function list<T>(item: Kind<T>, separator = betweenWords): Kind<readonly T[]> {
  const unique = (all: Reading<readonly T[]>): Reading<readonly T[]> =>
    all.ok ? accepted([...new Set(all.value)]) : all;
  const nodes = listOf(item, item.accepted);
  return {
    accepted: item.accepted,
    fromText: (value) => {
      const parts = value
        .split(separator)
        .map((part) => part.trim())
        .filter((part) => part !== '');
      return unique(collect(parts.map((part) => item.fromText(part))));
    },
    fromNode: (node) => unique(nodes.fromNode(node)),
  };
}

/** A list in the configuration file. Refusals tell which item, counted from 1. */
export function listOf<T>(item: NodeKind<T>, whatIs: string): NodeKind<readonly T[]> {
  return {
    fromNode: (node) => {
      if (node.kind !== 'list') return refused(describe(node), node, null, `a list of ${whatIs}`);
      return collect(
        node.items.map((itemNode, index) => {
          const reading = item.fromNode(itemNode);
          return reading.ok ? reading : { ...reading, within: `[${index + 1}]${reading.within}` };
        }),
      );
    },
  };
}

/** The values, or the first refusal. */
function collect<T>(readings: Iterable<Reading<T>>): Reading<readonly T[]> {
  const values: T[] = [];
  for (const reading of readings) {
    if (!reading.ok) return reading;
    values.push(reading.value);
  }
  return accepted(values);
}

function isText(node: ConfigNode): node is ConfigNode & { readonly kind: 'scalar'; readonly value: string } {
  return node.kind === 'scalar' && typeof node.value === 'string';
}

/** YAML reads 386 as a number and true as a truth value, where a person may well mean a text. */
function notText(node: ConfigNode, whatIs: string): Refused {
  const hint = node.kind === 'scalar' && node.value !== null ? 'does it lack quotes?' : null;
  return refused(describe(node), node, hint, whatIs);
}
