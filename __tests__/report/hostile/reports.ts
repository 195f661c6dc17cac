import fc from 'fast-check';
import type { Finding, Report } from '../../../src/model/index.ts';
import { lostStack, prepareRead, readFrameHeader, websocket } from '../samples.ts';

/** What Markdown, GitHub, runners, terminals and JSON read as their own, and what breaks a line, a cell or a fence. */
const pieces = [
  ...[
    '`',
    '``',
    '```',
    '~~~',
    '|',
    '\\',
    '\\|',
    '*',
    '_',
    '~',
    '[',
    ']',
    '(',
    ')',
    '](javascript:alert(1))',
    '![x](y)',
  ],
  ...[
    '<',
    '>',
    '<b>',
    '</details>',
    '<summary>',
    '<img src=x onerror=alert(1)>',
    '<script>',
    '<!--',
    '-->',
    '<!-- escapediff:summary -->',
  ],
  ...[
    '@octocat',
    '@org/team',
    '#1',
    'GH-1',
    'octo/market#2',
    'https://evil.example/x',
    'www.evil.example',
    'a@b.example',
    ':tada:',
  ],
  ...[
    '0123456789abcdef0123456789abcdef01234567',
    '&amp;',
    '&lt;b&gt;',
    '&#64;octocat',
    '$x$',
    '[^1]',
    '[^1]: note',
    '[x]: http://y',
  ],
  ...[
    '\n',
    '\r\n',
    '\r',
    '\t',
    ' ',
    '  \n',
    '\n\n',
    '\u2028',
    '\u0085',
    '\u0000',
    '\u001b[2J',
    '\u0007',
    '\u202e',
    '\u2066',
    '\u200b',
    '\ufeff',
  ],
  ...['::set-output name=x::y', '##[error]x', '\n::error::x', '%0A::warning::x', '::stop-commands::t'],
  ...[
    '- a',
    '1. a',
    '# h',
    '> q',
    '---',
    '===',
    '    code',
    '| a | b |',
    '| - | - |',
    '\ud800',
    '\udc00',
    '😀',
    'é',
    '漢',
    'err',
    '&T{...}',
    'a b',
  ],
];

/** A text from outside: pieces of the above and anything else, now and then very long. */
export const text = fc.oneof(
  {
    weight: 60,
    arbitrary: fc
      .array(fc.oneof(fc.constantFrom(...pieces), fc.string({ maxLength: 4 })), { maxLength: 8 })
      .map((parts) => parts.join('')),
  },
  // A report has some sixty texts: with more of these it takes seconds to read as Markdown.
  { weight: 1, arbitrary: fc.constantFrom(...pieces).map((piece) => piece.repeat(3000)) },
);

const line = fc.integer({ min: 1, max: 500 });
const place = fc.record({ file: text, line, column: fc.integer({ min: 0, max: 300 }) });

const finding: fc.Arbitrary<Finding> = fc
  .record({
    from: fc.constantFrom(readFrameHeader, prepareRead, lostStack),
    state: fc.constantFrom<Finding['state']>('new', 'new', 'new', 'changed', 'moved', 'fixed', 'unchanged'),
    origin: fc.constantFrom<Finding['origin']>('existing-function', 'new-function'),
    gating: fc.boolean(),
    cold: fc.boolean(),
    kind: fc.constantFrom<Finding['kind']>('variable', 'closure', 'append', 'boxing', 'lost-stack'),
    status: fc.constantFrom<Finding['allocation']['status']>('confirmed', 'unknown', 'none'),
    place,
    texts: fc.tuple(text, text, text, text, text, text, text),
    waiver: fc.option(text, { freq: 4 }),
    chain: fc.array(fc.tuple(place, text), { maxLength: 3 }),
    root: fc.option(fc.tuple(fc.constantFrom('base' as const, 'head' as const), text, line, text)),
    flow: fc.array(text, { maxLength: 3 }),
    suggestion: fc.option(fc.record({ text, file: fc.option(text), before: fc.nat(3), after: fc.nat(30) }), {
      freq: 2,
    }),
  })
  .map(({ from, place: at, texts, waiver, chain, root, status, suggestion, ...rest }) => {
    const [name, expression, message, source, explanation, advice, type] = texts;
    return {
      ...from,
      ...rest,
      file: at.file,
      line: at.line,
      endLine: at.line,
      column: at.column,
      endColumn: at.column,
      package: name,
      function: name,
      expression,
      message,
      source,
      allocation: { ...from.allocation, status, type },
      suggestion:
        suggestion === null
          ? null
          : {
              file: suggestion.file ?? at.file,
              startLine: Math.max(1, at.line - suggestion.before),
              endLine: at.line + suggestion.after,
              replacement: suggestion.text,
            },
      waiver: waiver === null ? null : { source: 'comment', reason: waiver, where: waiver },
      cause: {
        ...from.cause,
        explanation,
        advice,
        chain: chain.map(([where, words]) => ({ ...where, text: words })),
        root: root === null ? null : { side: root[0], file: root[1], line: root[2], text: root[3] },
      },
    };
  });

/** A report whose every text comes from outside. */
const change = fc.option(
  fc.record({ base: fc.nat(100), head: fc.nat(100), p: fc.option(fc.constant(0.001)), significant: fc.boolean() }),
);

const measured = fc.record({
  count: fc.nat(100),
  time: text,
  benchmarks: fc.array(fc.record({ package: text, name: text, allocs: change, bytes: change, seconds: change }), {
    maxLength: 2,
  }),
});

const builds = fc.array(
  fc.record({ name: text, goVersion: text, goos: text, goarch: text, tags: fc.array(text, { maxLength: 1 }) }),
  { maxLength: 2 },
);

export const report: fc.Arbitrary<Report> = fc
  .record({
    findings: fc.array(finding, { minLength: 1, maxLength: 5 }),
    notices: fc.array(text, { maxLength: 2 }),
    problems: fc.array(fc.tuple(text, text, fc.option(text)), { maxLength: 2 }),
    reasons: fc.array(text, { maxLength: 2 }),
    label: text,
    measured: fc.option(measured),
    builds,
    conclusion: fc.constantFrom<Report['verdict']['conclusion']>('pass', 'fail', 'inconclusive'),
  })
  .map(({ findings, notices, problems, reasons, label, conclusion, builds: all, measured: benchmarks }) => ({
    ...websocket,
    base: { ...websocket.base, label },
    head: {
      ...websocket.head,
      label,
      goVersion: label.slice(0, 20),
      status: problems.length === 0 ? ('built' as const) : ('partial' as const),
      problems: problems.map(([name, message, position]) => ({ package: name, message, position })),
    },
    verdict: { ...websocket.verdict, conclusion, reasons },
    notices,
    measured: benchmarks,
    builds: all.map((each) => ({ ...each, status: 'built' as const, counts: websocket.counts })),
    findings: findings.map((one, index) => ({
      ...one,
      id: String(index).padStart(16, '0'),
      builds: index === 0 && all.length > 0 ? all.map(({ name }) => name) : null,
    })),
  }));
