import { renderText } from '../src/report/text.ts';
import { demoReport } from './demo-report.ts';

/** Of a terminal as wide as most begin. */
const columns = 80;

/** What a terminal makes of the colours that the report is written in: https://ecma-international.org/publications-and-standards/standards/ecma-48/ (SGR). */
const styles: Readonly<Record<number, { readonly name: string; readonly isOn: boolean }>> = {
  1: { name: 'bold', isOn: true },
  2: { name: 'dim', isOn: true },
  22: { name: 'weight', isOn: false },
  31: { name: 'red', isOn: true },
  32: { name: 'green', isOn: true },
  33: { name: 'yellow', isOn: true },
  36: { name: 'cyan', isOn: true },
  39: { name: 'colour', isOn: false },
};

/** The terminal's picture as a page: what `escapediff diff` prints of the demo's pull request, in its colours. Only the frame is drawn here. */
export async function pictureOfTerminal(): Promise<string> {
  const { report } = await demoReport([]);
  const text = renderText(report, { color: true, width: columns, verbose: false });
  return `<!doctype html>
<meta charset="utf-8">
<title>escapediff diff in a terminal</title>
<style>
:root { color-scheme: light dark; --fg: light-dark(#24292f, #d1d5db); --bg: light-dark(#fff, #16181d); --line: light-dark(#d1d9e0, #3d444d); --red: light-dark(#c0262d, #ff7b72); --green: light-dark(#1a7f37, #56d364); --yellow: light-dark(#8a5a00, #e3b341); --cyan: light-dark(#0a6b7c, #76e3ea); --dim: light-dark(#6e7781, #8b949e); }
body { margin: 0; padding: 12px; width: max-content; background: var(--bg); color: var(--fg); }
pre { margin: 0; padding: 16px 20px; width: ${columns}ch; border: 1px solid var(--line); border-radius: 8px; font: 13px/1.4 ui-monospace, "Liberation Mono", "DejaVu Sans Mono", monospace; }
.bold { font-weight: 700; } .dim { color: var(--dim); } .red { color: var(--red); } .green { color: var(--green); } .yellow { color: var(--yellow); } .cyan { color: var(--cyan); }
</style>
<pre><span class="dim">$</span> escapediff diff

${coloured(text.trimEnd())}
</pre>
`;
}

/**
 * Text with SGR sequences as spans.
 *
 * @throws Error for a sequence that has no style here: the picture would lack it.
 */
function coloured(text: string): string {
  let [weight, colour] = ['', ''];
  const span = (piece: string): string => {
    const names = [weight, colour].filter((name) => name !== '').join(' ');
    const shown = piece.replace(/[&<>]/g, (character) => `&#${character.charCodeAt(0)};`);
    return names === '' || piece === '' ? shown : `<span class="${names}">${shown}</span>`;
  };
  const [before = '', ...pieces] = text.split('\u001b[');
  const spans = pieces.map((piece) => {
    const [, digits = '', rest = ''] = /^(\d+)m([^]*)$/.exec(piece) ?? [];
    const style = styles[Number(digits)];
    if (style === undefined) throw new Error(`The picture knows no style ${digits}.`);
    if (['bold', 'dim', 'weight'].includes(style.name)) weight = style.isOn ? style.name : '';
    else colour = style.isOn ? style.name : '';
    return span(rest);
  });
  return [before, ...spans].join('');
}
