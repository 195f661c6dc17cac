export type * from './comparison.ts';
export * from './contract.ts';
export type * from './diagnostic.ts';
export * from './errors.ts';
export type * from './finding.ts';
export * from './known.ts';
export type * from './options.ts';
export type * from './place.ts';
export * from './report.ts';
