export type { CallSite } from './calls.ts';
export type { CapturingClosure, ClosureForm } from './closures.ts';
export type { WaiverMark } from './comments.ts';
export { failureFacts, noFacts, type FailureFacts } from './failure/facts.ts';
export type { FunctionDeclaration, Parameter } from './functions.ts';
export { atOnce, type Circumstances } from './conditions.ts';
export { GoFile } from './file.ts';
export type { InlinedLiteral } from './inlined-literal.ts';
export { GoSyntax, largestFile } from './syntax.ts';
