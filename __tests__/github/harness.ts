import { getOctokit } from '@actions/github';
import { startStandIn } from './stand-in.ts';
import type { StandIn, StandInOptions } from './stand-in.ts';

export const where = { owner: 'octo', repo: 'widgets' } as const;

const quiet = () => undefined;

/** A client of the kind that the action uses, speaking for one of the stand-in's tokens. */
export const client = (standIn: StandIn, token = 'ghs-write') =>
  getOctokit(token, { baseUrl: standIn.url, log: { debug: quiet, info: quiet, warn: quiet, error: quiet } });

/** A stand-in for the length of one test; fails the test when the stand-in was at fault itself. */
export async function withStandIn(use: (standIn: StandIn) => Promise<void>, options?: StandInOptions): Promise<void> {
  const standIn = await startStandIn(options);
  try {
    await use(standIn);
  } finally {
    await standIn.close();
  }
}

/** Waits for a refusal. Throws when there is none, or when it is no answer of a server. */
export async function refused(call: Promise<unknown>): Promise<{ status: number; data: unknown; headers: unknown }> {
  try {
    await call;
  } catch (error) {
    const { status, response } = error as { status: number; response?: { data: unknown; headers: unknown } };
    if (response) return { status, data: response.data, headers: response.headers };
    throw error;
  }
  throw new Error('the call was not refused');
}

/**
 * Two hunks: base lines 1-4 became 1-5 (line 2 rewritten as 2 and 3), base lines 20-22 became 21-22 (line 21 deleted).
 */
export const patch = `@@ -1,4 +1,5 @@
 package a
-var old = 1
+var one = 1
+var two = 2
 var three = 3
 var four = 4
@@ -20,3 +21,2 @@ func f() {
 	first()
-	second()
 	third()`;
