import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  accepted,
  quote,
  refused,
  suggestion
} from "./chunk-B5RH4Y2U.js";
import {
  globProblem
} from "./chunk-ZJN5UN7E.js";

// src/report/formats/index.ts
var formats = {
  text: {
    description: "for people in a terminal",
    render: async ({ report, color, width, verbose, trend }) => (await import("./text-TDLIS7JJ.js")).renderText(report, { color, width, verbose, trend })
  },
  json: {
    description: "everything, for programs and for `escapediff show`",
    render: async ({ whole }) => (await import("./json-6ZH3NMUF.js")).renderJson(whole)
  },
  markdown: {
    description: "the summary that a pull request gets",
    render: async ({ report, trend, repositoryUrl }) => {
      const { renderSummary } = await import("./summary-G4ISXAHC.js");
      const context = { repositoryUrl, headSha: null, baseSha: null, trend };
      return renderSummary(report, { ...context, limit: Number.POSITIVE_INFINITY, unit: "characters" });
    }
  },
  sarif: {
    description: "for GitHub's code scanning and editors",
    render: async ({ report, repositoryUrl, name, waived }) => (await import("./sarif-PIMUURIE.js")).renderSarif(report, { repositoryUrl, name, waived })
  },
  html: {
    description: "a page with map and source",
    render: async ({ report, trend, forge, sources, loadAssets }) => {
      const { renderHtml } = await import("./html-SRIAMZGF.js");
      return await renderHtml({ report, trend, forge, ...sources }, await loadAssets());
    }
  },
  lines: {
    description: "one line a finding, for editors and problem matchers",
    render: async ({ report }) => (await import("./lines-664TIC4F.js")).renderLines(report)
  },
  "code-quality": {
    description: "for GitLab's merge requests",
    render: async ({ report }) => (await import("./code-quality-QCYBXJQX.js")).renderCodeQuality(report)
  }
};
var formatNames = Object.keys(formats);
function formatOf(name) {
  const format = formats[name];
  if (format === void 0) throw new Error(`There is no format ${name}.`);
  return format;
}

// src/config/kinds.ts
function describe(node) {
  if (node.kind !== "scalar") return node.kind === "list" ? "a list" : "a mapping";
  return node.value === null ? "nothing" : typeof node.value === "string" ? quote(node.value) : String(node.value);
}
function text(pattern, whatIs) {
  const read = (value, node) => pattern.test(value) ? accepted(value) : refused(quote(value), node, null, whatIs);
  return {
    accepted: whatIs,
    fromText: (value) => read(value, null),
    fromNode: (node) => isText(node) ? read(node.value, node) : notText(node, whatIs)
  };
}
function choice(words) {
  const whatIs = words.join(", ");
  const read = (value, node) => {
    const word = words.find((candidate) => candidate === value);
    return word === void 0 ? refused(quote(value), node, suggestion(value, words), whatIs) : accepted(word);
  };
  return {
    accepted: whatIs,
    fromText: (value) => read(value, null),
    fromNode: (node) => isText(node) ? read(node.value, node) : notText(node, whatIs)
  };
}
var truth = {
  accepted: "true, false",
  fromText: (value) => value === "true" || value === "false" ? accepted(value === "true") : refused(quote(value), null, null, truth.accepted),
  fromNode: (node) => node.kind === "scalar" && typeof node.value === "boolean" ? accepted(node.value) : refused(describe(node), node, null, truth.accepted)
};
function integer(least, most) {
  const whatIs = `a whole number from ${least} to ${most}`;
  const isIn = (value) => Number.isInteger(value) && value >= least && value <= most;
  return {
    accepted: whatIs,
    fromText: (value) => /^\d{1,9}$/.test(value) && isIn(Number(value)) ? accepted(Number(value)) : refused(quote(value), null, null, whatIs),
    fromNode: (node) => node.kind === "scalar" && typeof node.value === "number" && isIn(node.value) ? accepted(node.value) : refused(describe(node), node, null, whatIs)
  };
}
var percentage = {
  accepted: "a percentage from 0 to 100, such as 1 or 0.5",
  fromText: (value) => {
    const number = /^\d{1,3}(?:\.\d{1,6})? ?%?$/.test(value) ? Number.parseFloat(value) : Number.NaN;
    return number <= 100 ? accepted(number) : refused(quote(value), null, null, percentage.accepted);
  },
  fromNode: (node) => node.kind === "scalar" && typeof node.value === "number" && node.value >= 0 && node.value <= 100 ? accepted(node.value) : refused(describe(node), node, null, percentage.accepted)
};
var betweenWords = /[\s,]+/;
var betweenLines = /[\r\n,]+/;
function list(item, separator = betweenWords) {
  const unique = (all) => all.ok ? accepted([...new Set(all.value)]) : all;
  const nodes = listOf(item, item.accepted);
  return {
    accepted: item.accepted,
    fromText: (value) => {
      const parts = value.split(separator).map((part) => part.trim()).filter((part) => part !== "");
      return unique(collect(parts.map((part) => item.fromText(part))));
    },
    fromNode: (node) => unique(nodes.fromNode(node))
  };
}
function listOf(item, whatIs) {
  return {
    fromNode: (node) => {
      if (node.kind !== "list") return refused(describe(node), node, null, `a list of ${whatIs}`);
      return collect(
        node.items.map((itemNode, index) => {
          const reading = item.fromNode(itemNode);
          return reading.ok ? reading : { ...reading, within: `[${index + 1}]${reading.within}` };
        })
      );
    }
  };
}
function collect(readings) {
  const values = [];
  for (const reading of readings) {
    if (!reading.ok) return reading;
    values.push(reading.value);
  }
  return accepted(values);
}
function isText(node) {
  return node.kind === "scalar" && typeof node.value === "string";
}
function notText(node, whatIs) {
  const hint = node.kind === "scalar" && node.value !== null ? "does it lack quotes?" : null;
  return refused(describe(node), node, hint, whatIs);
}

