import { describe } from '../../../explain/catalogue.ts';
import type { Finding } from '../../../model/index.ts';
import { placeOf, whatHappens } from '../../words.ts';

export const facetNames = ['state', 'trait', 'cause', 'package', 'allocation', 'kind'] as const;

export type FacetName = (typeof facetNames)[number];

/** What is listed. Of one facet any of the chosen values will do, except for traits: a finding needs all of them. */
export interface Filter {
  /** Words that all have to be somewhere in the finding. */
  readonly text: string;
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
  facets: { state: [], trait: [], cause: [], package: [], allocation: [], kind: [] },
  scope: null,
};

export const facetTitles: Readonly<Record<FacetName, string>> = {
  state: 'State',
  trait: 'Only what is',
  cause: 'Cause',
  package: 'Package',
  allocation: 'Allocation',
  kind: 'Kind of value',
};

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
];

/** The values of a facet that a finding has. */
export function valuesOf(facet: FacetName, finding: Finding): readonly string[] {
  switch (facet) {
    case 'state':
      return [finding.state];
    case 'trait':
      return traits.filter(([, has]) => has(finding)).map(([name]) => name);
    case 'cause':
      return [describe(finding.cause.category).title];
    case 'package':
      return [finding.package];
    case 'allocation':
      return [finding.allocation.status];
    case 'kind':
      return [finding.kind];
  }
}

/** Makes a test for findings; `without` leaves one facet out, to count what its values would leave. */
export function matcher(
  { text, facets, scope }: Filter,
  without: FacetName | null = null,
): (finding: Finding) => boolean {
  const words = text
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word !== '');
  const asked = facetNames.filter((name) => name !== without && facets[name].length > 0);
  return (finding) =>
    isIn(scope, finding) &&
    asked.every((name) => hasWanted(name, facets[name], finding)) &&
    (words.length === 0 || words.every((word) => haystack(finding).includes(word)));
}

function isIn(scope: Scope | null, finding: Finding): boolean {
  return scope === null || (finding.package === scope.package && (scope.file === null || finding.file === scope.file));
}

function hasWanted(name: FacetName, wanted: readonly string[], finding: Finding): boolean {
  const values = valuesOf(name, finding);
  return name === 'trait'
    ? wanted.every((value) => values.includes(value))
    : wanted.some((value) => values.includes(value));
}

export interface FacetValue {
  readonly value: string;
  /** How many findings the list would have, or would gain. */
  readonly count: number;
  readonly chosen: boolean;
}

/** The values of a facet among the findings that everything else lets through; chosen ones are there even if nothing has them. */
export function facetValues(facet: FacetName, filter: Filter, findings: readonly Finding[]): readonly FacetValue[] {
  const matches = matcher(filter, facet === 'trait' ? null : facet);
  const chosen = filter.facets[facet];
  const counts = new Map<string, number>(chosen.map((value) => [value, 0]));
  for (const finding of findings) {
    if (!matches(finding)) continue;
    for (const value of valuesOf(facet, finding)) counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  const order = traits.map(([name]) => name);
  return [...counts]
    .map(([value, count]) => ({ value, count, chosen: chosen.includes(value) }))
    .sort((a, b) =>
      facet === 'trait'
        ? order.indexOf(a.value) - order.indexOf(b.value)
        : b.count - a.count || (a.value < b.value ? -1 : 1),
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
