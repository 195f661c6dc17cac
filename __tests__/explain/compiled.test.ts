import path from 'node:path';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { explainer, type ExplainedCause } from '../../src/explain/index.ts';
import type { Cause, CauseCategory, Escape } from '../../src/model/index.ts';
import { compiled, type Compiled } from './compiled.ts';

let program: Compiled;
let explain: ReturnType<typeof explainer>;

beforeAll(async () => {
  program = await compiled(path.resolve('__tests__/fixtures/explain'));
  explain = explainer({ ...program, lostStack: program.comparison.lostStack });
}, 300_000);

/** The cause of the one escape of a function whose message has `text` in it. */
function causeIn(name: string, text: string): { readonly cause: Cause; readonly escape: Escape } {
  const found = program.head.escapes.filter(
    ({ source, message }) => source.function === name && message.includes(text),
  );
  if (found.length !== 1) throw new Error(`${found.length} escapes of ${text} in ${name}`);
  const [escape] = found as [Escape];
  return { escape, cause: explain(escape, 'head') };
}

// What a reader of head/shop.go and head/untouched.go says of each function, with the words that must not be missing.
const told: readonly (readonly [name: string, text: string, category: CauseCategory, words: readonly string[]])[] = [
  ['returned', '&item', 'returned-pointer', ['`&item{…}`', 'returned']],
  ['returnedVariable', 'it', 'returned-pointer', ['`it`', 'returned']],
  ['stored', '&item', 'stored-in-heap', ['`&item{…}`', '`shelf`']],
  ['inMap', '&item', 'stored-in-heap', ['`&item{…}`', '`prices']],
  ['inField', '&item', 'stored-in-heap', ['`&item{…}`', '`box.it`']],
  ['inSlice', '&item', 'stored-in-heap', ['`&item{…}`', '`items']],
  ['sent', '&item', 'sent-to-channel', ['`&item{…}`', 'channel']],
  ['printed', 'id escapes', 'variadic-arguments', ['`id`', '`fmt.Println`']],
  ['boxed', 'id escapes', 'converted-to-interface', ['`id`', 'interface']],
  ['started', 'moved to heap: count', 'captured-by-reference', ['`count`', 'line 75', '`go`', 'goroutine']],
  ['deferred', 'moved to heap: count', 'captured-by-reference', ['`count`', 'line 85', 'deferred']],
  ['started', 'func literal', 'go-statement', ['goroutine']],
  ['deferred', 'func literal', 'defer-statement', ['deferred', 'loop']],
  ['counter', 'moved to heap: count', 'captured-by-reference', ['`count`', 'line 94', 'reference']],
  ['remembered', 'make', 'stored-in-heap', ['`list`', 'is captured by a closure']],
  ['tooLarge', 'make', 'too-large', ['large']],
  ['largeArray', 'buffer', 'too-large', ['`buffer`', 'large']],
  ['viaInterface', 'eight', 'interface-method-call', ['`eight`', '`k.Keep`', 'interface']],
  ['throughPointer', '&item', 'assigned-through-pointer', ['`&item{…}`', '`*to`']],
  ['appended', 'append', 'append', ['append']],
  ['greeting', '"hello, "', 'string-building', ['string']],
  ['wrapped', 'name escapes', 'variadic-arguments', ['`name`', '`fmt.Errorf`']],
  ['wrapped', 'errorString', 'returned-pointer', ['`fmt.Errorf`', 'inlined']],
  ['methodValue', 'it.cost', 'method-value', ['`it.cost`']],
];

describe('what the compiler said of a program, told of the source', () => {
  it.each(told)('%s: %s is %s', (name, text, category, words) => {
    const { cause } = causeIn(name, text);
    expect(cause.category).toBe(category);
    for (const word of words) expect(cause.explanation).toContain(word);
    expect(cause.advice).toMatch(/\S.*\.$/s);
  });

  it('says nothing in words of the compiler, whatever escapes', () => {
    const texts = program.head.escapes.flatMap((escape) => {
      const { explanation, advice, chain } = explain(escape, 'head');
      return [explanation, advice, ...chain.map((step) => step.text)];
    });
    expect(texts.length).toBeGreaterThan(60);
    expect(
      texts.filter((text) => /\{heap\}|\{temp\}|~r\d|storage for|derefs|spill|autotmp|\.\.\. argument/.test(text)),
    ).toEqual([]);
    expect(texts.filter((text) => text.trim() === '' || /[\n\r]/.test(text))).toEqual([]);
  });

  it('leaves next to nothing without a category', () => {
    const said = program.head.escapes.filter(({ evidence }) => evidence === 'message');
    const other = said.filter((escape) => explain(escape, 'head').category === 'other');
    expect(other.map(({ message }) => message)).toEqual([]);
  });

  it('says the same of the same input', () => {
    const again = explainer({ ...program, lostStack: program.comparison.lostStack });
    const answered = (cause: ExplainedCause): object => ({ ...cause, handedTo: cause.handedTo() });
    for (const escape of program.head.escapes)
      expect(answered(again(escape, 'head'))).toEqual(answered(explain(escape, 'head')));
  });
});

