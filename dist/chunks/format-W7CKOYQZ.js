import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  profileWords
} from "./chunk-PCMZPQPP.js";
import {
  version
} from "./chunk-VPX5Q66E.js";
import {
  require_picocolors
} from "./chunk-WBRR73ZH.js";
import {
  percent
} from "./chunk-MNTGS5YB.js";
import {
  printable
} from "./chunk-EHBKMEVQ.js";
import "./chunk-6LMKA6D6.js";
import "./chunk-JR76N62K.js";
import {
  __toESM
} from "./chunk-PY5VAGIZ.js";

// src/contracts/tree.ts
function treeOf({
  allocations,
  unproven
}) {
  const root = empty();
  for (const each of allocations) below(root, each.chain).allocations.push(each);
  for (const each of unproven) below(root, each.chain).unproven.push(each);
  return finished(root);
}
function empty() {
  return { count: 0, allocations: [], unproven: [], calls: /* @__PURE__ */ new Map() };
}
function below(root, chain) {
  let node = root;
  node.count++;
  for (const [index, step] of chain.entries()) {
    const next = chain[index + 1];
    if (next === void 0) break;
    const key = `${next.function}\0${step.file}:${step.line}`;
    const call = node.calls.get(key) ?? {
      step: next.function,
      at: { file: step.file, line: step.line },
      share: next.share ?? null,
      draft: empty()
    };
    node.calls.set(key, call);
    node = call.draft;
    node.count++;
  }
  return node;
}
function finished({ count, allocations, unproven, calls }) {
  const sorted = [...calls.values()].sort(
    (a, b) => (b.share ?? 0) - (a.share ?? 0) || b.draft.count - a.draft.count || (a.step < b.step ? -1 : 1)
  );
  return {
    count,
    allocations: byShare(allocations),
    unproven: byShare(unproven),
    calls: sorted.map(({ draft, ...call }) => ({ ...call, tree: finished(draft) }))
  };
}
function byShare(places) {
  return places.toSorted((a, b) => (b.share ?? 0) - (a.share ?? 0));
}

