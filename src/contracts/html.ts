import type { ContractStep } from '../model/contract.ts';
import { percent } from '../report/words.ts';
import { profileWords } from './words.ts';
import type { ContractReport, ReachReport } from './run.ts';
import { treeOf, type ReachTree } from './tree.ts';

const style = `body{font:15px/1.5 system-ui,sans-serif;max-width:70rem;margin:2rem auto;padding:0 1rem;color:#1f2328;background:#fff}
code{font-family:ui-monospace,monospace;font-size:.92em}details{margin:.2rem 0 .2rem 1rem}summary{cursor:pointer}ol,ul{margin:.2rem 0 .6rem}
.broken,.allocates{color:#b42318}.holds{color:#1a7f37}.unproven,.inconclusive{color:#9a6700}.dim{color:#59636e}
@media(prefers-color-scheme:dark){body{color:#e6edf3;background:#0d1117}.broken,.allocates{color:#ff7b72}.holds{color:#3fb950}.unproven,.inconclusive{color:#d29922}.dim{color:#9198a1}}`;

/** A page of its own, without scripts. */
export function contractHtml({ build, counts, contracts }: ContractReport): string {
  const items = contracts.map(
    ({ status, function: name, file, line, source, violations, unproven, notCounted, problem, promise }) => {
      const ways =
        promise === 'hot'
          ? []
          : [
              ...violations.map(
                ({ what, bytes, chain }) =>
                  `<li>${escape(what)}${bytes === null ? '' : `, ${bytes} bytes`}${way(chain)}</li>`,
              ),
              ...unproven.map(({ call, chain }) => `<li>unproven: <code>${escape(call)}</code>${way(chain)}</li>`),
            ];
      const notes = [problem, notCounted === '' ? '' : `not counted: ${notCounted}`]
        .filter((note) => note !== '')
        .map((note) => `<p class="dim">${escape(note)}</p>`);
      return `<details${status === 'holds' ? '' : ' open'}><summary><b class="${status}">${status}</b> <code>${escape(name)}</code> <span class="dim">${escape(file)}:${line} <code>${escape(source)}</code></span></summary>${notes.join('')}<ul>${ways.join('')}</ul></details>`;
    },
  );
  const numbers = `${counts.holds} hold, ${counts.broken} broken, ${counts.unproven} unproven, ${counts.inconclusive} inconclusive`;
  return page(
    'Contracts',
    `<h1>Contracts</h1><p>${numbers} <span class="dim">(${escape(`${build.goVersion} ${build.goos}/${build.goarch}`)})</span></p>${items.join('\n')}`,
  );
}

export function reachHtml(report: ReachReport): string {
  const { function: name, file, line, functions, notCounted, build } = report;
  const counted = notCounted === '' ? '' : `; not counted: ${notCounted}`;
  return page(
    `What ${name} reaches`,
    `<h1><code>${escape(name)}</code></h1><p class="dim">${escape(`${file}:${line} (${build.goVersion} ${build.goos}/${build.goarch}); ${functions} functions${counted}`)}</p>${report.profile === undefined ? '' : `<p>${escape(profileWords(report.profile))}</p>`}${branch(treeOf(report))}`,
  );
}

function branch({ allocations, unproven, calls }: ReachTree): string {
  const leaves = [
    ...allocations.map(
      ({ what, bytes, file, line, share }) =>
        `<li><span class="allocates">${escape(what)}</span>${bytes === null ? '' : `, ${bytes} bytes`} <span class="dim">${escape(file)}:${line}</span>${weight(share)}</li>`,
    ),
    ...unproven.map(
      ({ call, file, line, share }) =>
        `<li><span class="unproven">unproven</span> <code>${escape(call)}</code> <span class="dim">${escape(file)}:${line}</span>${weight(share)}</li>`,
    ),
  ];
  const below = calls.map(
    ({ step, at, share, tree }) =>
      `<details open><summary><code>${escape(step)}</code> <span class="dim">called at ${escape(at.file)}:${at.line}, ${tree.count} below</span>${weight(share)}</summary>${branch(tree)}</details>`,
  );
  return `${leaves.length === 0 ? '' : `<ul>${leaves.join('')}</ul>`}${below.join('')}`;
}

function weight(share: number | null | undefined): string {
  return share === null || share === undefined ? '' : ` <b>${percent(share)}</b>`;
}

function way(chain: readonly ContractStep[]): string {
  return `<ol>${chain.map(({ function: name, file, line }) => `<li><code>${escape(name)}</code> <span class="dim">${escape(file)}:${line}</span></li>`).join('')}</ol>`;
}

function page(title: string, body: string): string {
  return `<!doctype html>\n<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${escape(title)}</title><style>${style}</style></head><body>\n${body}\n</body></html>\n`;
}

function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}
