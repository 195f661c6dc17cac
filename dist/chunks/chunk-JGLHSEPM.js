import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  partOf,
  prepareBuild
} from "./chunk-GJPS3HYU.js";
import {
  oldestGo
} from "./chunk-X5APWHG5.js";
import {
  loadProfiles
} from "./chunk-IVUHP2ZZ.js";
import {
  assembleReport,
  failedReport
} from "./chunk-B3EEZ2QK.js";
import {
  require_mod
} from "./chunk-VCHZVMNU.js";
import {
  deadlineIn
} from "./chunk-OVWCPI63.js";
import {
  InconclusiveError,
  UsageError,
  asInconclusive,
  unavailable
} from "./chunk-6T4QM65A.js";
import {
  folderOf,
  isPassedOver,
  relevance
} from "./chunk-XKDRJE5P.js";
import {
  plural
} from "./chunk-MNTGS5YB.js";
import {
  clip,
  longestText
} from "./chunk-JR76N62K.js";
import {
  __toESM
} from "./chunk-PY5VAGIZ.js";

// src/build/progress.ts
import path from "node:path";
function watchProgress(go, isComparison, log) {
  const sides = /* @__PURE__ */ new Map();
  return {
    ...go,
    run: async (request) => {
      const compiling = compiledBy(request);
      if (compiling === null) {
        if (request.program === void 0 && request.args[0] === "list") log.progress("listing packages");
        return await go.run(request);
      }
      const { name, members } = compiling;
      const side = sides.get(name) ?? { total: 0, done: /* @__PURE__ */ new Set() };
      sides.set(name, side);
      side.total += members.length;
      const what = name === "head" && !isComparison ? "compiling" : `compiling ${name}`;
      const tell = (latest) => {
        const count = `${what}: ${side.done.size} of ${side.total} packages`;
        log.progress(latest === "" ? count : `${count} \xB7 ${latest}`);
      };
      tell("");
      const wanted = new Set(members);
      const headers = new Headers((importPath) => {
        if (!wanted.has(importPath) || side.done.has(importPath)) return;
        side.done.add(importPath);
        tell(importPath.split("/").slice(-2).join("/"));
      });
      const exitCode = await go.run({
        ...request,
        onStderr: (chunk) => {
          headers.push(chunk);
          request.onStderr(chunk);
        }
      });
      for (const member of members) side.done.add(member);
      return exitCode;
    }
  };
}
function compiledBy({ args, dir }) {
  if (args[0] !== "list" || !args.some((arg) => arg.startsWith("-gcflags="))) return null;
  const members = args.slice(args.indexOf("--") + 1);
  const overlay = args.find((arg) => arg.startsWith("-overlay="))?.slice("-overlay=".length);
  const folder = overlay === void 0 ? /[/\\](base|head)[/\\]tree(?:[/\\]|$)/.exec(dir)?.[1] : path.basename(path.dirname(overlay).replace(/[/\\]aligned$/, ""));
  const isSide = folder === void 0 || folder === "base" || folder === "head";
  return { name: isSide ? folder ?? "head" : "rewrites", members };
}
var newline = 10;
var hash = 35;
var longestHeader = 1e3;
var Headers = class {
  #onHeader;
  /** The line so far, where it may be a header; null within any other line. */
  #line = new Uint8Array();
  constructor(onHeader) {
    this.#onHeader = onHeader;
  }
  push(chunk) {
    let start = 0;
    while (start < chunk.length) {
      const end = chunk.indexOf(newline, start);
      this.#add(chunk.subarray(start, end < 0 ? chunk.length : end));
      if (end < 0) return;
      if (this.#line !== null) this.#tell(Buffer.from(this.#line).toString("utf8"));
      this.#line = new Uint8Array();
      start = end + 1;
    }
  }
  #add(part) {
    if (this.#line === null || part.length === 0) return;
    const first = this.#line.length > 0 ? this.#line[0] : part[0];
    const isHeader = first === hash && this.#line.length + part.length <= longestHeader;
    this.#line = isHeader ? Buffer.concat([this.#line, part]) : null;
  }
  #tell(line) {
    const match = /^# (\S+)/.exec(line);
    if (match?.[1] !== void 0) this.#onHeader(match[1]);
  }
};

