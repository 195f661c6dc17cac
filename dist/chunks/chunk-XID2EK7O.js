import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  goList,
  owningPackage,
  plainImportPath
} from "./chunk-YBEZ6RYS.js";
import {
  pMap
} from "./chunk-JEXHNLT7.js";
import {
  WholeLines,
  afterLine,
  nextHeader
} from "./chunk-PMN64J77.js";
import {
  InconclusiveError,
  UsageError
} from "./chunk-L7MB5JGF.js";

// src/build/settings.ts
var oldestGo = 21;
async function buildSettings(go, dir, options) {
  const chosen = {
    ...options.goos === null ? {} : { GOOS: options.goos },
    ...options.goarch === null ? {} : { GOARCH: options.goarch },
    ...options.cgo === null ? {} : { CGO_ENABLED: options.cgo ? "1" : "0" }
  };
  const answer = await goEnv(go, dir, chosen);
  refuseUnusable(answer);
  const platform = `${answer["GOOS"] ?? ""}/${answer["GOARCH"] ?? ""}`;
  if (options.goos !== null || options.goarch !== null) await refuseUnknownPlatform(go, dir, platform);
  const goVersion = answer["GOVERSION"] ?? "";
  const minor = /^(?:devel )?go1\.(\d+)/.exec(goVersion)?.[1];
  if (minor !== void 0 && Number(minor) < oldestGo) {
    throw new UsageError(`Go 1.${oldestGo} or newer is needed; the go command is ${goVersion}.`);
  }
  refuseGoFlags(answer["GOFLAGS"] ?? "");
  const chosenFolder = answer["GOTMPDIR"] ?? "";
  return {
    goVersion,
    goos: answer["GOOS"] ?? "",
    goarch: answer["GOARCH"] ?? "",
    gowork: answer["GOWORK"] ?? "",
    otherModFile: /-modfile\b/.test(answer["GOFLAGS"] ?? ""),
    modCache: answer["GOMODCACHE"] ?? "",
    usesVendor: !/-mod\b/.test((answer["GOFLAGS"] ?? "").replaceAll(/-mod=vendor\b/g, "")),
    tests: options.tests,
    profiles: options.pgo === "auto",
    flags: [
      `-pgo=${options.pgo}`,
      "-buildvcs=false",
      "-trimpath=false",
      ...options.tags.length === 0 ? [] : [`-tags=${options.tags.join(",")}`]
    ],
    env: {
      GOOS: answer["GOOS"] ?? "",
      GOARCH: answer["GOARCH"] ?? "",
      CGO_ENABLED: answer["CGO_ENABLED"] ?? "",
      // The go command's temporary files lie among ours, unless somebody has chosen a place: of one that is ended they would stay.
      GOTMPDIR: chosenFolder === "" ? await go.folder("go-build") : chosenFolder,
      // A release can be named, so that no side's go.mod selects another one; a development build can only be kept.
      GOTOOLCHAIN: /^go1\.\d+(?:\.\d+|rc\d+)?$/.test(goVersion) ? goVersion : "local"
    }
  };
}
var asked = [
  ...["GOVERSION", "GOOS", "GOARCH", "CGO_ENABLED", "GOFLAGS", "GOWORK", "GOTMPDIR", "GOMODCACHE"],
  ...["GOCACHE", "GO111MODULE"]
];
function refuseUnusable({
  GOCACHE: cache = "",
  GOMODCACHE: modules = "",
  GO111MODULE: mode = ""
}) {
  if (mode === "off") {
    throw new UsageError('GO111MODULE is "off", and only modules can be compared. Accepted: unset, "on" or "auto".');
  }
  if (cache === "" || cache === "off" || modules === "") {
    throw new UsageError(
      "The go command has no place for its caches: neither HOME nor GOCACHE and GOMODCACHE are set. Accepted: HOME, or an absolute path in each of the two."
    );
  }
}
async function goEnv(go, dir, env) {
  let stdout = "";
  let stderr = "";
  const exitCode = await go.run({
    dir,
    args: ["env", "-json", ...asked],
    env,
    onStdout: (chunk) => stdout += Buffer.from(chunk).toString("utf8"),
    onStderr: (chunk) => stderr += Buffer.from(chunk).toString("utf8")
  });
  if (exitCode !== 0) throw new InconclusiveError(`go env failed: ${stderr.trim()}`);
  return JSON.parse(stdout);
}
async function refuseUnknownPlatform(go, dir, platform) {
  let list = "";
  const exitCode = await go.run({
    dir,
    args: ["tool", "dist", "list"],
    env: {},
    onStdout: (chunk) => list += Buffer.from(chunk).toString("utf8"),
    onStderr: () => void 0
  });
  const platforms = list.split("\n").filter((line) => line !== "");
  if (exitCode !== 0 || platforms.length === 0 || platforms.includes(platform)) return;
  const [goos = "", goarch = ""] = platform.split("/");
  const near = platforms.filter((known) => known.startsWith(`${goos}/`) || known.endsWith(`/${goarch}`));
  throw new UsageError(
    `goos and goarch: this Go compiles for no platform ${platform}. Accepted: ${(near.length > 0 ? near : platforms).join(", ")}.`
  );
}
function refuseGoFlags(goFlags) {
  const refused = /(?:^|\s)['"]?--?(overlay|toolexec|gcflags|compiler)(?:=|\s|$)/.exec(goFlags)?.[1];
  if (refused === void 0) return;
  throw new UsageError(
    `GOFLAGS holds -${refused} (GOFLAGS=${goFlags}), which changes what the compiler sees. Unset it for escapediff; other flags may stay.`
  );
}

// src/build/compile.ts
import { createHash } from "node:crypto";
import path from "node:path";

// src/build/sections.ts
var SectionFilter = class {
  #wanted;
  #reader;
  #lines = new WholeLines((text, start) => {
    this.#read(text, start);
  });
  #isWanted = true;
  /** @param wanted import paths. */
  constructor(wanted, reader) {
    this.#wanted = wanted;
    this.#reader = reader;
  }
  push(chunk) {
    this.#lines.push(chunk);
  }
  end() {
    this.#lines.end();
    this.#reader.end();
  }
  #read(text, start) {
    let from = 0;
    let header = nextHeader(text, start);
    while (header < text.length) {
      const end = afterLine(text, header);
      const isWanted = this.#wanted.has(packageOf(text.toString("utf8", header + 2, end).trimEnd()));
      if (isWanted !== this.#isWanted) {
        this.#hand(text.subarray(from, header));
        from = header;
        this.#isWanted = isWanted;
      }
      header = nextHeader(text, end);
    }
    this.#hand(text.subarray(from));
  }
  #hand(text) {
    if (this.#isWanted && text.length > 0) this.#reader.push(text);
  }
};
function packageOf(header) {
  const [, variant] = / \[(.*)\.test\]$/.exec(header) ?? [];
  return owningPackage({ ImportPath: header, ...variant === void 0 ? {} : { ForTest: variant } });
}

