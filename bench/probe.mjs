// Preloaded into the program under measurement (NODE_OPTIONS=--import=…): at its end it writes what the process itself used into the file that
// ESCAPEDIFF_BENCH_PROBE names. Children count apart. VmHWM and not getrusage's maxrss: the latter starts from the parent's.
// https://man7.org/linux/man-pages/man5/proc_pid_status.5.html
import { readFileSync, writeFileSync } from 'node:fs';

const file = process.env.ESCAPEDIFF_BENCH_PROBE;
if (file !== undefined) {
  process.on('exit', () => {
    const status = readFileSync('/proc/self/status', 'utf8');
    const { user, system } = process.cpuUsage();
    const peakBytes = Number(/^VmHWM:\s+(\d+) kB$/m.exec(status)?.[1]) * 1024;
    writeFileSync(file, JSON.stringify({ peakBytes, cpuSeconds: (user + system) / 1e6 }));
  });
}