// src/build/stopwatch.ts
var kinds = ["compiling", "listing packages"];
var GoStopwatch = class {
  #clock;
  #began;
  #spent = new Map(kinds.map((kind) => [kind, 0]));
  #active = [];
  #since = 0;
  constructor(clock) {
    this.#clock = clock;
    this.#began = clock.now();
  }
  /** The same go command, watched. */
  watch(go) {
    return {
      ...go,
      run: async (request) => {
        const isList = request.args[0] === "list" && !request.args.includes("-export");
        const kind = isList || request.args[0] === "env" ? kinds[1] : kinds[0];
        this.#settle();
        this.#active.push(kind);
        try {
          return await go.run(request);
        } finally {
          this.#settle();
          this.#active.splice(this.#active.indexOf(kind), 1);
        }
      }
    };
  }
  /** `12.3 s: compiling 9.8 s, listing packages 0.9 s, everything else 1.6 s`. */
  summary() {
    this.#settle();
    const all = this.#clock.now() - this.#began;
    const known = kinds.map((kind) => [kind, this.#spent.get(kind) ?? 0]);
    const rest = all - known.reduce((sum, [, spent]) => sum + spent, 0);
    const parts = [...known, ["everything else", rest]].map(([what, spent]) => `${what} ${seconds(spent)}`);
    return `${seconds(all)}: ${parts.join(", ")}`;
  }
  /** What has passed since the last change belongs to what was running; compiling, where it was among it. */
  #settle() {
    const now = this.#clock.now();
    const kind = kinds.find((each) => this.#active.includes(each));
    if (kind !== void 0) this.#spent.set(kind, (this.#spent.get(kind) ?? 0) + now - this.#since);
    this.#since = now;
  }
};
function seconds(milliseconds) {
  return `${(Math.max(0, milliseconds) / 1e3).toFixed(1)} s`;
}

// src/build/unseen.ts
import path2 from "node:path";
var packageClause = ["package "];
async function changedSubmodules(changes, headTree, git, disk) {
  const sentences = [];
  for (const { headPath, headMode, baseMode, baseBlob, headBlob } of changes) {
    if (headPath === null || headMode !== "160000") continue;
    const folder = path2.join(git.root, headPath);
    const holdsGo = await disk.isFolder(folder) && await disk.holdsAny(folder, ".go", packageClause);
    if (!holdsGo && !await isModuleOf(headPath, headTree, git)) continue;
    const [before, after] = [baseBlob, headBlob].map((commit) => commit.slice(0, 12));
    const how = baseMode === "160000" ? `changed from ${before} to ${after}` : `was added, at ${after}`;
    sentences.push(`The submodule ${headPath} ${how} and holds Go code, which is not compared.`);
  }
  return sentences;
}
async function isModuleOf(folder, tree, git) {
  const files = (await git.find(tree, ["go.mod", "go.work"])).filter((file) => !isPassedOver(folderOf(file)));
  const entries = await Promise.all(files.map((file) => git.entry(tree, file)));
  const blobs = await git.blobs(entries.flatMap((entry) => entry?.blob ?? []));
  return blobs.some((blob, index) => {
    const from = path2.posix.dirname(files[index] ?? "");
    const named = [...(blob?.toString("utf8") ?? "").matchAll(/(?:^|\s)"?(\.\.?\/[^\s"]*)/g)];
    return named.some(([, relative = ""]) => `${path2.posix.join(from, relative)}/`.startsWith(`${folder}/`));
  });
}
async function refuseLeftOut({ base, head }, changes, inputs, disk) {
  const missing = [];
  for (const { basePath, headPath } of changes) {
    for (const [{ tree }, file] of [
      [base, basePath],
      [head, headPath]
    ]) {
      if (file === null || relevance(file, inputs) === "no") continue;
      const absolute = path2.join(tree.root, file);
      if (absolute in tree.replace || await disk.readBytes(absolute, 0, 1) !== null) continue;
      missing.push(file);
    }
  }
  const [first, ...others] = [...new Set(missing)];
  if (first === void 0) return;
  const all = others.length === 0 ? first : `${first} and ${others.length} more changed files`;
  throw new InconclusiveError(
    `The checkout lacks ${all} (a sparse checkout?): what changed there can't be compared. Check out every folder with Go code.`
  );
}

