export { exitStatus } from './exit-status.ts';
export { TerminalLog, type TerminalLogOptions, type TerminalStream } from './log.ts';
export { printable, printableLines } from './printable.ts';
