import type { Report } from '../../model/index.ts';
import { contractLines } from '../contracts.ts';
import { plural } from '../words.ts';
import { clip } from '../width.ts';
import { codeSpan, prose } from './escape.ts';

const mostContracts = 30;
const longestDetail = 500;
const longestName = 200;

/** What functions promise, and whether they keep it; open where one does not. '' for a report without. */
export function contractSection(report: Report): string {
  const found = contractLines(report);
  if (found === null) return '';
  const shown = found.lines.slice(0, mostContracts);
  const hidden = found.lines.length - shown.length;
  const items = shown.map(({ status, function: name, place, source, details }) =>
    [
      `- **${status}** ${codeSpan(clip(name, longestName))} (${prose(clip(`${place.file}:${place.line}`, longestName))}), ${codeSpan(clip(source, longestName))}`,
      ...details.map((detail) => `  - ${prose(clip(detail, longestDetail))}`),
    ].join('\n'),
  );
  const isOpen = found.lines.some(({ status }) => status !== 'holds');
  return [
    `<details${isOpen ? ' open' : ''}><summary>${prose(found.title)}</summary>`,
    '',
    ...items,
    ...(hidden > 0 ? [`- and ${plural(hidden, 'more contract')}`] : []),
    '',
    '</details>',
  ].join('\n');
}
