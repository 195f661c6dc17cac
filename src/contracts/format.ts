import { version } from '../version.ts';
import { contractHtml, reachHtml } from './html.ts';
import type { ContractReport, ReachReport } from './run.ts';
import { contractText, reachText } from './text.ts';

export const contractSchemaVersion = 1;

interface Look {
  readonly format: string;
  readonly color: boolean;
  readonly verbose: boolean;
}

/** The report as the format has it: text, json or html. */
export function renderContracts(report: ContractReport, look: Look): string {
  if (look.format === 'html') return contractHtml(report);
  return look.format === 'json' ? json('contracts', report) : contractText(report, look);
}

export function renderReach(report: ReachReport, look: Look): string {
  if (look.format === 'html') return reachHtml(report);
  return look.format === 'json' ? json('reach', report) : reachText(report, look);
}

function json(kind: 'contracts' | 'reach', report: ContractReport | ReachReport): string {
  return `${JSON.stringify({ schemaVersion: contractSchemaVersion, tool: { name: 'escapediff', version }, kind, ...report }, null, 2)}\n`;
}