// src/matrix/choose.ts
import path3 from "node:path";
async function chooseBuilds(options, tree, { go, toolchains, trees }) {
  const { goVersions, platforms } = options;
  const plans = [];
  for (const wanted of goVersions.length === 0 ? [""] : goVersions) {
    const found = wanted === "" ? { go, missing: null } : await toolchains.find(await wantedGo(wanted, options, tree, trees));
    for (const platform of platforms.length === 0 ? [null] : platforms) {
      const name = [wanted, platform === null ? "" : platformName(platform)].filter((part) => part !== "").join(" ");
      const tags = [...options.tags, ...platform?.tags ?? []];
      plans.push({ name, options: { ...options, ...platform, tags }, ...found });
    }
  }
  return plans;
}
function platformName({ goos, goarch, tags }) {
  return [`${goos}/${goarch}`, ...tags].join("+");
}
function parseGoVersion(text) {
  if (text === "oldest") return null;
  if (text === "local" || text === "tip") return { kind: text };
  const [, minor, patch] = /^(?:go)?1\.(\d{1,4})(?:\.(\d{1,4}))?$/.exec(text) ?? [];
  if (minor === void 0) return { kind: "path", path: text };
  return { kind: "release", minor: Number(minor), patch: patch === void 0 ? null : Number(patch), orNewer: false };
}
async function wantedGo(text, options, tree, trees) {
  const parsed = parseGoVersion(text) ?? await oldestOf(options, tree, trees);
  if (parsed.kind === "release" && parsed.minor < oldestGo) {
    throw new UsageError(
      `go-versions: ${JSON.stringify(text)} is too old. Accepted: releases from 1.${oldestGo} on, whose messages escapediff can read.`
    );
  }
  return parsed;
}
async function oldestOf({ repo }, tree, trees) {
  const folder = path3.relative(trees.root, repo).replaceAll(path3.sep, "/");
  const files = (await trees.find(tree, ["go.mod", "go.work"])).filter(
    (file) => !/(?:^|\/)(?:vendor|testdata|[._][^/]*)\//.test(file)
  );
  const below = files.filter((file) => isWithin(path3.posix.dirname(file), folder));
  const around = files.filter((file) => isWithin(folder, path3.posix.dirname(file)));
  const entries = await Promise.all(
    [.../* @__PURE__ */ new Set([...below, ...around.slice(-1)])].map((file) => trees.entry(tree, file))
  );
  const texts = await trees.blobs(entries.flatMap((entry) => entry?.blob ?? []));
  const lines = texts.map((text) => {
    if (text === null)
      throw new InconclusiveError(
        "git lacks a go.mod or go.work, and could not fetch it: which Go is the oldest is not known."
      );
    return goLine(text.toString("utf8"));
  });
  const greatest = lines.reduce((a, b) => b.minor > a.minor || b.minor === a.minor && b.patch > a.patch ? b : a, {
    minor: oldestGo,
    patch: 0
  });
  return { kind: "release", minor: greatest.minor, patch: greatest.patch === 0 ? null : greatest.patch, orNewer: true };
}
function goLine(text) {
  const [, minor = "0", patch = "0"] = /^go[ \t]+1\.(\d+)(?:\.(\d+))?/m.exec(text) ?? [];
  return { minor: Number(minor), patch: Number(patch) };
}
function isWithin(folder, outer) {
  return outer === "" || outer === "." || folder === outer || folder.startsWith(`${outer}/`);
}

// src/revisions/payload.ts
var Payload = class {
  #event;
  constructor(event) {
    this.#event = event;
  }
  field(path4) {
    return path4.split(".").reduce(
      (value, key) => isRecord(value) && Object.hasOwn(value, key) ? value[key] : void 0,
      this.#event.payload
    );
  }
  text(path4) {
    const value = this.field(path4);
    if (typeof value === "string" && value !== "") return value;
    throw this.#unexpected(path4, value, "a text");
  }
  sha(path4) {
    const value = this.field(path4);
    if (typeof value === "string" && /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/.test(value)) return value;
    throw this.#unexpected(path4, value, "a commit's SHA");
  }
  positive(path4) {
    const value = this.field(path4);
    if (typeof value === "number" && Number.isSafeInteger(value) && value > 0) return value;
    throw this.#unexpected(path4, value, "a positive whole number");
  }
  /**
   * Null where neither payload nor ref name the default branch. Scheduled runs have a payload without repository
   * (https://github.com/github/codeql-action/pull/1211), but run on the default branch.
   */
  repository() {
    const owner = this.field("repository.owner.login") ?? this.field("repository.owner.name");
    const repo = this.field("repository.name");
    const branch = this.field("repository.default_branch");
    const ofSchedule = this.#event.name === "schedule" ? /^refs\/heads\/(.+)$/.exec(this.#event.ref ?? "")?.[1] : null;
    const defaultBranch = typeof branch === "string" && branch !== "" ? branch : ofSchedule;
    if (typeof defaultBranch !== "string") return null;
    return {
      owner: typeof owner === "string" ? owner : "",
      repo: typeof repo === "string" ? repo : "",
      defaultBranch
    };
  }
  #unexpected(path4, value, accepted) {
    const found = value === void 0 ? "nothing" : JSON.stringify(value).slice(0, 100);
    return new UsageError(`The payload of the ${this.#event.name} event: ${path4} is ${found}. Accepted: ${accepted}.`);
  }
};
function isRecord(value) {
  return typeof value === "object" && value !== null;
}

