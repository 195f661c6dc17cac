import type { ComparisonReport, Finding, Report, ReportSide } from '../../src/model/index.ts';

const shas = { base: 'a'.repeat(40), head: 'b'.repeat(40) };

export const context = {
  repositoryUrl: 'https://github.com/coder/websocket',
  headSha: shas.head,
  baseSha: shas.base,
};

const root = { side: 'head' as const, file: 'read.go', line: 233, text: '\tdone := func() {' };

/** coder/websocket 11bda98: the named result of readFrameHeader moves to the heap. */
export const readFrameHeader: Finding = {
  id: '0123456789abcdef',
  state: 'new',
  origin: 'existing-function',
  remote: false,
  gating: true,
  silent: 'captured',
  waiver: null,
  kind: 'variable',
  package: 'github.com/coder/websocket',
  file: 'read.go',
  line: 257,
  column: 64,
  endLine: 257,
  endColumn: 67,
  function: '(*Conn).readFrameHeader',
  expression: 'err',
  message: 'moved to heap: err',
  source: 'func (c *Conn) readFrameHeader(ctx context.Context) (_ header, err error) {',
  allocation: { status: 'confirmed', call: 'runtime.newobject', type: 'error', bytes: 16 },
  cause: {
    category: 'captured-by-reference',
    explanation: 'The closure on line 233 captures it by reference and outlives the call.',
    advice: 'Pass the variable as an argument instead of capturing it.',
    chain: [
      { file: 'read.go', line: 258, column: 39, text: 'its address is passed to `prepareRead`' },
      { file: 'read.go', line: 233, column: 10, text: 'the closure captures the pointer' },
    ],
    root,
  },
  flow: ['flow: {heap} ← &err', '  from &err (address-of) at read.go:258:39'],
  cold: false,
  inLoop: false,
  generated: false,
  hot: null,
  occurrences: [],
  baseline: null,
  grewFrom: null,
  madeIn: null,
  suggestion: null,
  builds: null,
};

export const readFramePayload: Finding = {
  ...readFrameHeader,
  id: '1123456789abcdef',
  line: 272,
  column: 75,
  endLine: 272,
  endColumn: 78,
  function: '(*Conn).readFramePayload',
  source: 'func (c *Conn) readFramePayload(ctx context.Context, p []byte) (_ int, err error) {',
};

export const prepareRead: Finding = {
  ...readFrameHeader,
  id: '2123456789abcdef',
  kind: 'closure',
  line: 233,
  column: 10,
  endLine: 244,
  endColumn: 3,
  function: '(*Conn).prepareRead',
  expression: 'func literal',
  message: 'func literal escapes to heap',
  source: root.text,
  allocation: { status: 'confirmed', call: 'runtime.newobject', type: null, bytes: 40 },
  cause: {
    ...readFrameHeader.cause,
    category: 'returned-pointer',
    explanation: 'It is returned, so it outlives the call.',
    advice: 'Call it in place instead of returning it.',
  },
};

/** A call that is no longer inlined, on a line that the change does not touch. */
export const lostStack: Finding = {
  ...readFrameHeader,
  id: '3123456789abcdef',
  kind: 'lost-stack',
  remote: true,
  file: 'server/handle.go',
  line: 12,
  column: 12,
  endLine: 12,
  endColumn: 24,
  function: 'handle',
  expression: '&options{...}',
  message: 'newOptions is no longer inlined: its &options{...} escapes to heap',
  source: '\topts := newOptions(r)',
  allocation: { status: 'confirmed', call: 'runtime.newobject', type: 'server.options', bytes: 24 },
  cause: {
    category: 'no-longer-inlined',
    explanation: '`newOptions` now costs 94, and inlining allows 80.',
    advice: 'Split a small wrapper off that can be inlined.',
    chain: [],
    root: { side: 'head', file: 'server/options.go', line: 5, text: 'func newOptions(r *request) *options {' },
  },
  flow: [],
  inLoop: true,
};

export const fixed: Finding = {
  ...readFrameHeader,
  id: '4123456789abcdef',
  state: 'fixed',
  gating: false,
  file: 'write.go',
  line: 30,
};

