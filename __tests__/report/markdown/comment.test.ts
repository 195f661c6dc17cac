import { describe, expect, it } from '@jest/globals';
import { renderComment } from '../../../src/report/index.ts';
import type { Finding, Runs, Suggestion } from '../../../src/model/index.ts';
import { context, hostile, lostStack, prepareRead, printed, readFrameHeader, readFramePayload } from '../samples.ts';

const head = 'b'.repeat(40);
const guide = 'https://github.com/escapediff/escapediff/blob/main/docs/guide.md';
const ending = (anchor: string): string =>
  `<sub>Accept it: \`//escapediff:allow reason\` on the value's line · see it locally: \`npx escapediff diff --base ${'a'.repeat(12)} --head ${'b'.repeat(12)}\` · [what this is](${guide}#${anchor})</sub>`;
const blob = `https://github.com/coder/websocket/blob/${head}`;

describe('renderComment', () => {
  it('says what happens, what it costs, why and what to do, and folds the rest', () => {
    expect(renderComment([readFrameHeader], context)).toBe(
      [
        '**❌ `err` now moves to the heap: 1 more allocation (16 bytes) per call of `(*Conn).readFrameHeader`**',
        `The value is at [\`read.go:257\`](${blob}/read.go#L257). The closure on line 233 captures it by reference and outlives the call. **Fix:** Pass the variable as an argument instead of capturing it.`,
        '<details><summary>How the value gets there</summary>',
        `1. its address is passed to \`prepareRead\` ([\`read.go:258\`](${blob}/read.go#L258))\n2. the closure captures the pointer ([\`read.go:233\`](${blob}/read.go#L233))`,
        'The compiler says:',
        '```\nmoved to heap: err\nflow: {heap} ← &err\n  from &err (address-of) at read.go:258:39\n```',
        '</details>',
        ending('a-closure-captures-the-variable-by-reference'),
      ].join('\n\n'),
    );
  });

  it('lists the values that one line moves', () => {
    const lines = renderComment([prepareRead, readFrameHeader, readFramePayload], context).split('\n');
    expect(lines.slice(0, 7)).toEqual([
      '**❌ `(*Conn).prepareRead` now returns a closure: 3 more allocations (72 bytes)**',
      '',
      'It is returned, so it outlives the call. **Fix:** Call it in place instead of returning it.',
      '',
      `- [\`read.go:233\`](${blob}/read.go#L233): the closure is now allocated on the heap, 1 more allocation (40 bytes) whenever its line of \`(*Conn).prepareRead\` runs`,
      `- [\`read.go:257\`](${blob}/read.go#L257): \`err\` now moves to the heap, 1 more allocation (16 bytes) per call of \`(*Conn).readFrameHeader\`. The closure on line 233 captures it by reference and outlives the call.`,
      `- [\`read.go:272\`](${blob}/read.go#L272): \`err\` now moves to the heap, 1 more allocation (16 bytes) per call of \`(*Conn).readFramePayload\`. The closure on line 233 captures it by reference and outlives the call.`,
    ]);
  });

  it('gives one reason for all where it is one, and each piece of advice once', () => {
    const text = renderComment([readFrameHeader, readFramePayload], context);
    expect(text.split(readFrameHeader.cause.explanation)).toHaveLength(2);
    expect(text.split(readFrameHeader.cause.advice)).toHaveLength(2);
    const two = renderComment([prepareRead, readFrameHeader], context);
    expect(two).toContain(` **Fix:** ${prepareRead.cause.advice}\n\n`);
    expect(two).toContain(`\n\n${readFrameHeader.cause.advice}\n\n`);
    expect(two).toContain('<summary>How one of them gets there</summary>');
  });

  it.each([
    [
      { call: 'runtime.growslice', type: '[]int', bytes: null },
      'up to 1 more allocation (size known only at run time) whenever',
    ],
    [
      { call: 'runtime.concatstring2', type: 'string', bytes: null },
      ': 1 more allocation (size known only at run time) whenever',
    ],
    // Its size is fixed; it is only that the listing did not tell it.
    [{ call: 'runtime.newobject', type: 'sync.Pool', bytes: null }, ': 1 more allocation whenever'],
    [{ call: 'runtime.newobject', type: 'int8', bytes: 1 }, ': 1 more allocation (1 byte) whenever'],
  ])('tells the cost of %j', (allocation, cost) => {
    const finding = { ...prepareRead, allocation: { status: 'confirmed', ...allocation } } as const;
    expect(renderComment([finding], context)).toContain(cost);
  });

  it.each<[string, Partial<Runs>]>([
    ['per call of `(*Conn).prepareRead`**', {}],
    ['per call of `(*Conn).prepareRead` that reaches line 233**', { leftBefore: true }],
    ['per round of the loop on line 230 of `(*Conn).prepareRead`**', { loop: 230 }],
    ['per call of the closure on line 230 of `(*Conn).prepareRead`**', { literal: 230 }],
    [
      'per call of `(*Conn).prepareRead`, only when `n > 0`**',
      { condition: { kind: 'if', text: 'n > 0', line: 9 }, leftBefore: true },
    ],
    [
      'per round of the loop on line 230 of `(*Conn).prepareRead`, only when `n > 0` does not hold**',
      { loop: 230, condition: { kind: 'else', text: 'n > 0', line: 9 } },
    ],
    ['(*Conn).prepareRead`, only in `case 1`**', { condition: { kind: 'case', text: 'case 1', line: 9 } }],
    ['(*Conn).prepareRead`, only in the case on line 9**', { condition: { kind: 'case', text: '', line: 9 } }],
    [
      '(*Conn).prepareRead`, only when the condition on line 9 holds**',
      { condition: { kind: 'if', text: '', line: 9 } },
    ],
  ])('says how often: %s', (words, runs) => {
    const finding: Finding = {
      ...prepareRead,
      inLoop: runs.loop !== undefined,
      runs: { loop: null, literal: null, condition: null, leftBefore: false, ...runs },
    };
    expect(renderComment([finding], context).split('\n')[0]).toContain(words);
  });

  it('puts a broken promise first', () => {
    const contract = { function: 'Read', source: '//escapediff:noalloc', reaches: null };
    expect(renderComment([{ ...readFrameHeader, contract }], context)).toMatch(
      /^\*\*❌ `Read` breaks its `\/\/escapediff:noalloc`\. `err` now moves to the heap: /,
    );
    const reached = { ...readFrameHeader, expression: 'a map', contract: { ...contract, reaches: 'log.Count' } };
    expect(renderComment([reached], context)).toContain(
      '. `log.Count` is now reached from here, and allocates a map: 1 more',
    );
  });

  it('says "up to" where a branch decides on one of several', () => {
    const runs: Runs = { loop: null, literal: null, condition: null, leftBefore: true };
    expect(renderComment([readFrameHeader, { ...readFramePayload, runs }], context)).toContain(
      '`err` now moves to the heap: up to 2 more allocations (32 bytes) in `(*Conn).readFrameHeader`, `(*Conn).readFramePayload`**',
    );
  });

  it('names the call of variadic arguments', () => {
    const source = '\tlog.Printf("%d", n)';
    const finding = { ...prepareRead, kind: 'other', expression: '... argument', source, column: 2 } as const;
    expect(renderComment([finding], context)).toMatch(/^\*\*❌ The slice of the arguments of `log\.Printf` is now/);
    const inlined = { ...finding, madeIn: 'log.Printf' };
    expect(renderComment([inlined], context)).toMatch(/^\*\*❌ The slice of the arguments of `log\.Printf` is now/);
    expect(renderComment([{ ...finding, column: 0 }], context)).toMatch(/^\*\*❌ The slice of the variadic arguments/);
  });

  it('tells a closure that starts a line from a declaration', () => {
    const declared = renderComment([readFrameHeader], context);
    expect(declared).toContain('per call of `(*Conn).readFrameHeader`');
    const literal = renderComment([{ ...readFrameHeader, source: '\tfunc(err error) {' }], context);
    expect(literal).toContain('whenever its line of `(*Conn).readFrameHeader` runs');
  });

  it('lists ten places and counts the others', () => {
    const many = Array.from({ length: 12 }, (_, index) => ({ ...readFrameHeader, line: 300 + index }));
    const text = renderComment(many, context);
    expect(text).toContain(
      '`err` now moves to the heap: 12 more allocations (192 bytes) in `(*Conn).readFrameHeader`**',
    );
    expect(text).toContain('read.go:309');
    expect(text).not.toContain('read.go:310');
    expect(text).toContain('\n- and 2 more places\n');
  });

  it('words a lost stack allocation, a loop and an untouched line', () => {
    const text = renderComment([lostStack], context);
    expect(text).toContain(
      '**❌ `newOptions` is no longer inlined, so `&options{...}` is allocated on the heap: 1 more allocation (24 bytes) per round of a loop in `handle`**',
    );
    expect(text).not.toContain('The compiler says');
    expect(text).not.toContain('<details>');
    expect(text).toContain('handle.go#L12), a line that this change does not touch. `newOptions` now costs 94');
    expect(text).not.toMatch(/^\*\w/m);
  });

  it('claims no more than is known', () => {
    const unknown = {
      ...readFrameHeader,
      allocation: { status: 'unknown', call: null, type: null, bytes: null },
    } as const;
    expect(renderComment([unknown], context)).toMatch(
      /^\*\*❌ `err` may now move to the heap: possibly 1 more allocation per call of/,
    );
    expect(renderComment([unknown, readFramePayload], context)).toMatch(
      /^\*\*❌ This line may cause 2 more allocations/,
    );
  });

  it('says nothing of "now" in a new function', () => {
    const added = { ...prepareRead, origin: 'new-function' } as const;
    expect(renderComment([added], context)).toMatch(/^\*\*❌ The closure is allocated on the heap: /);
    expect(renderComment([added], context)).toContain('*New function*');
  });

  it('brings nothing hostile to life', () => {
    const text = renderComment([hostile], context);
    expect(text).not.toMatch(/<!--|\u202e|[^`]<img/);
    expect(text).not.toContain('\u001b');
    expect(text).toContain('`@everyone`');
    expect(text).toContain('`https://evil.example`');
    expect(text).toContain('\n`````\nmoved to heap: err\n````\n</details>\n<! -- escapediff\n`````\n');
  });

  it('links to the guide alone without a repository, and names no command without commits', () => {
    const text = renderComment([readFrameHeader], { repositoryUrl: null, headSha: null, baseSha: null });
    expect(text.match(/\]\([^)]*\)/g)).toEqual([`](${guide}#a-closure-captures-the-variable-by-reference)`]);
    expect(text).not.toContain('escapediff diff');
  });

  it('stays short whatever the length of what it tells of', () => {
    const explanation = 'a` '.repeat(1 << 16);
    const huge = {
      ...readFrameHeader,
      expression: '`|'.repeat(1 << 18),
      cause: { ...readFrameHeader.cause, explanation },
    };
    expect(renderComment([huge], context).length).toBeLessThan(10_000);
    const many = Array.from({ length: 20 }, (_, index) => ({
      ...huge,
      flow: Array<string>(500).fill('y'.repeat(5_000)),
      cause: { ...huge.cause, explanation: `${index} ${'*'.repeat(5_000)}`, advice: `${index} ${'*'.repeat(5_000)}` },
    }));
    expect(renderComment(many, context).length).toBeLessThan(60_000);
  });
});

