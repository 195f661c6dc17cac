import type { Notification } from 'sarif';
import type { Problem, Report, ReportSide } from '../../model/index.ts';
import { contractLines } from '../contracts.ts';
import { plural } from '../words.ts';
import { maxGzippedBytes, maxResults, shownResults } from './limits.ts';
import { isInside, placeWithText } from './location.ts';
import { plainText, sentence } from './message.ts';

/** How many findings are not among the results, by the reason. */
export interface LeftOut {
  /** Waived ones, where GitHub would show them all the same. */
  readonly waived: number;
  /** New ones, or those of an audit, that may allocate: it depends on lengths at run time. */
  readonly possible: number;
  /** Confirmed ones over what GitHub takes of one file. */
  readonly cut: number;
}

/** What kept the run from looking everywhere, what the reader should know, and what was left out, with the number. */
export function notificationsOf(report: Report, listed: number, { waived, possible, cut }: LeftOut): Notification[] {
  const { verdict, base, head, notices } = report;
  const isInconclusive = verdict.conclusion === 'inconclusive';
  const left: readonly (readonly [number, string])[] = [
    [
      waived,
      `${plural(waived, 'waived allocation')} ${are(waived)} not listed: code scanning would show them as open.`,
    ],
    [
      possible,
      `${plural(possible, 'value')} that may be allocated, depending on lengths at run time, ${are(possible)} not listed.`,
    ],
    [
      cut,
      `${plural(cut, 'allocation')} of less weight ${are(cut)} not listed: code scanning takes ${maxResults} results ` +
        `and ${maxGzippedBytes / 1e6} MB (gzip) in one file.`,
    ],
    [
      Math.max(0, listed - shownResults),
      `${listed} allocations are listed, of which code scanning keeps ${shownResults}.`,
    ],
  ];
  return [
    ...(isInconclusive ? verdict.reasons.map((reason) => notification('error', reason)) : []),
    ...problemsOf('base', base),
    ...(head.revision === base.revision && head.label === base.label ? [] : problemsOf('head', head)),
    ...notices.map((notice) => notification('warning', notice)),
    ...contractsOf(report),
    ...left.flatMap(([count, text]) => (count === 0 ? [] : [notification('note', text)])),
  ];
}

function are(count: number): string {
  return count === 1 ? 'is' : 'are';
}

function notification(level: Notification.level, text: string): Notification {
  return { level, message: { text: sentence(plainText(text)) || 'No reason was given.' } };
}

/** What functions promise and do not keep; that the others hold is one note. */
function contractsOf(report: Report): readonly Notification[] {
  const found = contractLines(report);
  if (found === null) return [];
  const kept = found.lines.filter(({ status }) => status === 'holds').length;
  return [
    ...found.lines
      .filter(({ status }) => status !== 'holds')
      .map(({ status, function: name, place, source, details }) => ({
        ...notification(
          status === 'broken' ? 'warning' : 'note',
          `${name}, marked ${source}, ${isWord[status]}: ${details.join('; ')}`,
        ),
        ...(isInside(place.file)
          ? { locations: [placeWithText({ ...place, column: 0 }, 'the function', new Map())] }
          : {}),
      })),
    ...(kept === 0 ? [] : [notification('note', `${plural(kept, 'contract holds', 'contracts hold')}.`)]),
  ];
}

const isWord = {
  broken: 'is broken',
  unproven: 'is unproven',
  inconclusive: 'could not be checked',
  holds: 'holds',
} as const;

function problemsOf(name: 'base' | 'head', { label, problems }: ReportSide): readonly Notification[] {
  return problems.map((problem) => {
    const { package: path, message } = problem;
    const what = path === null ? '' : `${path} of `;
    const place = placeOfProblem(problem);
    return {
      ...notification('error', `${what}the ${name} (${label}) could not be built: ${message}`),
      ...(place === null ? {} : { locations: [placeWithText(place, 'the error', new Map())] }),
    };
  });
}

/** Without the column: it counts bytes of a line that the report does not have. */
function placeOfProblem({ position }: Problem): { file: string; line: number; column: number } | null {
  const [, file = '', line = ''] = /^(.+?):([1-9]\d{0,8})(?::\d+)?$/s.exec(position ?? '') ?? [];
  return line !== '' && isInside(file) ? { file, line: Number(line), column: 0 } : null;
}