// src/contracts/html.ts
var style = `body{font:15px/1.5 system-ui,sans-serif;max-width:70rem;margin:2rem auto;padding:0 1rem;color:#1f2328;background:#fff}
code{font-family:ui-monospace,monospace;font-size:.92em}details{margin:.2rem 0 .2rem 1rem}summary{cursor:pointer}ol,ul{margin:.2rem 0 .6rem}
.broken,.allocates{color:#b42318}.holds{color:#1a7f37}.unproven,.inconclusive{color:#9a6700}.dim{color:#59636e}
@media(prefers-color-scheme:dark){body{color:#e6edf3;background:#0d1117}.broken,.allocates{color:#ff7b72}.holds{color:#3fb950}.unproven,.inconclusive{color:#d29922}.dim{color:#9198a1}}`;
function contractHtml({ build, counts, contracts }) {
  const items = contracts.map(
    ({ status, function: name, file, line, source, violations, unproven, notCounted, problem, promise }) => {
      const ways = promise === "hot" ? [] : [
        ...violations.map(
          ({ what, bytes, chain }) => `<li>${escape(what)}${bytes === null ? "" : `, ${bytes} bytes`}${way(chain)}</li>`
        ),
        ...unproven.map(({ call, chain }) => `<li>unproven: <code>${escape(call)}</code>${way(chain)}</li>`)
      ];
      const notes = [problem, notCounted === "" ? "" : `not counted: ${notCounted}`].filter((note) => note !== "").map((note) => `<p class="dim">${escape(note)}</p>`);
      return `<details${status === "holds" ? "" : " open"}><summary><b class="${status}">${status}</b> <code>${escape(name)}</code> <span class="dim">${escape(file)}:${line} <code>${escape(source)}</code></span></summary>${notes.join("")}<ul>${ways.join("")}</ul></details>`;
    }
  );
  const numbers = `${counts.holds} hold, ${counts.broken} broken, ${counts.unproven} unproven, ${counts.inconclusive} inconclusive`;
  return page(
    "Contracts",
    `<h1>Contracts</h1><p>${numbers} <span class="dim">(${escape(`${build.goVersion} ${build.goos}/${build.goarch}`)})</span></p>${items.join("\n")}`
  );
}
function reachHtml(report) {
  const { function: name, file, line, functions, notCounted, build } = report;
  const counted = notCounted === "" ? "" : `; not counted: ${notCounted}`;
  return page(
    `What ${name} reaches`,
    `<h1><code>${escape(name)}</code></h1><p class="dim">${escape(`${file}:${line} (${build.goVersion} ${build.goos}/${build.goarch}); ${functions} functions${counted}`)}</p>${report.profile === void 0 ? "" : `<p>${escape(profileWords(report.profile))}</p>`}${branch(treeOf(report))}`
  );
}
function branch({ allocations, unproven, calls }) {
  const leaves = [
    ...allocations.map(
      ({ what, bytes, file, line, share }) => `<li><span class="allocates">${escape(what)}</span>${bytes === null ? "" : `, ${bytes} bytes`} <span class="dim">${escape(file)}:${line}</span>${weight(share)}</li>`
    ),
    ...unproven.map(
      ({ call, file, line, share }) => `<li><span class="unproven">unproven</span> <code>${escape(call)}</code> <span class="dim">${escape(file)}:${line}</span>${weight(share)}</li>`
    )
  ];
  const below2 = calls.map(
    ({ step, at, share, tree }) => `<details open><summary><code>${escape(step)}</code> <span class="dim">called at ${escape(at.file)}:${at.line}, ${tree.count} below</span>${weight(share)}</summary>${branch(tree)}</details>`
  );
  return `${leaves.length === 0 ? "" : `<ul>${leaves.join("")}</ul>`}${below2.join("")}`;
}
function weight(share) {
  return share === null || share === void 0 ? "" : ` <b>${percent(share)}</b>`;
}
function way(chain) {
  return `<ol>${chain.map(({ function: name, file, line }) => `<li><code>${escape(name)}</code> <span class="dim">${escape(file)}:${line}</span></li>`).join("")}</ol>`;
}
function page(title, body) {
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${escape(title)}</title><style>${style}</style></head><body>
${body}
</body></html>
`;
}
function escape(text) {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");
}

// src/contracts/text.ts
var import_picocolors = __toESM(require_picocolors(), 1);
var shownWays = 5;
function contractText({ build, counts, contracts }, { color, verbose }) {
  const colors = (0, import_picocolors.createColors)(color);
  const order = ["broken", "inconclusive", "unproven", "holds"];
  const sorted = [...contracts].sort((a, b) => order.indexOf(a.status) - order.indexOf(b.status));
  const blocks = sorted.map((contract) => contractBlock(contract, colors, verbose));
  const numbers = ["holds", "broken", "unproven", "inconclusive"].filter((name) => counts[name] > 0).map((name) => `${counts[name]} ${name}`);
  const total = contracts.length === 0 ? "No contracts: nothing is marked //escapediff:noalloc or //escapediff:hot, and the configuration has none." : `${contracts.length} contract${contracts.length === 1 ? "" : "s"}: ${numbers.join(", ")}`;
  return `${[...blocks, `${total} (${buildWords(build)})`].join("\n")}
`;
}
function contractBlock(contract, colors, verbose) {
  const { status, function: name, file, line, source, violations, unproven, notCounted, problem } = contract;
  const paint = { holds: colors.green, broken: colors.red, unproven: colors.yellow, inconclusive: colors.yellow }[status];
  const lines = [
    `${paint(status)} ${colors.bold(printable(name))}  ${printable(file)}:${line}  ${colors.dim(printable(source))}`
  ];
  if (problem !== "") lines.push(`  ${printable(problem)}`);
  const ways = contract.promise === "hot" ? [] : [...violations.map((each) => violationLines(each)), ...unproven.map((each) => unprovenLines(each))];
  const shown = verbose ? ways : ways.slice(0, shownWays);
  lines.push(...shown.flat());
  if (ways.length > shown.length) lines.push(`  and ${ways.length - shown.length} more; --verbose shows them`);
  if (contract.promise === "hot")
    lines.push(`  ${violations.length} places in its reach allocate; a change that adds one is told`);
  if (contract.promise !== "hot") lines.push(...resolvedLines(contract.resolved, verbose));
  if (status === "holds" && notCounted !== "" && contract.promise !== "hot")
    lines.push(`  in the steady state; not counted: ${notCounted}`);
  return `${lines.join("\n")}
`;
}
function violationLines({ file, line, what, bytes, more, chain }) {
  const size = bytes === null ? "" : `, ${bytes} bytes`;
  const others = more === 0 ? "" : ` (and ${more} more there)`;
  return [`  ${printable(file)}:${line}  ${printable(what)}${size}${others}`, ...wayLines(chain)];
}
function unprovenLines({ file, line, call, chain }) {
  return [`  ${printable(file)}:${line}  unproven: ${printable(call)}`, ...wayLines(chain)];
}
function resolvedLines(resolved, verbose) {
  const kinds = new Map(resolved.map((each) => [each.candidates.join(), each]));
  const shown = [...kinds.values()].slice(0, verbose ? void 0 : shownWays);
  const rest = kinds.size - shown.length;
  return [
    ...shown.map(
      ({ call, file, line, candidates }) => `  ${printable(call)} (${printable(file)}:${line}) ${candidates.length === 1 ? "can only be" : `is one of ${candidates.length}:`} ${candidates.map((each) => printable(each)).join(", ")}`
    ),
    ...rest === 0 ? [] : [`  and ${rest} more calls with few candidates; --verbose shows them`]
  ];
}
function wayLines(chain) {
  return chain.length < 2 ? [] : chain.map(
    ({ function: name, file, line }, index) => `    ${index === 0 ? "" : "\u2192 "}${printable(name)}  ${printable(file)}:${line}`
  );
}
function reachText(report, { color }) {
  const colors = (0, import_picocolors.createColors)(color);
  const { function: name, file, line, functions, allocations, unproven, resolved, notCounted } = report;
  const lines = [`${colors.bold(printable(name))}  ${printable(file)}:${line}  (${buildWords(report.build)})`];
  if (report.profile !== void 0) lines.push(`  ${printable(profileWords(report.profile))}`);
  const visit = (tree, indent) => {
    for (const leaf of tree.allocations)
      lines.push(
        `${indent}${colors.red(printable(leaf.what))}${leaf.bytes === null ? "" : `, ${leaf.bytes} bytes`}  ${printable(leaf.file)}:${leaf.line}${weightWords(leaf.share)}`
      );
    for (const leaf of tree.unproven)
      lines.push(
        `${indent}${colors.yellow("unproven")} ${printable(leaf.call)}  ${printable(leaf.file)}:${leaf.line}${weightWords(leaf.share)}`
      );
    for (const { step, at, share, tree: below2 } of tree.calls) {
      lines.push(
        `${indent}${printable(step)}  ${colors.dim(`called at ${printable(at.file)}:${at.line}, ${below2.count} place${below2.count === 1 ? "" : "s"}`)}${weightWords(share)}`
      );
      visit(below2, `${indent}  `);
    }
  };
  visit(treeOf(report), "  ");
  const total = `${allocations.length} place${allocations.length === 1 ? " allocates" : "s allocate"} in the ${functions} function${functions === 1 ? "" : "s"} that it reaches`;
  lines.push(
    "",
    `${total}${unproven.length === 0 ? "" : `, ${unproven.length} call${unproven.length === 1 ? "" : "s"} can't be followed`}${notCounted === "" ? "" : `; not counted: ${notCounted}`}`
  );
  lines.push(...resolvedLines(resolved, false));
  return `${lines.join("\n")}
`;
}
function weightWords(share) {
  return share === null || share === void 0 ? "" : `, ${percent(share)}`;
}
function buildWords({ goVersion, goos, goarch, tags }) {
  return [`${goVersion} ${goos}/${goarch}`.trim(), ...tags].join(", ");
}

// src/contracts/format.ts
var contractSchemaVersion = 1;
function renderContracts(report, look) {
  if (look.format === "html") return contractHtml(report);
  return look.format === "json" ? json("contracts", report) : contractText(report, look);
}
function renderReach(report, look) {
  if (look.format === "html") return reachHtml(report);
  return look.format === "json" ? json("reach", report) : reachText(report, look);
}
function json(kind, report) {
  return `${JSON.stringify({ schemaVersion: contractSchemaVersion, tool: { name: "escapediff", version }, kind, ...report }, null, 2)}
`;
}
export {
  contractSchemaVersion,
  renderContracts,
  renderReach
};