// src/build/compile.ts
var commandsAtOnce = 2;
var packagesPerCommand = 250;
async function compile(side, packages, { all, some, compiled = /* @__PURE__ */ new Map() }, text, go, settings, onCompiled = () => void 0) {
  const compileBatch = async ({ root, members }) => {
    const dir = path.join(side.root, root.folder);
    const mark = createHash("sha256").update(dir).digest("hex").slice(0, 16);
    const flagsOf = (name) => `${all}${some?.has(name) === true ? ` ${some.flags}` : ""} -I=escapediff-${mark}`;
    const more = members.filter((name) => some?.has(name)).map((name) => `${name}=${flagsOf(name)}`);
    const before = [...compiled].map(([name, flags]) => `${name}=${flags}`);
    const reader = before.length === 0 ? text.begin(dir) : new SectionFilter(new Set(members), text.begin(dir));
    const { objects, failure } = await goList(go, side, settings, {
      dir,
      env: root.env,
      args: [
        "-export",
        ...settings.tests ? ["-test"] : [],
        ...[`${all} -I=escapediff-${mark}`, ...before, ...more].map((flags) => `-gcflags=${flags}`),
        "-json=ImportPath,ForTest,Export,Error,DepsErrors,Incomplete",
        "--",
        ...members
      ],
      onStderr: (chunk) => {
        reader.push(chunk);
      }
    });
    reader.end();
    for (const { ImportPath: importPath, Export: archive = "" } of objects) {
      if (archive !== "") onCompiled({ importPath, flags: flagsOf(plainImportPath(importPath)), archive });
    }
    const whole = failure === null ? [] : [{ package: null, message: lastLines(failure), position: null }];
    return [...whole, ...objects.flatMap((listed) => problemsOf(listed, dir, side))];
  };
  return distinct((await pMap(batches(packages), compileBatch, { concurrency: commandsAtOnce })).flat());
}
function batches(packages) {
  const roots = /* @__PURE__ */ new Map();
  for (const { root, importPath } of packages) {
    const members = roots.get(root);
    if (members === void 0) roots.set(root, /* @__PURE__ */ new Set([importPath]));
    else members.add(importPath);
  }
  return [...roots].flatMap(([root, names]) => {
    const sorted = [...names].sort();
    return Array.from({ length: Math.ceil(sorted.length / packagesPerCommand) }, (_, index) => ({
      root,
      members: sorted.slice(index * packagesPerCommand, (index + 1) * packagesPerCommand)
    }));
  });
}
function problemsOf(listed, dir, side) {
  const name = owningPackage(listed);
  const errors = listed.Error === void 0 ? listed.DepsErrors ?? [] : [listed.Error];
  return errors.map((error) => problemOf(error, name, dir, side));
}
function problemOf(error, name, dir, side) {
  const [header = "", ...rest] = withOriginals(error.Err.trim(), dir, side).split("\n");
  const lines = header.startsWith("# ") ? rest : [header, ...rest];
  const dependency = header.startsWith("# ") && plainImportPath(header.slice(2)) !== name ? plainImportPath(header.slice(2)) : null;
  const match = /^(\S[^:]*):(\d+)(?::(\d+))?: (.*)$/s.exec(lines.join("\n"));
  const position = match === null ? error.Pos ?? "" : [match[1], match[2], match[3] ?? "0"].join(":");
  const message = match?.[4] ?? lines.join("\n");
  return {
    package: name,
    message: dependency === null ? message : `its dependency ${dependency} does not compile: ${message}`,
    position: position === "" ? null : relativePosition(position, dir, side.root)
  };
}
function withOriginals(text, dir, side) {
  return text.replaceAll(/(?<=^|\s)\S*\/files\/\d+(?:\.\w+)?(?=:)/gm, (file) => {
    const original = side.original(path.resolve(dir, file));
    return original === null ? file : path.relative(dir, path.join(side.root, original)).replaceAll(path.sep, "/");
  });
}
function relativePosition(position, dir, root) {
  const [, file = "", rest = ""] = /^(.*?)(:\d+(?::\d+)?)$/.exec(position) ?? [];
  const relative = path.relative(root, path.resolve(dir, file)).replaceAll(path.sep, "/");
  return `${relative.startsWith("..") ? file : relative}${rest}`;
}
function lastLines(text) {
  return text.split("\n").slice(-5).join("\n");
}
function distinct(problems) {
  const seen = new Map(problems.map((problem) => [JSON.stringify(problem), problem]));
  return [...seen].sort(([a], [b]) => a < b ? -1 : a > b ? 1 : 0).map(([, problem]) => problem);
}

export {
  commandsAtOnce,
  compile,
  batches,
  oldestGo,
  buildSettings
};
