import { createHash } from 'node:crypto';
import type { Finding } from '../model/index.ts';
import { byWeight } from '../policy/judge.ts';

/** What one of several builds found; all of it, listed or not. */
export interface BuildFindings {
  readonly name: string;
  readonly findings: readonly Finding[];
  /** Packages that it could not build: of what it lacks there, nothing is known. Null: it could build none. */
  readonly broken: ReadonlySet<string> | null;
}

/**
 * Makes one finding of a value that several builds find. It is told as the build tells it where it matters most: gating before new, new
 * before the rest; and where not all builds have it so, it names those that do. In the report's order.
 */
export function combineFindings(builds: readonly BuildFindings[]): readonly Finding[] {
  const groups: Member[][] = [];
  for (const { name, findings } of builds) {
    let left = findings.map((finding): Member => ({ build: name, finding }));
    for (const key of keys) {
      const known = new Map<string, Member[][]>();
      for (const group of groups) {
        const [first] = group;
        if (first === undefined || group.some(({ build }) => build === name)) continue;
        const id = key(first.finding);
        const same = known.get(id);
        if (same === undefined) known.set(id, [group]);
        else same.push(group);
      }
      left = left.filter((member) => {
        const group = known.get(key(member.finding))?.shift();
        group?.push(member);
        return group === undefined;
      });
    }
    groups.push(...left.map((member) => [member]));
  }
  const ids = new Set<string>();
  return groups
    .map((members) => combined(members, builds))
    .map((finding) => ({ ...finding, id: unused(finding.id, ids) }))
    .sort(byWeight);
}

interface Member {
  readonly build: string;
  readonly finding: Finding;
}

/**
 * From sure to less sure. All builds have the same two revisions, so a value stands where it stands; but releases name it otherwise
 * (`&T{...}` became `new(T)`), and give inlined ones another column.
 */
const keys: readonly ((finding: Finding) => string)[] = [
  ({ column, kind, expression, ...rest }) => [place(rest), column, kind, expression].join('\0'),
  ({ kind, expression, ...rest }) => [place(rest), kind, expression].join('\0'),
  ({ column, ...rest }) => [place(rest), column].join('\0'),
  ({ kind, ...rest }) => [place(rest), kind].join('\0'),
];

function place({ state, file, line }: Pick<Finding, 'state' | 'file' | 'line'>): string {
  return [state === 'fixed' ? 'base' : 'head', file, line].join('\0');
}

const states = ['unchanged', 'fixed', 'moved', 'changed', 'new'] as const;
const statuses = ['none', 'unknown', 'confirmed'] as const;

function combined(members: readonly Member[], builds: readonly BuildFindings[]): Finding {
  const weight = ({ gating, state, allocation }: Finding): number =>
    (gating ? 100 : 0) + states.indexOf(state) * 10 + statuses.indexOf(allocation.status);
  const heaviest = members.reduce((a, b) => (weight(b.finding) > weight(a.finding) ? b : a)).finding;
  const same = members.filter(({ finding }) => weight(finding) === weight(heaviest));
  const suggestion = same.every(({ finding }) => isEqual(finding.suggestion, heaviest.suggestion))
    ? heaviest.suggestion
    : null;
  const names = same.map(({ build }) => build);
  const isOnlyThere = builds.some(
    ({ name, broken }) => !names.includes(name) && broken?.has(heaviest.package) === false,
  );
  return { ...heaviest, suggestion, builds: isOnlyThere ? names : null };
}

function isEqual(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

/** Fingerprints count equal values of a function; where builds have different ones of them, two can come out the same. */
function unused(id: string, ids: Set<string>): string {
  let chosen = id;
  while (ids.has(chosen)) chosen = createHash('sha256').update(chosen).digest('hex').slice(0, 16);
  ids.add(chosen);
  return chosen;
}