// src/revisions/event.ts
var useInstead = "Use the pull_request event; see SECURITY.md.";
function requestOf(event) {
  const payload = new Payload(event);
  switch (event.name) {
    case "pull_request":
      return pullRequest(payload);
    case "pull_request_target":
      throw new UsageError(
        "escapediff does not run under pull_request_target: it would compile the pull request\u2019s code with a token that can write. " + useInstead
      );
    case "workflow_run":
      throw new UsageError(
        `escapediff does not build under workflow_run: it would compile what another workflow was started for, a fork\u2019s code perhaps, with a token that can write. ${useInstead}`
      );
    case "merge_group":
      return {
        kind: "range",
        base: payload.sha("merge_group.base_sha"),
        head: payload.sha("merge_group.head_sha"),
        headName: "the merge group",
        baseName: "its base",
        repository: payload.repository()
      };
    case "push":
      return push(payload);
    case "workflow_dispatch":
    case "schedule":
      return { kind: "since-default-branch", head: "HEAD", repository: payload.repository() };
    default:
      return { kind: "nothing", event: event.name };
  }
}
function pullRequest(payload) {
  const labels = payload.field("pull_request.labels");
  return {
    kind: "pull-request",
    baseSha: payload.sha("pull_request.base.sha"),
    pullRequest: {
      owner: payload.text("repository.owner.login"),
      repo: payload.text("repository.name"),
      number: payload.positive("pull_request.number"),
      headSha: payload.sha("pull_request.head.sha"),
      baseRef: payload.text("pull_request.base.ref"),
      labels: (Array.isArray(labels) ? labels : []).flatMap((label) => isRecord(label) && typeof label["name"] === "string" ? [label["name"]] : []).sort()
    }
  };
}
function push(payload) {
  const none = /^0+$/;
  const head = payload.sha("after");
  if (none.test(head)) throw new UsageError("This push deleted its branch: there is nothing to compare.");
  const base = payload.sha("before");
  const repository = payload.repository();
  return none.test(base) ? { kind: "since-default-branch", head, repository } : { kind: "range", base, head, headName: "the pushed commits", baseName: "what was there before", repository };
}

