import { describe, expect, it } from '@jest/globals';
import { explain, type ExplainContext } from '../../src/explain/index.ts';
import type { Escape, FlowStep } from '../../src/model/index.ts';
import { escape } from '../compare/sample.ts';

const nothing: ExplainContext = {
  name: 'head',
  side: {
    diagnostics: { escapes: [], leaks: [], inlinability: [], inlined: new Map() },
    packageNames: new Map(),
    files: new Map(),
  },
  hasChanges: true,
  isChanged: () => false,
  otherLines: () => [],
};

function flow(
  to: string,
  from: string,
  ...steps: readonly (readonly [text: string, reason: string, line: number])[]
): FlowStep[] {
  return [
    { kind: 'flow', to, from, text: `${to} ← ${from}` },
    ...steps.map(([text, reason, line]): FlowStep => ({
      kind: 'from',
      text,
      reason,
      place: { file: 'a.go', line, column: 3 },
    })),
  ];
}

function variable(...steps: FlowStep[]): Escape {
  return escape(3, 'v', { kind: 'variable', message: 'moved to heap: v', flow: steps });
}

describe('without source, leaks and generated code', () => {
  it('still tells what the flow tells', () => {
    const cause = explain(variable(...flow('~r0', '&v', ['&v', 'address-of', 9], ['return &v', 'return', 9])), nothing);
    expect(cause.category).toBe('returned-pointer');
    expect(cause.explanation).toBe('`v` is moved to the heap because its address is returned on line 9.');
    expect(cause.root).toBeNull();
  });

  it('admits that it knows nothing where there is no flow', () => {
    const cause = explain(escape(3, 'v', { kind: 'variable', flow: [] }), nothing);
    expect(cause.category).toBe('other');
    expect(cause.chain).toEqual([]);
    expect(cause.explanation).toContain('no explanation');
  });

  it.each([
    ['too large for stack', 'too-large'],
    ['too aligned for stack', 'too-large'],
    ['non-constant size', 'non-constant-size'],
    ['zero-sized element', 'other'],
    ['send', 'sent-to-channel'],
    ['map literal key', 'stored-in-heap'],
    ['map literal value', 'stored-in-heap'],
    ['key of map put', 'stored-in-heap'],
    ['copied slice', 'stored-in-heap'],
    ['appendee slice', 'stored-in-heap'],
    ['appended slice...', 'stored-in-heap'],
    ['conversion to unsafe.Pointer', 'reflection'],
    ['reflect.Header.Data', 'reflection'],
    ['//go:uintptrescapes', 'reflection'],
  ])('knows the reason %s', (reason, category) => {
    const cause = explain(variable(...flow('{heap}', '&v', ['m[v]', reason, 5])), nothing);
    expect(cause.category).toBe(category);
    expect(cause.explanation).toMatch(/^`v` is moved to the heap because .*[a-z0-9)]\.$/);
  });

  it.each([
    ['reflect.ValueOf(&v)', 'reflection'],
    ['_Cfunc_keep(&v)', 'reflection'],
    ['panic(&v)', 'converted-to-interface'],
    ['append(s, &v)', 'stored-in-heap'],
    ['(*T).keep(t, &v)', 'leaking-parameter'],
    ['other.Keep(&v)', 'leaking-parameter'],
  ])('knows what %s does', (call, category) => {
    const cause = explain(
      variable(...flow('{heap}', '&v', ['&v', 'address-of', 5], [call, 'call parameter', 5])),
      nothing,
    );
    expect(cause.category).toBe(category);
  });

  it('takes what it never saw for another reason', () => {
    const cause = explain(variable(...flow('{heap}', '&v', ['v', 'a reason of Go 1.99', 5])), nothing);
    expect(cause.category).toBe('other');
    expect(cause.explanation).toContain('cannot show');
  });
});

describe('the line of the diff', () => {
  const changed = (...lines: readonly number[]): ExplainContext => ({
    ...nothing,
    hasChanges: true,
    isChanged: (file, line) => file === 'a.go' && lines.includes(line),
  });
  const steps = [
    ...flow('p', '&v', ['&v', 'address-of', 5], ['p := &v', 'assign', 5]),
    ...flow('{heap}', 'p', ['global = p', 'assign', 7]),
  ];

  it('is the own one first', () => {
    expect(explain(variable(...steps), changed(3, 5, 7)).root?.line).toBe(3);
  });

  it('is the last on the way else', () => {
    expect(explain(variable(...steps), changed(5, 7)).root?.line).toBe(7);
    expect(explain(variable(...steps), changed(5)).root?.line).toBe(5);
    expect(explain(variable(...steps), changed(4)).root).toBeNull();
  });
});

describe('a value that is held by another', () => {
  it('lives because of what holds it, and circles end', () => {
    const record = (
      expression: string,
      line: number,
      steps: FlowStep[],
    ): ExplainContext['side']['diagnostics']['escapes'][number] => ({
      place: { file: 'a.go', line, column: 2 },
      expression,
      moved: true,
      message: `moved to heap: ${expression}`,
      flow: steps,
      function: '',
      package: 'a',
    });
    const own = flow('o', '&v', ['&v', 'address-of', 5], ['o.next = &v', 'assign', 5]);
    const back = flow('v', '&o', ['&o', 'address-of', 6], ['v.back = &o', 'assign', 6]);
    const side = {
      ...nothing.side,
      diagnostics: { ...nothing.side.diagnostics, escapes: [record('o', 2, back), record('v', 3, own)] },
    };
    const cause = explain(variable(...own), { ...nothing, side });
    expect(cause.category).toBe('stored-in-heap');
    expect(cause.chain.map(({ line, text }) => [line, text])).toEqual([
      [5, 'It is assigned to `o.next`'],
      [6, 'It is assigned to `v.back`'],
    ]);
  });
});

describe('hostile texts', () => {
  it('come out as short code in one line', () => {
    const evil = `f("\`<!-- @everyone\u202E\n${'x'.repeat(3000)}", &v)`;
    const { explanation, advice, chain } = explain(
      { ...variable(...flow('{heap}', '&v', [evil, 'call parameter', 5])), expression: '`v`\n::set-output' },
      nothing,
    );
    for (const text of [explanation, advice, ...chain.map((step) => step.text)]) {
      expect(text).not.toMatch(/[\n\u202E]|``/);
      expect(text.length).toBeLessThan(800);
      expect((text.match(/`/g) ?? []).length % 2).toBe(0);
    }
  });
});
