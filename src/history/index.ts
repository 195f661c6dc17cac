export { entriesOf, historyVersion, type HistoryEntry } from './entry.ts';
export { maxEntries, maxHistoryBytes, serialise, tooLarge, withEntry } from './record.ts';
export { packageTrends, trendOf, type PackageTrend, type Run, type Trend } from './trend.ts';
export { changeSentence, goChanges, sparkline } from './words.ts';
