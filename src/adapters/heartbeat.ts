/** In a log nothing is silent for longer, in milliseconds. */
export const heartbeat = 15_000;

/** Calls `tell` again and again until `stop` is called. Does not keep a finished run alive. */
export function everyHeartbeat(tell: () => void): { readonly stop: () => void } {
  const timer = setInterval(tell, heartbeat);
  timer.unref();
  return {
    stop: () => {
      clearInterval(timer);
    },
  };
}
