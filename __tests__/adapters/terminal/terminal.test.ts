import { describe, expect, it, jest } from '@jest/globals';
import { exitStatus } from '../../../src/adapters/terminal/exit-status.ts';
import { TerminalLog } from '../../../src/adapters/terminal/log.ts';
import { printableLines } from '../../../src/adapters/terminal/printable.ts';
import { CancelledError, InconclusiveError, UsageError } from '../../../src/model/index.ts';

const escape = '\u001b';

describe('printable lines', () => {
  it('are those of the text, without empty ones at its end', () => {
    expect(printableLines('a\r\nb\rc\n\nd\n\n')).toEqual(['a', 'b', 'c', '', 'd']);
    expect(printableLines('')).toEqual(['']);
  });

  it('hold nothing that a terminal obeys', () => {
    expect(printableLines(`${escape}]0;title\u0007\n\u009b2J\u202e\u2028tail`)).toEqual([
      '\\u001b]0;title\\u0007',
      '\\u009b2J\\u202e\\u2028tail',
    ]);
  });
});

class Screen {
  written = '';
  readonly columns = 40;
  time = 0;

  write(text: string): void {
    this.written += text;
  }

  log(options: { color?: boolean; verbose?: boolean; live?: boolean }): TerminalLog {
    const clock = { now: () => this.time };
    return new TerminalLog({ stream: this, clock, color: false, verbose: false, live: false, ...options });
  }
}

describe('the log of a terminal', () => {
  it('has a line per phase with its time, and warnings', () => {
    const screen = new Screen();
    const log = screen.log({});
    screen.time = 1234;
    log.phase('compiled 3 packages');
    log.detail('only for --verbose');
    log.warning('one line\nand another');
    screen.time = 1300;
    log.phase('compared 7 escapes');
    log.close();
    expect(screen.written).toBe(
      'compiled 3 packages (1.2 s)\nwarning: one line\n  and another\ncompared 7 escapes (0.1 s)\n',
    );
  });

  it('shows details with --verbose', () => {
    const screen = new Screen();
    screen.log({ verbose: true }).detail('go list ./...');
    expect(screen.written).toBe('go list ./...\n');
  });

  it('colours its own lines and lets no other text do so', () => {
    const screen = new Screen();
    const log = screen.log({ color: true });
    log.warning(`${escape}[2Jx`);
    log.phase(`package ${escape}[31m`);
    expect(screen.written).toBe(
      `${escape}[33mwarning: \\u001b[2Jx${escape}[39m\npackage \\u001b[31m ${escape}[2m(0.0 s)${escape}[22m\n`,
    );
  });

  it('draws a live line, overwrites it and leaves no trace of it', () => {
    jest.useFakeTimers();
    try {
      const screen = new Screen();
      const erase = `\r${escape}[2K`;
      const log = screen.log({ live: true });
      log.detail(`compiling a package with a long name ${escape}`);
      expect(screen.written).toBe(`${erase}compiling a package with a long … · 0 s`);
      screen.written = '';
      screen.time = 500;
      jest.advanceTimersByTime(500);
      expect(screen.written).toBe(`${erase}compiling a package with a long … · 0 s`);
      screen.written = '';
      log.phase('compiled');
      expect(screen.written).toBe(`${erase}compiled (0.5 s)\n`);
      screen.written = '';
      jest.advanceTimersByTime(500);
      expect(screen.written).toBe(`${erase}working · 0 s`);
      screen.written = '';
      log.close();
      log.detail('late');
      jest.advanceTimersByTime(5000);
      expect(screen.written).toBe(erase);
    } finally {
      jest.useRealTimers();
    }
  });

  it('says every 15 seconds what it is at where there is no terminal', () => {
    jest.useFakeTimers();
    try {
      const screen = new Screen();
      const log = screen.log({});
      log.progress('compiling head: 12 of 35 packages · prometheus/promhttp');
      log.progress('compiling head: 13 of 35 packages · prometheus/internal');
      expect(screen.written).toBe('');
      screen.time = 15_000;
      jest.advanceTimersByTime(15_000);
      expect(screen.written).toBe('compiling head: 13 of 35 packages · prometheus/internal · 15 s\n');
      log.phase('compiled 35 packages');
      screen.written = '';
      screen.time = 32_000;
      jest.advanceTimersByTime(15_000);
      expect(screen.written).toBe('working · 17 s\n');
      log.close();
      jest.advanceTimersByTime(60_000);
      expect(screen.written).toBe('working · 17 s\n');
    } finally {
      jest.useRealTimers();
    }
  });

  it('never lets the live line wrap', () => {
    const screen = new Screen();
    const log = screen.log({ live: true });
    log.detail('変'.repeat(100));
    log.close();
    const erase = `\r${escape}[2K`;
    expect(screen.written).toBe(`${erase}${'変'.repeat(16)}… · 0 s${erase}`);
  });
});

describe('the exit status', () => {
  it.each<[Parameters<typeof exitStatus>[0], number]>([
    ['pass', 0],
    ['fail', 1],
    ['inconclusive', 2],
    [new InconclusiveError('no toolchain'), 2],
    [new UsageError('bad flag'), 64],
    [new TypeError('a bug'), 70],
    [new CancelledError('interrupted', { cause: 'SIGINT' }), 130],
    [new CancelledError('terminated', { cause: 'SIGTERM' }), 143],
    [new CancelledError('timed out'), 2],
    [new CancelledError('odd', { cause: 'toString' }), 2],
  ])('of %s is %i', (outcome, status) => {
    expect(exitStatus(outcome)).toBe(status);
  });
});
