import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  InconclusiveError
} from "./chunk-6T4QM65A.js";

// src/build/deadline.ts
var TimeoutError = class extends InconclusiveError {
};
function deadlineIn(milliseconds) {
  if (milliseconds === null) return { forGo: (go) => go, forBreath: (breathe) => breathe };
  const signal = AbortSignal.timeout(milliseconds);
  const refuseLate = (what) => {
    if (!signal.aborted) return;
    throw new TimeoutError(`Stopped after ${duration(milliseconds)} (timeout): not everything was ${what} by then.`);
  };
  return {
    forGo: (go) => ({
      ...go,
      run: async (request) => {
        refuseLate("compiled");
        const exitCode = await go.run({ ...request, signal });
        refuseLate("compiled");
        return exitCode;
      }
    }),
    forBreath: (breathe) => async () => {
      await breathe();
      refuseLate("compared");
    }
  };
}
function duration(milliseconds) {
  const seconds = Math.round(milliseconds / 1e3);
  const parts = [
    [Math.floor(seconds / 3600), "h"],
    [Math.floor(seconds / 60) % 60, "m"],
    [seconds % 60, "s"]
  ];
  const shown = parts.filter(([value]) => value > 0).map(([value, unit]) => `${value}${unit}`);
  return shown.length === 0 ? "0s" : shown.join("");
}

export {
  TimeoutError,
  deadlineIn,
  duration
};