// src/revisions/side.ts
function commitSide(commit, words, label = short(commit)) {
  return {
    revision: { commit, tree: commit, label },
    words: words === null ? label : `${words} (${short(commit)})`
  };
}
function givenSide(revision, commit) {
  const label = /^[0-9a-f]{12,}$/.test(revision) ? short(commit) : revision.replace(/^refs\/(?:heads|tags|remotes)\//, "");
  return commitSide(commit, null, label);
}
function short(commit) {
  return commit.slice(0, 9);
}
function needed(value, what, remedy = "") {
  if (value.known) return value.value;
  throw new InconclusiveError(`${what} is not available: ${value.reason}.${remedy === "" ? "" : ` ${remedy}`}`);
}

// src/revisions/merge-base.ts
var fetchRemedy = "Give actions/checkout `fetch-depth: 0`, or leave its `persist-credentials` on, so that missing commits can be fetched.";
async function findMergeBase(base, head, baseRef, github, { repository, lookup, log }) {
  const complete = !await repository.isShallow() && (await repository.commit(base)).known;
  if (complete) return await repository.mergeBase(base, head);
  if (lookup !== null && github !== null && github.owner !== "") {
    const answered = await lookup.mergeBase(github.owner, github.repo, base, head);
    const fetched = answered.known ? await repository.fetch(answered.value, null) : answered;
    if (fetched.known) return fetched;
    log.detail(`The merge base is looked for in the history: ${fetched.reason}`);
  }
  const here = await repository.fetch(base, baseRef);
  return here.known ? await repository.mergeBase(base, head) : here;
}
async function sinceDefaultBranch(head, github, surroundings) {
  const { repository } = surroundings;
  const from = head ?? await headCommit(repository);
  const branch = await defaultBranchTip(github, surroundings);
  const base = await findMergeBase(branch.tip, from, null, github, surroundings);
  if (!base.known) {
    throw new InconclusiveError(
      `No merge base of ${branch.name} and ${head === null ? "HEAD" : short(from)} was found: ${base.reason}. Name what to compare with: ${surroundings.onRunner ? "the input base" : "--base REV"}.`
    );
  }
  if (base.value !== from) {
    const words = `merge base with ${branch.name}`;
    return commitSide(base.value, `its ${words}`, words);
  }
  if (head === null) return commitSide(from, "HEAD", "HEAD");
  return commitSide(needed(await repository.parent(from), `The parent of ${short(from)}`), "its parent");
}
async function headCommit(repository) {
  const at = await repository.commit("HEAD");
  if (at.known) return at.value;
  throw new UsageError("The repository has no commit yet: there is nothing to compare with.");
}
async function defaultBranchTip(github, surroundings) {
  const { repository, onRunner, log } = surroundings;
  if (github !== null) {
    const name = github.defaultBranch;
    const here = await repository.commit(`refs/remotes/origin/${name}`);
    const tip2 = here.known ? here : await repository.fetchNamed(name);
    if (tip2.known) return { name, tip: tip2.value };
    log.detail(`The default branch ${name} is not there: ${tip2.reason}`);
  }
  const branch = await repository.defaultBranch();
  const tip = branch.known ? await repository.commit(branch.value) : branch;
  if (branch.known && tip.known) {
    return { name: branch.value.replace(/^refs\/(?:heads|remotes)\//, ""), tip: tip.value };
  }
  const remote = onRunner ? await repository.fetchNamed("HEAD") : unavailable("");
  if (remote.known) return { name: "the default branch", tip: remote.value };
  const reason = tip.known ? "" : tip.reason;
  throw new UsageError(
    `The default branch is not known (${reason}). Name what to compare with: ${onRunner ? "the input base" : "--base REV"}.`
  );
}

// src/revisions/suggest.ts
var import_fastest_levenshtein = __toESM(require_mod(), 1);
function suggest(revision, names) {
  const atRemote = names.filter((name) => name.endsWith(`/${revision}`));
  if (atRemote.length > 0)
    return atRemote.includes(`origin/${revision}`) ? `origin/${revision}` : atRemote[0] ?? null;
  const slips = Math.min(2, Math.floor(revision.length / 2));
  const near = names.map((name) => ({ name, slips: (0, import_fastest_levenshtein.distance)(revision, name) })).filter((one) => one.slips <= slips).sort((a, b) => a.slips - b.slips || (a.name < b.name ? -1 : 1));
  return near[0]?.name ?? null;
}

// src/revisions/choose.ts
async function chooseRevisions(request, repository, lookup, log) {
  const asked = request.event === null ? null : requestOf(request.event);
  if (asked?.kind === "nothing" && (request.base === null || request.head === null)) {
    throw new UsageError(
      `The event ${asked.event} names nothing to compare. Use pull_request, merge_group, push, workflow_dispatch or schedule, or give both base and head.`
    );
  }
  const surroundings = { repository, lookup, log, onRunner: request.event !== null };
  const snapshot = repository.snapshot(request.event === null ? "include" : "ignore");
  const [worktree, comparison] = await Promise.all([snapshot, compared(request, asked, snapshot, surroundings)]);
  return { comparison, worktree };
}
async function compared(request, asked, worktree, surroundings) {
  const head = request.head === null ? await headOf(asked, worktree, surroundings) : await given(request.head, surroundings.onRunner ? "head" : request.headOption ?? "head", surroundings);
  const base = request.base === null ? await baseOf(asked, head.revision, surroundings) : await given(request.base, "base", surroundings);
  if (request.base !== null) await warnOfDivergence(base, head, surroundings);
  return {
    base: base.revision,
    head: head.revision,
    pullRequest: pullRequestOf(asked, head.revision, surroundings.log),
    description: `${head.words} against ${base.words}`
  };
}
async function headOf(asked, worktree, { repository }) {
  switch (asked?.kind) {
    case void 0:
    case "nothing":
      return workingTree(await worktree);
    case "pull-request": {
      const { number, headSha } = asked.pullRequest;
      const head = await repository.fetch(headSha, `refs/pull/${number}/head`);
      return commitSide(needed(head, `The head of #${number}`, fetchRemedy), `head of #${number}`);
    }
    case "range":
      return commitSide(needed(await repository.fetch(asked.head, null), "The head", fetchRemedy), asked.headName);
    case "since-default-branch": {
      const head = asked.head === "HEAD" ? await repository.commit("HEAD") : await repository.fetch(asked.head, null);
      return commitSide(needed(head, "The head", fetchRemedy), null);
    }
  }
}
async function baseOf(asked, { commit }, surroundings) {
  const { repository, log } = surroundings;
  switch (asked?.kind) {
    case void 0:
    case "nothing":
      return await sinceDefaultBranch(commit, null, surroundings);
    case "pull-request": {
      const { pullRequest: pullRequest2, baseSha } = asked;
      const { number, baseRef, headSha } = pullRequest2;
      const base = await findMergeBase(baseSha, commit ?? headSha, `refs/heads/${baseRef}`, pullRequest2, surroundings);
      const what = `The merge base of #${number} and ${baseRef}`;
      return commitSide(needed(base, what, fetchRemedy), `its merge base with ${baseRef}`);
    }
    case "range": {
      const base = await repository.fetch(asked.base, null);
      if (base.known) return commitSide(base.value, asked.baseName);
      log.warning(`${base.reason}; comparing with the default branch instead.`);
      return await sinceDefaultBranch(commit, asked.repository, surroundings);
    }
    case "since-default-branch":
      return await sinceDefaultBranch(commit, asked.repository, surroundings);
  }
}
function pullRequestOf(asked, head, log) {
  if (asked?.kind !== "pull-request") return null;
  const { number, headSha } = asked.pullRequest;
  if (head.commit === headSha) return asked.pullRequest;
  log.warning(
    `The given head ${head.label} is not the head of #${number} (${short(headSha)}): nothing is posted on the pull request.`
  );
  return null;
}
async function given(revision, name, surroundings) {
  const { repository, onRunner } = surroundings;
  const here = await repository.commit(revision);
  if (here.known) return givenSide(revision, here.value);
  const option = `${onRunner ? name : `--${name}`} ${JSON.stringify(revision)}`;
  if (onRunner) {
    const fetched = await repository.fetchNamed(revision);
    if (fetched.known) return givenSide(revision, fetched.value);
    throw new UsageError(
      `${option}: ${here.reason}, and ${fetched.reason}. Give a branch, a tag, or a commit's SHA in full.`
    );
  }
  const near = suggest(revision, await repository.names());
  const remedy = near !== null ? `Did you mean ${near}?` : await repository.isShallow() ? "The clone is shallow: fetch it first (git fetch --depth=1 origin REV) and give FETCH_HEAD." : "Give a branch, tag or commit of this repository.";
  throw new UsageError(`${option}: ${here.reason}. ${remedy}`);
}
async function warnOfDivergence(base, head, { repository, log }) {
  const b = base.revision.commit;
  const h = head.revision.commit ?? "HEAD";
  if (b === null || await repository.isShallow()) return;
  if (await repository.isAncestor(b, h) || await repository.isAncestor(h, b)) return;
  log.warning(
    `${base.words} has commits that ${head.words} lacks; they count as undone. To leave them out, compare with the merge base: git merge-base names it.`
  );
}
function workingTree(tree) {
  return { revision: { commit: null, tree, label: "working tree" }, words: "working tree" };
}

// src/pipeline.ts
async function run(request, world) {
  const { command, head, event } = request;
  const { repository, lookup, log } = world;
  const isComparison = command === "diff" || request.base !== null;
  const base = isComparison ? request.base : head ?? "HEAD";
  const { comparison, worktree } = await chooseRevisions(
    { base, head, event, headOption: command === "audit" && request.base === null ? "rev" : "head" },
    repository,
    lookup,
    log
  );
  const { options, configPath, notices } = await request.settle(comparison);
  if (options.timeout !== null) repository.endAfter(options.timeout + Math.min(options.timeout, 3e4));
  try {
    const settled = { options, configPath, notices };
    return await looked(isComparison, comparison, worktree, settled, world);
  } catch (error) {
    const failure = asInconclusive(error);
    if (failure === null) throw error;
    const report = failedReport(comparison, options, failure.message, notices);
    return { comparison, changes: [], options, report };
  } finally {
    repository.endAfter(null);
  }
}
async function looked(isComparison, comparison, worktree, { options, configPath, notices }, world) {
  const { repository, log } = world;
  const deadline = deadlineIn(options.timeout);
  const profiles = await loadProfiles(options.profiles, world.profiles, log);
  if (isComparison) log.phase(`comparing ${comparison.description}`);
  const changes = isComparison ? await repository.trees.changes(comparison.base.tree, comparison.head.tree, "find-renames") : [];
  const inputs = { tests: options.tests, profiles: options.pgo === "auto" };
  refuseUnreadableNames(changes, inputs);
  const sources = { comparison, changes, configPath, profiles };
  const toBuild = options.command === "audit" || changes.some((change) => isRelevant(change, inputs));
  if (!toBuild) {
    log.phase(`No Go file differs between ${comparison.base.label} and ${comparison.head.label}: nothing to build.`);
  }
  const plans = toBuild ? await chooseBuilds(options, comparison.head.tree, { ...world, trees: repository.trees }) : [];
  const time = new GoStopwatch(world.clock);
  const outcomes = [];
  for (const plan of plans) {
    if (plan.name !== "") log.phase(`${plan.name}:`);
    const load = () => {
      for (const loading of [lookOf(isComparison), world.syntax()]) loading.catch(() => void 0);
    };
    const limited = {
      ...plan,
      go: plan.go === null ? null : whileListing(deadline.forGo(time.watch(watchProgress(plan.go, isComparison, log))), load)
    };
    const take = (each, made) => built(isComparison, worktree, sources, each, made);
    outcomes.push(await outcomeOf(limited, take, { ...world, breathe: deadline.forBreath(world.breathe) }));
  }
  const unseen = await changedSubmodules(changes, comparison.head.tree, repository.trees, world.disk);
  const report = assembleReport({ comparison, options, notices, outcomes, unseen });
  if (toBuild) log.total(`took ${time.summary()}`);
  return { comparison, changes, options, report };
}
function whileListing(go, meanwhile) {
  let isDone = false;
  return {
    ...go,
    run: (request) => {
      const running = go.run(request);
      if (!isDone && request.args[0] === "list") {
        isDone = true;
        meanwhile();
      }
      return running;
    }
  };
}
async function outcomeOf(plan, take, world) {
  if (plan.go === null) return { plan, found: null, failure: plan.missing ?? "" };
  try {
    return { plan, found: await take(plan.options, { ...world, go: plan.go }), failure: null };
  } catch (error) {
    const failure = asInconclusive(error);
    if (failure === null) throw error;
    return { plan, found: null, failure: clip(failure.message, longestText) };
  }
}
async function built(isComparison, worktree, sources, options, world) {
  const { comparison, changes } = sources;
  const { repository, go, disk, syntax, log } = world;
  const isAudit = options.command === "audit";
  const sides = isComparison ? comparison : { ...comparison, base: comparison.head };
  const tools = { git: repository.trees, go, disk, syntax };
  const whole = await prepareBuild(sides, worktree, isAudit ? "all-packages" : changes, options, tools);
  await refuseLeftOut(whole, changes, whole.settings, disk);
  const part = partOf(whole, changes, options.shard);
  const affected = plural(part.build.affected.length, "package");
  if (!isAudit) log.phase(`${affected} affected by ${plural(changes.length, "changed file")}`);
  const look = await lookOf(isComparison);
  return await look(part, sources, options, world);
}
async function lookOf(isComparison) {
  if (isComparison) return (await import("./comparison-JRY3RQMC.js")).compareRevisions;
  return (await import("./audit-FHRXYM4K.js")).auditRevision;
}
function refuseUnreadableNames(changes, inputs) {
  for (const { basePath, headPath } of changes) {
    for (const [side, file] of [
      ["base", basePath],
      ["head", headPath]
    ]) {
      if (file?.includes("\uFFFD") !== true || relevance(file, inputs) === "no") continue;
      throw new InconclusiveError(
        `The ${side} has a file whose name is no UTF-8, ${JSON.stringify(file)}: it can't be compared. Rename it.`
      );
    }
  }
}
function isRelevant({ basePath, headPath }, inputs) {
  return [basePath, headPath].some((file) => file !== null && relevance(file, inputs) !== "no");
}

export {
  Payload,
  requestOf,
  run
};