// src/config/setting.ts
var define = (setting) => setting;

// src/config/value-kinds.ts
var path = text(/^(?!-)[^\0\r\n]+$/u, 'a path, not beginning with "-"');
var revision = text(
  /^(?!-)[^\0\r\n]+$/u,
  'a revision as git knows it (branch, tag, SHA, HEAD~2), not beginning with "-"'
);
var platform = (example) => text(/^[a-z0-9]+$/u, `a name that "go tool dist list" shows, such as ${example}`);
var packagePattern = text(
  /^(?!-)[^\0\s,]+$/u,
  'package patterns as go list takes them, such as ./internal/..., not beginning with "-"'
);
var benchFilter = text(
  /^(?!-)[^\0\r\n]+$/u,
  'a regular expression for names of benchmarks, not beginning with "-"'
);
var timeout = text(
  /^(?=\d)(?!(?:0+[hms])+$)(?:\d{1,3}h)?(?:\d{1,5}m)?(?:\d{1,6}s)?$/u,
  "a time such as 90s, 10m or 1h30m"
);
var benchTime = text(
  /^[1-9]\d{0,8}x$|^(?!0+(?:\.0+)?[a-z])\d{1,6}(?:\.\d{1,6})?(?:ms|s|m)$/u,
  "a time such as 0.5s, or rounds such as 100x"
);
var tag = text(/^[\p{L}\p{N}_.]+$/u, "build tags of letters, digits, dots and underscores");
var targetPlatform = text(
  /^[a-z0-9]+\/[a-z0-9]+(?:\+[\p{L}\p{N}_.]+)*$/u,
  'GOOS/GOARCH as "go tool dist list" shows them, with build tags after "+", such as windows/amd64 or linux/arm64+purego'
);
var releases = /^(?:oldest|local|tip|(?:go)?1\.\d{1,4}(?:\.\d{1,4})?)$/;
var releaseWords = "oldest (what go.mod asks for), local, tip, releases such as 1.25 or 1.25.3";
var goVersion = {
  ...text(
    new RegExp(`${releases.source}|^(?!-)[^\\0\\r\\n]*[/\\\\][^\\0\\r\\n]*$`, "u"),
    `${releaseWords}, the path of a GOROOT or go command`
  ),
  fromNode: (node) => text(releases, `${releaseWords}; paths on the command line and as input only`).fromNode(node)
};
var shard = text(
  /^(?:[1-9]\d?|1\d\d|2[0-4]\d|25[0-6])\/(?:[1-9]\d?|1\d\d|2[0-4]\d|25[0-6])$/u,
  "a part and the number of parts, at most 256, such as 3/8"
);
var maxNameLength = 80;
var checkName = text(
  /^[\p{L}\p{N}][\p{L}\p{N} ._/():,+-]{0,79}$/u,
  "a name of at most 80 letters, digits, spaces and ._/():,+-"
);
var login = text(
  /^[A-Za-z0-9](?:[A-Za-z0-9_-]{0,99})(?:\[bot\])?$/u,
  "an account's login, such as my-app[bot]"
);
var variable = text(
  /^(?!INPUT_|GITHUB_|ACTIONS_|RUNNER_|ESCAPEDIFF_)[A-Za-z_]\w*$/iu,
  "names of environment variables, none of them INPUT_*, GITHUB_*, ACTIONS_*, RUNNER_* or ESCAPEDIFF_*"
);
var formatFile = text(
  new RegExp(`^(?:${formatNames.join("|")})=(?!-)[^\\0\\r\\n]+$`, "u"),
  `FORMAT=FILE, such as html=report.html, with one of ${formatNames.join(", ")}`
);
var byteUnits = { "": 1, B: 1, KiB: 1024, MiB: 1024 * 1024 };
var byteCount = {
  accepted: "a number of bytes, such as 512, 1KiB or 2MiB",
  fromText: (value) => bytesOf(value) ?? refused(quote(value), null, null, byteCount.accepted),
  fromNode: (node) => (node.kind === "scalar" && (typeof node.value === "string" || typeof node.value === "number") ? bytesOf(String(node.value)) : null) ?? refused(describe(node), node, null, byteCount.accepted)
};
function bytesOf(value) {
  const [, digits, unit = ""] = /^([1-9]\d{0,8}) ?(B|KiB|MiB)?$/.exec(value) ?? [];
  return digits === void 0 ? null : accepted(Number(digits) * (byteUnits[unit] ?? 1));
}

