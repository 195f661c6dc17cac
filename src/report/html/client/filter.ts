import { describe } from '../../../explain/catalogue.ts';
import type { Finding } from '../../../model/index.ts';
import { placeOf, whatHappens } from '../../words.ts';
import { pathsMatcher } from './path-filter.ts';

export const facetNames = ['state', 'trait', 'cause', 'package', 'allocation', 'kind', 'build'] as const;

export type FacetName = (typeof facetNames)[number];

/** One way to tell findings apart: a row of the filter panel. */
export interface Facet {
  readonly title: string;
  /** The values that a finding has. */
  readonly valuesOf: (finding: Finding) => readonly string[];
  /** Words for values that are none themselves. */
  readonly words: Readonly<Record<string, string>>;
  /** The values that are there, in the order of the panel; null: the most frequent first. */
  readonly order: readonly string[] | null;
  /** Whether a finding needs all of the chosen values; else any of them will do. */
  readonly needsAll: boolean;
}

/** What is listed. */
export interface Filter {
  /** Words that all have to be somewhere in the finding. */
  readonly text: string;
  /** Globs over files, as `pathsMatcher` takes them; '' for all files. */
  readonly paths: string;
  readonly facets: Readonly<Record<FacetName, readonly string[]>>;
  /** The part of the map that is looked into; null for everything. */
  readonly scope: Scope | null;
}

export interface Scope {
  readonly package: string;
  readonly file: string | null;
}

export const everything: Filter = {
  text: '',
  paths: '',
  facets: { state: [], trait: [], cause: [], package: [], allocation: [], kind: [], build: [] },
  scope: null,
};

const notGenerated = 'not generated, or failing';

/** What a page begins with: generated code, which nobody edits, is left out unless it fails the check, or there is nothing else. */
export function startingFilter(findings: readonly Finding[]): Filter {
  const isLeft = findings.map(isNotGenerated);
  if (isLeft.every(Boolean) || !isLeft.includes(true)) return everything;
  return { ...everything, facets: { ...everything.facets, trait: [notGenerated] } };
}

function isNotGenerated({ generated, gating }: Finding): boolean {
  return !generated || gating;
}

/** Traits, in the order of the filter panel, as adjectives. */
const traits: readonly (readonly [name: string, has: (finding: Finding) => boolean])[] = [
  ['failing the check', ({ gating }) => gating],
  ['hot', ({ hot }) => hot !== null],
  ['in a loop', ({ inLoop }) => inLoop],
  ['not cold', ({ cold }) => !cold],
  ['cold', ({ cold }) => cold],
  ['in an untouched line', ({ remote }) => remote],
  ['waived', ({ waiver }) => waiver !== null],
  ['with a rewrite at hand', ({ suggestion }) => suggestion !== null],
  [notGenerated, isNotGenerated],
  ['generated', ({ generated }) => generated],
];

const kindWords: Readonly<Record<Finding['kind'], string>> = {
  variable: 'variable',
  composite: 'composite literal',
  closure: 'function literal',
  make: 'make(…)',
  new: 'new(…)',
  append: 'append(…)',
  concat: 'joined strings',
  conversion: 'conversion',
  boxing: 'value in an interface',
  'lost-stack': 'of a call that is no longer inlined',
  other: 'other',
};

const usual = { words: {}, order: null, needsAll: false };

export const facets: Readonly<Record<FacetName, Facet>> = {
  state: { ...usual, title: 'State', valuesOf: ({ state }) => [state] },
  trait: {
    ...usual,
    title: 'Only what is',
    valuesOf: (finding) => traits.filter(([, has]) => has(finding)).map(([name]) => name),
    order: traits.map(([name]) => name),
    needsAll: true,
  },
  cause: { ...usual, title: 'Cause', valuesOf: ({ cause }) => [describe(cause.category).title] },
  build: { ...usual, title: 'Not in every build, but in', valuesOf: ({ builds }) => builds ?? [] },
  package: { ...usual, title: 'Package', valuesOf: (finding) => [finding.package] },
  allocation: {
    ...usual,
    title: 'Allocation',
    valuesOf: ({ allocation }) => [allocation.status],
    words: { confirmed: 'for sure', unknown: 'possible', none: 'no runtime cost' },
  },
  kind: { ...usual, title: 'Kind of value', valuesOf: ({ kind }) => [kind], words: kindWords },
};

/** Makes a test for findings; `without` leaves one facet out, to count what its values would leave. */
export function matcher(
  { text, paths, facets: chosen, scope }: Filter,
  without: FacetName | null = null,
): (finding: Finding) => boolean {
  const words = text
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word !== '');
  const isWantedFile = pathsMatcher(paths);
  const asked = facetNames.filter((name) => name !== without && chosen[name].length > 0);
  return (finding) =>
    isIn(scope, finding) &&
    isWantedFile(finding.file) &&
    asked.every((name) => hasWanted(facets[name], chosen[name], finding)) &&
    (words.length === 0 || words.every((word) => haystack(finding).includes(word)));
}

function isIn(scope: Scope | null, finding: Finding): boolean {
  return scope === null || (finding.package === scope.package && (scope.file === null || finding.file === scope.file));
}

function hasWanted({ valuesOf, needsAll }: Facet, wanted: readonly string[], finding: Finding): boolean {
  const values = valuesOf(finding);
  const has = (value: string): boolean => values.includes(value);
  return needsAll ? wanted.every(has) : wanted.some(has);
}

export interface FacetValue {
  readonly value: string;
  /** How many findings the list would have, or would gain. */
  readonly count: number;
  readonly chosen: boolean;
}

/** The values of a facet among the findings that everything else lets through; chosen ones are there even if nothing has them. */
export function facetValues(name: FacetName, filter: Filter, findings: readonly Finding[]): readonly FacetValue[] {
  const { valuesOf, order, needsAll } = facets[name];
  const matches = matcher(filter, needsAll ? null : name);
  const chosen = filter.facets[name];
  const counts = new Map<string, number>(chosen.map((value) => [value, 0]));
  let left = 0;
  for (const finding of findings) {
    if (!matches(finding)) continue;
    left += 1;
    for (const value of valuesOf(finding)) counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  return (
    [...counts]
      .map(([value, count]) => ({ value, count, chosen: chosen.includes(value) }))
      // What all of them are tells none from another.
      .filter(({ count, chosen: isChosen }) => !needsAll || isChosen || count < left)
      .sort((a, b) =>
        order === null
          ? b.count - a.count || (a.value < b.value ? -1 : 1)
          : order.indexOf(a.value) - order.indexOf(b.value),
      )
  );
}

/** With one value of a facet chosen, or no longer chosen. */
export function toggled(filter: Filter, facet: FacetName, value: string): Filter {
  const values = filter.facets[facet];
  const next = values.includes(value) ? values.filter((other) => other !== value) : [...values, value];
  return { ...filter, facets: { ...filter.facets, [facet]: next } };
}

const haystacks = new WeakMap<Finding, string>();

function haystack(finding: Finding): string {
  const known = haystacks.get(finding);
  if (known !== undefined) return known;
  const { package: path, function: name, message, source, allocation, cause } = finding;
  const parts = [
    whatHappens(finding, (text) => text),
    placeOf(finding),
    path,
    name,
    message,
    source,
    allocation.type ?? '',
  ];
  const made = [...parts, describe(cause.category).title, finding.id].join('\n').toLowerCase();
  haystacks.set(finding, made);
  return made;
}
