/** Configuration files that are accepted. */
export const good: Readonly<Record<string, string>> = {
  'all keys': `
# everything that can be set
fail-on: allocation
packages: [./..., ./internal/cache]
tests: true
tags: [integration, go1.22, größe]
goos: linux
goarch: "386"
cgo: off
platforms: [linux/amd64, windows/arm64+purego+netgo]
go-versions: [oldest, local, '1.25', go1.26.3, tip]
pgo: profiles/default.pgo
profile: [profiles/*.pprof, the heap.pprof]
hot-threshold: 0.5
measure-count: 6
measure-time: 100x
include: [unchanged, no-runtime-cost]
comment-on: all
max-comments: 0
timeout: 1h30m
rules:
  - path: cmd/**
    fail-on: none
  - {path: internal/wire/**, fail-on: allocation, grow-limit: 1KiB}
  - {path: big/*.go, grow-limit: 512}
ignore: ['**/*.pb.go', examples/**]
waivers:
  - path: internal/debug/**
    reason: never runs in production
  - function: (*Server).Dump
    expression: '&snapshot{...}'
    reason: once a day
    expires: 2028-02-29
waiver-labels:
  - label: allocations-accepted
    reason: accepted in review
`,
  'one key': 'fail-on: none\n',
  'an empty list': 'waivers: []\ntags: []\n',
  'flow style': '{tests: false, max-comments: 100}',
  JSON: '{"cgo": "on", "pgo": "off"}',
  'an anchor that nothing refers to': 'tags: &t [a]\n',
  'a hidden folder': 'waivers: [{path: .github/x.go, reason: tooling}]',
};

