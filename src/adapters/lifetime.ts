import { constants } from 'node:os';
import { stopChildren } from './process.ts';
import { removeTemporaryFolder } from './temp.ts';

const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
const words = { SIGINT: 'interrupted', SIGTERM: 'terminated', SIGHUP: 'hung up' } as const;

/**
 * Runs a program so that nothing stays behind, however it ends: on a signal the go command and its compilers are ended, the
 * temporary folder is removed, and the process ends as a shell expects it (128 and the signal's number).
 */
export async function withCleanUp(program: () => Promise<void>): Promise<void> {
  for (const signal of signals) {
    // A second signal must not cut the cleaning up short.
    process.on(signal, () => {
      // On a terminal the live line is still there.
      process.stderr.write(`${process.stderr.isTTY ? '\r\u001b[2K' : ''}${words[signal]}\n`);
      stopChildren();
      removeTemporaryFolder();
      process.exit(128 + constants.signals[signal]);
    });
  }
  try {
    await program();
  } finally {
    stopChildren();
    removeTemporaryFolder();
  }
}
