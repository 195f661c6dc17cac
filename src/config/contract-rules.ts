import type { ContractRule } from '../model/index.ts';
import { choice, integer, listOf, text, truth, type NodeKind } from './kinds.ts';
import { mapping } from './mapping.ts';
import { accepted, type Refused } from './reading.ts';

const functionName = text(/\S/u, 'a function, such as Encode, Conn.Read or (*Conn).Read');
const packagePattern = text(/^\S+$/u, 'a package pattern, such as ./internal/codec/...');

/** `true`, or `strict`. */
const noalloc: NodeKind<boolean | 'strict'> = {
  fromNode: (node) =>
    node.kind === 'scalar' && node.value === 'strict' ? choice(['strict']).fromNode(node) : truth.fromNode(node),
};

const fields = mapping({
  function: functionName,
  package: packagePattern,
  noalloc,
  hot: truth,
  allocations: integer(0, 100_000),
});

const rule: NodeKind<ContractRule> = {
  fromNode: (node) => {
    const reading = fields.fromNode(node);
    if (!reading.ok) return reading;
    const {
      function: name = null,
      package: pattern = null,
      noalloc: none = false,
      hot = false,
      allocations = null,
    } = reading.value;
    const wrong = (problem: string): Refused => ({ ok: false, found: 'this contract', problem, within: '', node });
    if ((name === null) === (pattern === null)) return wrong('needs a function or a package, and not both.');
    const promises = [none !== false, hot, allocations !== null].filter(Boolean).length;
    if (promises !== 1)
      return wrong('needs one promise: noalloc: true, noalloc: strict, hot: true, or allocations with a number.');
    const promise = allocations !== null ? 'allocations' : hot ? 'hot' : 'noalloc';
    return accepted({ function: name, package: pattern, promise, strict: none === 'strict', allocations });
  },
};

/** The configuration's `contracts`. */
export const contractRules = listOf(rule, 'mappings with function or package, and what is promised');

/** The configuration's `assume`: functions of others that are taken not to allocate. */
export const assume = listOf(
  text(/\S/u, 'a function as reports name it, such as io.Reader.Read'),
  'functions that are taken not to allocate',
);
