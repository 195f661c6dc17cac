import type { PathRule } from '../model/index.ts';
import { listOf, type NodeKind } from './kinds.ts';
import { mapping } from './mapping.ts';
import { accepted, type Refused } from './reading.ts';
import { settings } from './settings.ts';
import { glob } from './waivers.ts';

const fields = mapping({ path: glob, 'fail-on': settings['fail-on'].kind, 'grow-limit': settings['grow-limit'].kind });

const rule: NodeKind<PathRule> = {
  fromNode: (node) => {
    const reading = fields.fromNode(node);
    if (!reading.ok) return reading;
    const { path, 'fail-on': failOn = null, 'grow-limit': growLimit = null } = reading.value;
    const missing = (problem: string): Refused => ({ ok: false, found: 'this rule', problem, within: '', node });
    if (path === undefined) return missing('has no path; for all files, fail-on stands outside of rules.');
    if (failOn === null && growLimit === null) return missing('says nothing; give fail-on, grow-limit or both.');
    return accepted({ path, failOn, growLimit });
  },
};

/** The configuration's `rules`: the policy of paths. */
export const pathRules = listOf(rule, 'mappings with path and fail-on');