describe('a suggestion', () => {
  const offered: Suggestion = printed.suggestion!;
  const withText = (replacement: string): string => {
    const suggestion = { ...offered, replacement };
    return renderComment([{ ...printed, suggestion }], context, suggestion);
  };

  it('stands below the advice, in a block that GitHub can put in place of the lines', () => {
    expect(renderComment([printed], context, offered)).toBe(
      [
        '**❌ `code` is now allocated on the heap: 1 more allocation (8 bytes) whenever its line of `reason` runs**',
        'It is converted to an interface. **Fix:** Take a concrete type.',
        'This removes the allocation; checked by compiling it.',
        '```suggestion\n\treturn strconv.Itoa(code)\n```',
        '<details><summary>How the value gets there</summary>',
        'The compiler says:',
        '```\ncode escapes to heap\n```',
        '</details>',
        ending('converted-to-an-interface'),
      ].join('\n\n'),
    );
  });

  it('is left out of a comment that stands on other lines', () => {
    expect(renderComment([printed], context)).not.toContain('suggestion');
  });

  it('says how many of several values it spares', () => {
    const other = { ...printed, id: 'f123456789abcdef', expression: 'other' };
    expect(renderComment([printed, other], context, offered)).toContain('This removes all of them; checked');
    expect(renderComment([printed, { ...other, suggestion: null }], context, offered)).toContain(
      'This removes 1 of them; checked',
    );
  });

  it.each([
    ['```', '````suggestion\n```\n````'],
    ['a := `` + "````"', '`````suggestion\na := `` + "````"\n`````'],
    ['a\n\n\tb', '```suggestion\na\n\n\tb\n```'],
    ['@everyone <b> # 1', '```suggestion\n@everyone <b> # 1\n```'],
  ])('holds %j to the letter, in a fence that it can not end', (replacement, block) => {
    expect(withText(replacement)).toContain(`\n\n${block}\n\n`);
  });

  it.each(['a\u202eb', 'a\u001b[2J', 'a\rb', '<!-- escapediff:finding:1 -->', 'x\u200by', 'x'.repeat(4001)])(
    'is left out where %.20j could not be shown to the letter',
    (replacement) => {
      expect(withText(replacement)).not.toContain('suggestion');
    },
  );

  it('is left out where it spans too many lines, or none', () => {
    for (const endLine of [39, 60]) {
      const suggestion = { ...offered, endLine };
      expect(renderComment([{ ...printed, suggestion }], context, suggestion)).not.toContain('suggestion');
    }
  });
});
