/**
 * Loaded before the shipped program (`node --import`): when the program first tells AT_PHASE, the thing AT_PHASE_COMES happens, before it does anything
 * else. `timeout`: every time limit is over. A signal: the program sends it to itself, and its clock jumps, so that all that waits for a moment's
 * pause gets one.
 */
const { AbortController, AbortSignal, Atomics, SharedArrayBuffer, performance } = globalThis;
const { AT_PHASE: phase, AT_PHASE_COMES: what } = process.env;
const limits = [];
const timeout = AbortSignal.timeout.bind(AbortSignal);
AbortSignal.timeout = (milliseconds) => {
  const over = new AbortController();
  limits.push(over);
  return AbortSignal.any([over.signal, timeout(milliseconds)]);
};

let hasCome = false;
function come() {
  hasCome = true;
  if (what === 'timeout') {
    for (const limit of limits) limit.abort();
    return;
  }
  let jumps = 0;
  const real = performance.now.bind(performance);
  performance.now = () => real() + 1000 * ++jumps;
  process.kill(process.pid, what);
  // Another thread may be the one that gets it.
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 50);
}

for (const stream of [process.stdout, process.stderr]) {
  const write = stream.write.bind(stream);
  stream.write = (text, ...rest) => {
    const written = write(text, ...rest);
    if (!hasCome && String(text).includes(phase)) come();
    return written;
  };
}