const side = (name: 'base' | 'head'): ReportSide => ({
  revision: shas[name],
  label: name === 'base' ? 'master' : 'fix-race',
  goVersion: 'go1.26.1',
  status: 'built',
  problems: [],
});

export const clean: ComparisonReport = {
  schemaVersion: 1,
  kind: 'comparison',
  tool: { name: 'escapediff', version: '0.1.0' },
  base: side('base'),
  head: side('head'),
  configuration: {
    goos: 'linux',
    goarch: 'amd64',
    tags: [],
    packages: ['./...'],
    affectedPackages: ['github.com/coder/websocket'],
    tests: false,
  },
  builds: [],
  measured: null,
  shard: null,
  verdict: { conclusion: 'pass', failOn: 'regression', reasons: [] },
  counts: { new: 0, changed: 0, moved: 0, fixed: 0, unchanged: 0, noRuntimeCost: 0, waived: 0, gating: 0 },
  totals: null,
  notices: [],
  findings: [],
};

export const websocket: Report = {
  ...clean,
  verdict: {
    conclusion: 'fail',
    failOn: 'regression',
    reasons: ['3 new allocations fail the policy fail-on: regression.'],
  },
  counts: { ...clean.counts, new: 3, fixed: 1, moved: 2, noRuntimeCost: 2, gating: 3 },
  findings: [prepareRead, readFrameHeader, readFramePayload, fixed],
};

export const inconclusive: Report = {
  ...clean,
  head: {
    ...clean.head,
    status: 'partial',
    problems: [
      { package: 'example.com/m/server', message: 'undefined: newOptions', position: 'server/handle.go:12:10' },
    ],
  },
  verdict: {
    conclusion: 'inconclusive',
    failOn: 'regression',
    reasons: ['One affected package of the head could not be built: example.com/m/server.'],
  },
};

/** A number that is printed, and the rewrite that spares its allocation. */
export const printed: Finding = {
  ...readFrameHeader,
  id: '6123456789abcdef',
  kind: 'boxing',
  file: 'close.go',
  line: 40,
  column: 27,
  endLine: 40,
  endColumn: 31,
  function: 'reason',
  expression: 'code',
  message: 'code escapes to heap',
  source: '\treturn fmt.Sprintf("%d", code)',
  allocation: { status: 'confirmed', call: 'runtime.convT64', type: null, bytes: 8 },
  cause: {
    category: 'converted-to-interface',
    explanation: 'It is converted to an interface.',
    advice: 'Take a concrete type.',
    chain: [],
    root: null,
  },
  flow: [],
  suggestion: { file: 'close.go', startLine: 40, endLine: 40, replacement: '\treturn strconv.Itoa(code)' },
};

/** A report in which no field that may be null or empty is so. */
export const full: Report = {
  ...websocket,
  configuration: { ...websocket.configuration, tags: ['netgo'], tests: true },
  base: {
    ...websocket.base,
    status: 'partial',
    problems: [{ package: null, message: 'no go.mod', position: 'a.go:1:1' }],
  },
  notices: ['The Go versions differ.'],
  findings: [
    {
      ...readFrameHeader,
      state: 'moved',
      gating: false,
      waiver: { source: 'config', reason: 'once per connection', where: '.github/escapediff.yml' },
      hot: { share: 0.25, line: 0.125, own: 0.0625, profile: 'cpu.pprof' },
      occurrences: [{ file: 'write.go', line: 3, column: 4 }],
      baseline: { file: 'old/read.go', line: 250, column: 64 },
      suggestion: printed.suggestion,
    },
  ],
};

/** What someone might name a file, or write in it, to steer a terminal or a page. */
export const hostile: Finding = {
  ...readFrameHeader,
  id: '5123456789abcdef',
  file: 'a|b/@team`/\u202egnp.go',
  function: 'F|`#1`',
  expression: '"@everyone <!-- escapediff --> </details>\u001b[2J"',
  source: '\tx := "\u001b[2J\u202e"',
  cause: {
    ...readFrameHeader.cause,
    explanation: 'ping @everyone about #12 at https://evil.example <img src=x> | <!-- escapediff',
    root: null,
  },
  flow: ['````', '</details>', '<!-- escapediff'],
};
