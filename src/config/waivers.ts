import type { Options, WaiverRule } from '../model/index.ts';
import { listOf, text, type Kind, type NodeKind } from './kinds.ts';
import { mapping } from './mapping.ts';
import type { ConfigNode } from './node.ts';
import { accepted, quote, refused, type Reading, type Refused } from './reading.ts';
import { globProblem } from '../text/glob.ts';

/** Of paths in the repository: with stars, `?`, `[…]` and `{…}`, and nothing that could take long to match. */
export const glob: Kind<string> = (() => {
  const shape = text(
    /^(?!\/|\.{1,2}\/)(?=.*\S)/su,
    'a glob over paths as they stand in the repository, such as internal/debug/**',
  );
  const known = (reading: Reading<string>, node: ConfigNode | null): Reading<string> => {
    const problem = reading.ok ? globProblem(reading.value) : null;
    return reading.ok && problem !== null
      ? refused(quote(reading.value), node, `it ${problem}.`, shape.accepted)
      : reading;
  };
  return {
    ...shape,
    fromText: (value) => known(shape.fromText(value), null),
    fromNode: (node) => known(shape.fromNode(node), node),
  };
})();
const functionName = text(/\S/u, 'a function as reports name it, such as (*Server).Dump');
const expression = text(/\S/u, "an expression as reports show it, such as '&snapshot{...}'");
const reason = text(/\S/u, 'why it is accepted, in words');
const label = text(/\S/u, "a label's name");

/** A day that exists, YYYY-MM-DD. */
export const date: Kind<string> = (() => {
  const shape = text(/^\d{4}-\d{2}-\d{2}$/u, 'a date, YYYY-MM-DD');
  return {
    ...shape,
    fromNode: (node) => {
      const reading = shape.fromNode(node);
      return !reading.ok || exists(reading.value)
        ? reading
        : refused(quote(reading.value), node, 'there is no such day.', shape.accepted);
    },
  };
})();

/** JavaScript makes 2 March of 30 February, and nothing of a 13th month. */
function exists(day: string): boolean {
  const time = Date.parse(`${day}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(day);
}

const waiverFields = mapping({ path: glob, function: functionName, expression, reason, expires: date });

const waiver: NodeKind<WaiverRule> = {
  fromNode: (node) => {
    const reading = waiverFields.fromNode(node);
    if (!reading.ok) return reading;
    const { path = null, function: name = null, expression: value = null, reason: why, expires = null } = reading.value;
    const missing = (problem: string): Refused => ({ ok: false, found: 'this waiver', problem, within: '', node });
    if (why === undefined) return missing('has no reason; say why the allocation is accepted.');
    if (path === null && name === null && value === null) {
      return missing('would waive everything; give at least one of path, function, expression.');
    }
    return accepted({ path, function: name, expression: value, reason: why.trim(), expires });
  },
};

const labelFields = mapping({ label, reason });

const waiverLabel: NodeKind<Options['waiverLabels'][number]> = {
  fromNode: (node) => {
    const reading = labelFields.fromNode(node);
    if (!reading.ok) return reading;
    const { label: name, reason: why } = reading.value;
    if (name !== undefined && why !== undefined) return accepted({ label: name, reason: why.trim() });
    const problem = `has no ${name === undefined ? 'label' : 'reason'}; both label and reason are needed.`;
    return { ok: false, found: 'this entry', problem, within: '', node };
  },
};

/** The configuration's `waivers`. */
export const waivers = listOf(waiver, 'waivers');

/** The configuration's `waiver-labels`. */
export const waiverLabels = listOf(waiverLabel, 'mappings with label and reason');

/** The configuration's `ignore`. */
export const ignore = listOf(glob, 'globs over paths as they stand in the repository');