// src/config/settings.ts
var diff = ["diff"];
var audit = ["audit"];
var both = ["diff", "audit"];
var building = ["diff", "audit", "reach"];
var rendering = ["diff", "audit", "show"];
var printing = ["diff", "audit", "reach", "show"];
var every = ["diff", "audit", "reach", "show", "demo"];
var settings = {
  mode: define({
    kind: choice(["review", "analyze", "publish", "audit"]),
    default: null,
    description: "what the action does: review, analyze, publish or audit",
    commandLine: null,
    input: "mode",
    config: false
  }),
  repo: define({
    kind: path,
    default: null,
    description: "folder in the repository (default: the current one)",
    commandLine: {
      commands: printing,
      form: "value",
      value: "DIR",
      helpOf: { show: "where the page finds its source (default: here)" }
    },
    input: "working-directory",
    config: false
  }),
  base: define({
    kind: revision,
    default: null,
    description: "compare from here (default: where it left the main branch)",
    commandLine: {
      commands: both,
      form: "value",
      value: "REV",
      helpOf: { audit: "compare with this one, such as the release before" }
    },
    input: "base",
    config: false
  }),
  head: define({
    kind: revision,
    default: null,
    description: "compare to here (default: the working tree)",
    commandLine: { commands: both, form: "value", value: "REV", helpOf: { audit: null } },
    input: "head",
    config: false
  }),
  rev: define({
    kind: revision,
    default: null,
    description: "what to look at (default: the working tree)",
    commandLine: { commands: audit, form: "value", value: "REV" },
    input: null,
    config: false
  }),
  history: define({
    kind: path,
    default: null,
    description: "keep what each commit counts here, and show the trend",
    commandLine: { commands: audit, form: "value", value: "FILE" },
    input: "history",
    config: false
  }),
  contracts: define({
    kind: truth,
    default: false,
    description: "check contracts only, as a linter does",
    commandLine: { commands: audit, form: "switch", value: "" },
    input: null,
    config: false
  }),
  function: define({
    kind: text(/^[^\s-][^\r\n]*$/u, "a function, such as Encode, Conn.Read or (*Conn).Read"),
    default: null,
    description: "such as Encode, Conn.Read, (*Conn).Read, codec.Encode",
    commandLine: { commands: ["reach"], form: "argument", value: "FUNCTION" },
    input: null,
    config: false
  }),
  "fail-on": define({
    kind: choice(["regression", "existing", "allocation", "hot", "none"]),
    default: "regression",
    description: "regression (default), existing, allocation, hot or none",
    commandLine: { commands: both, form: "value", value: "POLICY", helpOf: { audit: null } },
    input: "fail-on",
    config: true
  }),
  "grow-limit": define({
    kind: byteCount,
    default: null,
    description: "fail, too, where an allocation grows by as much, such as 1KiB",
    commandLine: { commands: diff, form: "value", value: "SIZE", inHelp: false },
    input: "grow-limit",
    config: true
  }),
  packages: define({
    kind: list(packagePattern),
    default: [],
    description: "package patterns (default: every package of every module)",
    commandLine: { commands: both, form: "arguments", value: "PACKAGES\u2026" },
    input: "packages",
    config: true
  }),
  tests: define({
    kind: truth,
    default: false,
    description: "look at _test.go files, too",
    commandLine: { commands: both, form: "switch", value: "" },
    input: "tests",
    config: true
  }),
  tags: define({
    kind: list(tag),
    default: [],
    description: "build tags, with commas between them",
    commandLine: { commands: building, form: "value", value: "LIST" },
    input: "tags",
    config: true
  }),
  goos: define({
    kind: platform("linux"),
    default: null,
    description: "operating system to compile for (default: go env GOOS)",
    commandLine: { commands: building, form: "value", value: "OS", inHelp: false },
    input: "goos",
    config: true
  }),
  goarch: define({
    kind: platform("amd64"),
    default: null,
    description: "architecture to compile for (default: go env GOARCH)",
    commandLine: { commands: building, form: "value", value: "ARCH", inHelp: false },
    input: "goarch",
    config: true
  }),
  platforms: define({
    kind: list(targetPlatform),
    default: [],
    description: "compile for each of OS/ARCH[+TAG\u2026], in one report",
    commandLine: { commands: both, form: "value", value: "LIST", inHelp: false },
    input: "platforms",
    config: true
  }),
  "go-versions": define({
    kind: list(goVersion, betweenLines),
    default: [],
    description: "compile with each of oldest, local, 1.N, tip, in one report",
    commandLine: { commands: both, form: "value", value: "LIST", inHelp: false },
    input: "go-versions",
    config: true
  }),
  shard: define({
    kind: shard,
    default: null,
    description: "look at one part of the affected packages, such as 3/8",
    commandLine: { commands: both, form: "value", value: "I/N", inHelp: false },
    input: "shard",
    config: false
  }),
  cgo: define({
    kind: choice(["on", "off"]),
    default: null,
    description: "cgo on or off (default: go env CGO_ENABLED)",
    commandLine: { commands: building, form: "value", value: "on|off", inHelp: false },
    input: "cgo",
    config: true
  }),
  pgo: define({
    kind: text(/^(?!-)[^\0\r\n]+$/u, "off, auto or a profile's path"),
    default: "off",
    description: "off (default), auto or a CPU profile, as go build's -pgo",
    commandLine: { commands: building, form: "value", value: "FILE", inHelp: false },
    input: "pgo",
    config: true
  }),
  profile: define({
    kind: list(path, betweenLines),
    default: [],
    description: "mark what is hot in these pprof profiles",
    commandLine: {
      commands: building,
      form: "values",
      value: "FILE",
      helpOf: { reach: "show what each way weighs in this pprof profile" }
    },
    input: "profile",
    config: true
  }),
  "hot-threshold": define({
    kind: percentage,
    default: 1,
    description: "percent of a profile from which on a function is hot",
    commandLine: { commands: both, form: "value", value: "PERCENT", inHelp: false },
    input: "hot-threshold",
    config: true
  }),
  bench: define({
    kind: list(packagePattern),
    default: [],
    description: "run their benchmarks for a profile",
    commandLine: { commands: audit, form: "values", value: "PACKAGES" },
    input: null,
    config: false
  }),
  "bench-filter": define({
    kind: benchFilter,
    default: ".",
    description: "which benchmarks, as go test -bench has it",
    commandLine: { commands: audit, form: "value", value: "REGEXP", inHelp: false },
    input: null,
    config: false
  }),
  "bench-time": define({
    kind: benchTime,
    default: "0.5s",
    description: "how long each benchmark runs, as go test -benchtime has it",
    commandLine: { commands: audit, form: "value", value: "TIME", inHelp: false },
    input: null,
    config: false
  }),
  measure: define({
    kind: benchFilter,
    default: null,
    description: "run these benchmarks of affected packages at both sides",
    commandLine: { commands: diff, form: "value", value: "REGEXP" },
    input: "measure",
    config: false
  }),
  "measure-count": define({
    kind: integer(6, 100),
    default: 10,
    description: "how often each benchmark runs at each side",
    commandLine: { commands: diff, form: "value", value: "N", inHelp: false },
    input: "measure-count",
    config: true
  }),
  "measure-time": define({
    kind: benchTime,
    default: "0.1s",
    description: "how long each benchmark runs, as go test -benchtime has it",
    commandLine: { commands: diff, form: "value", value: "TIME", inHelp: false },
    input: "measure-time",
    config: true
  }),
  include: define({
    kind: list(choice(["unchanged", "no-runtime-cost"])),
    default: [],
    description: "list these, too: unchanged, no-runtime-cost",
    commandLine: { commands: both, form: "value", value: "LIST", helpOf: { audit: null } },
    input: "include",
    config: true
  }),
  report: define({
    kind: path,
    default: null,
    description: "report of another job, which mode publish posts",
    commandLine: {
      commands: ["show"],
      form: "argument",
      value: "REPORT.json",
      helpOf: { show: "what --format json or the action wrote" }
    },
    input: "report",
    config: false
  }),
  name: define({
    kind: checkName,
    default: null,
    description: "name of the check run; two jobs on one pull request need two names",
    commandLine: null,
    input: "name",
    config: false
  }),
  "comment-on": define({
    kind: choice(["gating", "all"]),
    default: "gating",
    description: "what gets a line comment: gating (what fails or is hot) or all",
    commandLine: null,
    input: "comment-on",
    config: true
  }),
  "max-comments": define({
    kind: integer(0, 100),
    default: 30,
    description: "line comments that one review may hold; the rest is in the summary",
    commandLine: null,
    input: "max-comments",
    config: true
  }),
  comment: define({
    kind: truth,
    default: true,
    description: "comment on the pull request",
    commandLine: null,
    input: "comment",
    config: false
  }),
  "check-run": define({
    kind: truth,
    default: true,
    description: "show the verdict as a check run, with annotations",
    commandLine: null,
    input: "check-run",
    config: true
  }),
  inconclusive: define({
    kind: choice(["fail", "neutral"]),
    default: "fail",
    description: "what a verdict that could not be reached does: fail or neutral",
    commandLine: null,
    input: "inconclusive",
    config: true
  }),
  "bot-login": define({
    kind: login,
    default: null,
    description: "account that the token writes as, where GitHub can not tell",
    commandLine: null,
    input: "bot-login",
    config: false
  }),
  timeout: define({
    kind: timeout,
    default: null,
    description: "give up after this time, with what is known by then",
    commandLine: { commands: both, form: "value", value: "TIME", inHelp: false },
    input: "timeout",
    config: true
  }),
  "github-timeout": define({
    kind: timeout,
    default: null,
    description: "what all requests to GitHub may take together",
    commandLine: null,
    input: "github-timeout",
    config: false
  }),
  config: define({
    kind: path,
    default: null,
    description: "configuration file (default: .github/escapediff.yml)",
    commandLine: { commands: building, form: "value", value: "FILE" },
    input: "config",
    config: false
  }),
  format: define({
    kind: choice(formatNames),
    default: "text",
    description: formatNames.join(", "),
    commandLine: { commands: printing, form: "value", value: "FORMAT" },
    input: null,
    config: false
  }),
  output: define({
    kind: path,
    default: null,
    description: "write the report here (default: standard output)",
    commandLine: { commands: printing, form: "value", value: "FILE" },
    input: "report-path",
    config: false
  }),
  write: define({
    kind: list(formatFile, betweenLines),
    default: [],
    description: "write another file, too: html=report.html, lines=\u2026",
    commandLine: {
      commands: rendering,
      form: "values",
      value: "FORMAT=FILE",
      helpOf: { diff: null, audit: null }
    },
    input: "write",
    config: false
  }),
  "sarif-path": define({
    kind: path,
    default: null,
    description: "where the action writes SARIF for code scanning",
    commandLine: null,
    input: "sarif-path",
    config: false
  }),
  "html-path": define({
    kind: path,
    default: null,
    description: "where the action writes the report as a web page",
    commandLine: null,
    input: "html-path",
    config: false
  }),
  "pass-env": define({
    kind: list(variable),
    default: [],
    description: "variables that go, C compilers and benchmarks get as well",
    commandLine: { commands: both, form: "value", value: "NAMES", inHelp: false },
    input: "pass-env",
    config: false
  }),
  color: define({
    kind: truth,
    default: null,
    description: "colours (default: on a terminal, unless NO_COLOR is set)",
    commandLine: { commands: every, form: "switch", value: "" },
    input: null,
    config: false
  }),
  verbose: define({
    kind: truth,
    default: false,
    description: "show details of each phase and whole chains of causes",
    commandLine: { commands: printing, form: "switch", value: "" },
    input: null,
    config: false
  })
};
var settingNames = Object.keys(settings);
var settingOf = (name) => settings[name];
var variableOf = (name) => `${variablePrefix}${name.toUpperCase().replaceAll("-", "_")}`;
var variablePrefix = "ESCAPEDIFF_";

