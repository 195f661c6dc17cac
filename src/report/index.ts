export { assembleReport, type Outcome } from './assemble.ts';
export { renderJson } from './json.ts';
export { renderComment } from './markdown/comment.ts';
export { fence, prose } from './markdown/escape.ts';
export type { MarkdownContext } from './markdown/links.ts';
export { renderSummary, type SummaryContext } from './markdown/summary.ts';
export { printable } from './printable.ts';
export { renderText, type TextOptions } from './text.ts';