it('knows that fmt.Errorf makes its error in fmt where there is something to format', () => {
  // Before Go 1.26 it was not inlined.
  const [fallback] = program.head.escapes.filter(
    ({ source, expression }) => source.function === 'wrapped' && expression.includes('errorString'),
  );
  const [plain] = program.head.escapes.filter(
    ({ source, expression }) => source.function === 'plainError' && expression.includes('errorString'),
  );
  expect([fallback?.source.cold, plain?.source.cold]).toEqual([true, false]);
});

describe('the line of the diff that is to blame', () => {
  it('is two calls down in another package, where a parameter began to leak', () => {
    const { cause } = causeIn('Sell', 'moved to heap: event');
    expect(cause.category).toBe('leaking-parameter');
    expect(cause.explanation).toContain('`event`');
    expect(cause.explanation).toContain('`audit.Record`');
    expect(cause.explanation).toContain('`last`');
    expect(cause.root).toEqual({
      side: 'head',
      file: 'audit/audit.go',
      line: 19,
      text: expect.stringContaining('last = event'),
    });
    expect(cause.chain.map(({ file, line }) => `${file}:${line}`)).toEqual(
      expect.arrayContaining(['untouched.go:8', 'audit/audit.go:14', 'audit/audit.go:19']),
    );
    expect(cause.chain.at(-1)).toMatchObject({ file: 'audit/audit.go', line: 19 });
  });

  it("is the value's own where that is part of the diff", () => {
    const { cause, escape } = causeIn('registers', 'moved to heap: err');
    expect(cause.root).toMatchObject({ file: escape.place.file, line: escape.place.line });
  });

  it('is not one on the way that only looks different now', () => {
    const { cause } = causeIn('Pass', 'moved to heap: nine');
    expect(cause.root?.text.trim()).toBe('kept = p');
  });

  it('is none where the change does not reach', () => {
    const { cause } = causeIn('Through', 'moved to heap: seven');
    expect(cause.category).toBe('interface-method-call');
    expect(cause.root).toBeNull();
  });

  it('is in the function that is no longer inlined', () => {
    const [lost] = [...program.comparison.lostStack.keys()];
    if (lost === undefined) throw new Error('no lost stack allocation');
    const cause = explain(lost, 'head');
    expect(lost.place).toMatchObject({ file: 'untouched.go', line: 13 });
    expect(cause.category).toBe('no-longer-inlined');
    expect(cause.explanation).toContain('`newSum`');
    expect(cause.explanation).toContain('budget');
    expect(cause.explanation).toContain('80');
    expect(cause.root).toEqual({
      side: 'head',
      file: 'shop.go',
      line: 8,
      text: expect.stringContaining('for i := 0; i < a; i++ {'),
    });
  });
});

describe('a parameter whose method is called', () => {
  it('is told in a whole sentence', () => {
    const { cause } = causeIn('complains', '&noItem');
    expect(cause.category).toBe('leaking-parameter');
    expect(cause.explanation).toContain(
      'passed to `complain`, whose parameter `err` has its method `err.Error` called through an interface on line ',
    );
  });
});

describe('a parameter that a closure of the callee keeps', () => {
  it('names the callee and where its closure stands', () => {
    const { cause } = causeIn('registers', 'moved to heap: err');
    expect(cause.category).toBe('leaking-parameter');
    expect(cause.explanation).toContain('`err`');
    expect(cause.explanation).toContain('`register`');
    // What `failed` keeps is what err holds: that alone would leave err on the stack.
    expect(cause.explanation).toContain('closure on line 162');
    expect(cause.explanation).not.toContain('`failed`');
  });
});