// src/config/mapping.ts
function mapping(fields3) {
  const keys = Object.keys(fields3);
  return {
    fromNode: (node) => {
      if (node.kind !== "mapping") return refused(describe(node), node, null, `a mapping with ${keys.join(", ")}`);
      const values = {};
      for (const { key, node: valueNode } of node.entries) {
        const field = Object.hasOwn(fields3, key.value) ? fields3[key.value] : void 0;
        if (field === void 0) return unknownKey(key, keys);
        const reading = field.fromNode(valueNode);
        if (!reading.ok) return { ...reading, within: `.${key.value}${reading.within}` };
        values[key.value] = reading.value;
      }
      return accepted(values);
    }
  };
}
function unknownKey(key, keys) {
  const hint = suggestion(key.value, keys);
  const problem = `is not known${hint === null ? "." : `; ${hint}`} Accepted: ${keys.join(", ")}.`;
  return { ok: false, found: `the key ${quote(key.value)}`, problem, within: "", node: key };
}

// src/config/contract-rules.ts
var functionName = text(/\S/u, "a function, such as Encode, Conn.Read or (*Conn).Read");
var packagePattern2 = text(/^\S+$/u, "a package pattern, such as ./internal/codec/...");
var noalloc = {
  fromNode: (node) => node.kind === "scalar" && node.value === "strict" ? choice(["strict"]).fromNode(node) : truth.fromNode(node)
};
var fields = mapping({
  function: functionName,
  package: packagePattern2,
  noalloc,
  hot: truth,
  allocations: integer(0, 1e5)
});
var rule = {
  fromNode: (node) => {
    const reading = fields.fromNode(node);
    if (!reading.ok) return reading;
    const {
      function: name = null,
      package: pattern = null,
      noalloc: none = false,
      hot = false,
      allocations = null
    } = reading.value;
    const wrong = (problem) => ({ ok: false, found: "this contract", problem, within: "", node });
    if (name === null === (pattern === null)) return wrong("needs a function or a package, and not both.");
    const promises = [none !== false, hot, allocations !== null].filter(Boolean).length;
    if (promises !== 1)
      return wrong("needs one promise: noalloc: true, noalloc: strict, hot: true, or allocations with a number.");
    const promise = allocations !== null ? "allocations" : hot ? "hot" : "noalloc";
    return accepted({ function: name, package: pattern, promise, strict: none === "strict", allocations });
  }
};
var contractRules = listOf(rule, "mappings with function or package, and what is promised");
var assume = listOf(
  text(/\S/u, "a function as reports name it, such as io.Reader.Read"),
  "functions that are taken not to allocate"
);