/** Configuration files that YAML understands and we refuse: where, and a part of the message. */
export const bad: Readonly<Record<string, readonly [text: string, place: string, message: string]>> = {
  'a list at the top': ['- fail-on', '1:1', 'a list (from'],
  'a text at the top': ['fail-on', '1:1', '"fail-on" (from'],
  'an unknown key': ['tests: true\nfailon: none', '2:1', 'did you mean "fail-on"? Accepted: fail-on, packages,'],
  'a key of the command line': ['output: x.json', '1:1', 'the key "output"'],
  'a merge key': ['<<: {tests: true}', '1:1', 'the key "<<"'],
  'a key that all objects have': ['constructor: x', '1:1', 'the key "constructor"'],
  'a key that every object inherits': ['__proto__: {tests: true}', '1:1', 'the key "__proto__"'],
  'a mistyped word': ['fail-on: regresion', '1:10', 'fail-on: "regresion"'],
  'a word in capitals': ['fail-on: None', '1:10', 'did you mean "none"?'],
  'a key without a value': ['tests:', '1:7', 'tests: nothing (from'],
  'a truth value of YAML 1.1': ['tests: yes', '1:8', 'Accepted: true, false.'],
  'a truth value in quotes': ['tests: "true"', '1:8', 'Accepted: true, false.'],
  'a truth value for cgo': ['cgo: true', '1:6', 'cgo: true (from'],
  'a text for a list': ['packages: ./...', '1:11', 'Accepted: a list of package patterns'],
  'an option among the packages': ['packages: [./..., -toolexec=x]', '1:19', 'packages[2]: "-toolexec=x"'],
  'a space in a package': ['packages: ["./a ./b"]', '1:12', 'packages[1]: "./a ./b"'],
  'an impossible tag': ['tags: ["a,b"]', '1:8', 'tags[1]: "a,b"'],
  'a number for a text': [
    'goarch: 386',
    '1:9',
    '386 (from .github/escapediff.yml:1:9) is not accepted; does it lack quotes?',
  ],
  'a platform without an architecture': ['platforms: [linux]', '1:13', 'platforms[1]: "linux"'],
  'a path, which the command line may name': ['go-versions: [/opt/go]', '1:15', 'paths on the command line'],
  'a release that YAML takes for a number': ['go-versions: [1.25]', '1:15', 'does it lack quotes?'],
  'a part, which each job has its own of': ['shard: 1/8', '1:1', 'the key "shard"'],
  'benchmarks to run, which a repository has no say in': ['measure: .', '1:1', 'the key "measure"'],
  'too few samples to tell anything': ['measure-count: 5', '1:16', 'a whole number from 6 to 100'],
  'an impossible platform': ['goos: Linux', '1:7', 'goos: "Linux"'],
  'an option for a profile': ['pgo: -x', '1:6', 'pgo: "-x"'],
  'one profile without its list': ['profile: cpu.pprof', '1:10', 'profile: "cpu.pprof"'],
  'an option among the profiles': ['profile: [cpu.pprof, -x]', '1:22', 'profile[2]: "-x"'],
  'more than all': ['hot-threshold: 100.5', '1:16', 'hot-threshold: 100.5'],
  'a negative part': ['hot-threshold: -1', '1:16', 'a percentage from 0 to 100'],
  'a percentage as a text': ['hot-threshold: 1%', '1:16', 'hot-threshold: "1%"'],
  'an unknown thing to include': ['include: [unchangd]', '1:11', 'include[1]: "unchangd"'],
  'too many comments': ['max-comments: 101', '1:15', 'a whole number from 0 to 100'],
  'fewer than no comments': ['max-comments: -1', '1:15', 'max-comments: -1'],
  'half a comment': ['max-comments: 1.5', '1:15', 'max-comments: 1.5'],
  'a number as a text': ['max-comments: "30"', '1:15', 'max-comments: "30"'],
  'infinitely many comments': ['max-comments: .inf', '1:15', 'max-comments: Infinity'],
  'one rule without its list': ['rules: {path: a, fail-on: none}', '1:8', 'rules: a mapping'],
  'a rule that is a path': ['rules: [cmd/**]', '1:9', 'Accepted: a mapping with path, fail-on, grow-limit'],
  'a rule without a path': [
    'rules:\n  - fail-on: none',
    '2:5',
    'rules[1]: this rule (from .github/escapediff.yml:2:5) has no path',
  ],
  'a rule that says nothing': ['rules:\n  - path: cmd/**', '2:5', 'says nothing; give fail-on, grow-limit or both.'],
  'a mistyped key of a rule': ['rules:\n  - path: a\n    failon: none', '3:5', 'did you mean "fail-on"?'],
  'a mistyped policy of a rule': ['rules:\n  - {path: a, fail-on: alocation}', '2:24', 'rules[1].fail-on: "alocation"'],
  'a rule for a path that leads out': ['rules:\n  - {path: ../a, fail-on: none}', '2:12', 'rules[1].path: "../a"'],
  'a rule for what is no glob': [
    'rules:\n  - {path: "!(a)", fail-on: none}',
    '2:12',
    'it has a group such as @(…) or !(…)',
  ],
  'an ignored path that leads out': ['ignore: [../a.go]', '1:10', 'ignore[1]: "../a.go"'],
  'a mistyped choice of comments': ['comment-on: gate', '1:13', 'comment-on: "gate"'],
  'one waiver without its list': ['waivers: {path: a, reason: b}', '1:10', 'waivers: a mapping'],
  'a waiver that is a text': [
    'waivers: [internal/**]',
    '1:11',
    'Accepted: a mapping with path, function, expression, reason, expires',
  ],
  'a waiver without a reason': [
    'waivers:\n  - path: a.go',
    '2:5',
    'waivers[1]: this waiver (from .github/escapediff.yml:2:5) has no reason',
  ],
  'a blank reason': ['waivers:\n  - path: a.go\n    reason: " "', '3:13', 'waivers[1].reason: " "'],
  'a waiver for everything': ['waivers:\n  - reason: all fine', '2:5', 'would waive everything'],
  'a mistyped key of a waiver': ['waivers:\n  - pth: a.go\n    reason: b', '2:5', 'did you mean "path"?'],
  'an absolute path': ['waivers:\n  - path: /a.go\n    reason: b', '2:11', 'waivers[1].path: "/a.go"'],
  'a path that leads out': ['waivers:\n  - path: ../a.go\n    reason: b', '2:11', 'waivers[1].path: "../a.go"'],
  'a group in a glob': ['waivers:\n  - path: "!(a).go"\n    reason: b', '2:11', 'it has a group such as @(…) or !(…)'],
  'a glob that says what is not meant': ['waivers:\n  - path: "!a.go"\n    reason: b', '2:11', 'it begins with "!"'],
  'a range in a glob': ['waivers:\n  - path: "a{1..9}.go"\n    reason: b', '2:11', 'it has a range'],
  'a day that does not exist': [
    'waivers:\n  - {path: a, reason: b, expires: 2027-02-29}',
    '2:35',
    'there is no such day',
  ],
  'a 13th month': ['waivers:\n  - {path: a, reason: b, expires: 2027-13-01}', '2:35', 'there is no such day'],
  'another way to write a date': [
    'waivers:\n  - {path: a, reason: b, expires: 30.6.2027}',
    '2:35',
    'a date, YYYY-MM-DD',
  ],
  'a label without a reason': [
    'waiver-labels:\n  - label: a',
    '2:5',
    'waiver-labels[1]: this entry (from .github/escapediff.yml:2:5) has no reason',
  ],
  'a reason without a label': ['waiver-labels:\n  - reason: a', '2:5', 'has no label'],
  'a label alone': ['waiver-labels: [accepted]', '1:17', 'Accepted: a mapping with label, reason'],
};

/** What is refused before there is anything to compare with a schema. */
export const notYaml: Readonly<Record<string, readonly [text: string, place: string, message: string]>> = {
  'a key twice': ['tests: true\ntests: false', '2:1', 'this key stands twice'],
  'a key of a waiver twice': ['waivers:\n  - {path: a, path: b, reason: c}', '2:15', 'this key stands twice'],
  'two documents': ['tests: true\n---\ntests: false', '2:1', 'a second document'],
  'an alias': ['tags: &t [a]\npackages: *t', '2:11', 'aliases are not accepted'],
  'a text that looks like an alias': ['waivers:\n  - function: *Server', '2:15', 'needs quotes'],
  'an unknown tag': ['tags: !danger [a]', '1:7', 'not valid YAML'],
  'a tag': ['pgo: !!binary aGk=', '1:15', 'tags are not accepted'],
  'a list as a key': ['[a]: b', '1:1', 'a key must be a text'],
  'a number as a key': ['1: b', '1:1', 'a key must be a text'],
  'a bracket that stays open': ['tags: [a\ntests: true', '2:1', 'not valid YAML'],
  tabs: ['waivers:\n\t- a', '2:1', 'Tabs are not allowed'],
};