// src/config/waivers.ts
var glob = (() => {
  const shape = text(
    /^(?!\/|\.{1,2}\/)(?=.*\S)/su,
    "a glob over paths as they stand in the repository, such as internal/debug/**"
  );
  const known = (reading, node) => {
    const problem = reading.ok ? globProblem(reading.value) : null;
    return reading.ok && problem !== null ? refused(quote(reading.value), node, `it ${problem}.`, shape.accepted) : reading;
  };
  return {
    ...shape,
    fromText: (value) => known(shape.fromText(value), null),
    fromNode: (node) => known(shape.fromNode(node), node)
  };
})();
var functionName2 = text(/\S/u, "a function as reports name it, such as (*Server).Dump");
var expression = text(/\S/u, "an expression as reports show it, such as '&snapshot{...}'");
var reason = text(/\S/u, "why it is accepted, in words");
var label = text(/\S/u, "a label's name");
var date = (() => {
  const shape = text(/^\d{4}-\d{2}-\d{2}$/u, "a date, YYYY-MM-DD");
  return {
    ...shape,
    fromNode: (node) => {
      const reading = shape.fromNode(node);
      return !reading.ok || exists(reading.value) ? reading : refused(quote(reading.value), node, "there is no such day.", shape.accepted);
    }
  };
})();
function exists(day) {
  const time = Date.parse(`${day}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(day);
}
var waiverFields = mapping({ path: glob, function: functionName2, expression, reason, expires: date });
var waiver = {
  fromNode: (node) => {
    const reading = waiverFields.fromNode(node);
    if (!reading.ok) return reading;
    const { path: path2 = null, function: name = null, expression: value = null, reason: why, expires = null } = reading.value;
    const missing = (problem) => ({ ok: false, found: "this waiver", problem, within: "", node });
    if (why === void 0) return missing("has no reason; say why the allocation is accepted.");
    if (path2 === null && name === null && value === null) {
      return missing("would waive everything; give at least one of path, function, expression.");
    }
    return accepted({ path: path2, function: name, expression: value, reason: why.trim(), expires });
  }
};
var labelFields = mapping({ label, reason });
var waiverLabel = {
  fromNode: (node) => {
    const reading = labelFields.fromNode(node);
    if (!reading.ok) return reading;
    const { label: name, reason: why } = reading.value;
    if (name !== void 0 && why !== void 0) return accepted({ label: name, reason: why.trim() });
    const problem = `has no ${name === void 0 ? "label" : "reason"}; both label and reason are needed.`;
    return { ok: false, found: "this entry", problem, within: "", node };
  }
};
var waivers = listOf(waiver, "waivers");
var waiverLabels = listOf(waiverLabel, "mappings with label and reason");
var ignore = listOf(glob, "globs over paths as they stand in the repository");

// src/config/rules.ts
var fields2 = mapping({ path: glob, "fail-on": settings["fail-on"].kind, "grow-limit": settings["grow-limit"].kind });
var rule2 = {
  fromNode: (node) => {
    const reading = fields2.fromNode(node);
    if (!reading.ok) return reading;
    const { path: path2, "fail-on": failOn = null, "grow-limit": growLimit = null } = reading.value;
    const missing = (problem) => ({ ok: false, found: "this rule", problem, within: "", node });
    if (path2 === void 0) return missing("has no path; for all files, fail-on stands outside of rules.");
    if (failOn === null && growLimit === null) return missing("says nothing; give fail-on, grow-limit or both.");
    return accepted({ path: path2, failOn, growLimit });
  }
};
var pathRules = listOf(rule2, "mappings with path and fail-on");

// src/config/config-file.ts
var defaultConfigPath = ".github/escapediff.yml";
var maxConfigBytes = 256 * 1024;
var configKeys = {
  "fail-on": settings["fail-on"].kind,
  packages: settings.packages.kind,
  tests: settings.tests.kind,
  tags: settings.tags.kind,
  goos: settings.goos.kind,
  goarch: settings.goarch.kind,
  platforms: settings.platforms.kind,
  "go-versions": settings["go-versions"].kind,
  cgo: settings.cgo.kind,
  pgo: settings.pgo.kind,
  profile: settings.profile.kind,
  "hot-threshold": settings["hot-threshold"].kind,
  "measure-count": settings["measure-count"].kind,
  "measure-time": settings["measure-time"].kind,
  include: settings.include.kind,
  "grow-limit": settings["grow-limit"].kind,
  "comment-on": settings["comment-on"].kind,
  "max-comments": settings["max-comments"].kind,
  "check-run": settings["check-run"].kind,
  inconclusive: settings.inconclusive.kind,
  timeout: settings.timeout.kind,
  rules: pathRules,
  ignore,
  waivers,
  "waiver-labels": waiverLabels,
  contracts: contractRules,
  "contracts-unproven": choice(["list", "fail"]),
  assume
};

export {
  formatOf,
  maxNameLength,
  settings,
  settingNames,
  settingOf,
  variableOf,
  variablePrefix,
  mapping,
  defaultConfigPath,
  maxConfigBytes,
  configKeys
};
