import { expect, it } from '@jest/globals';
import { busiest } from '../../bench/profile.ts';

it('adds up what each function took itself, by the wall time, and leaves waiting out', () => {
  const frame = (functionName: string, url = ''): { functionName: string; url: string; lineNumber: number } => ({
    functionName,
    url,
    lineNumber: 1,
  });
  const profile = {
    nodes: [
      { id: 1, callFrame: frame('(root)') },
      { id: 2, callFrame: frame('(idle)') },
      { id: 3, callFrame: frame('read', 'file:///dist/a.js') },
      { id: 4, callFrame: frame('', 'file:///dist/b.js') },
      { id: 5, callFrame: frame('read', 'file:///dist/a.js') },
    ],
    startTime: 1000,
    endTime: 2000,
    samples: [2, 3, 4, 5, 2],
    timeDeltas: [500, 100, 50, 200, 150],
  };
  expect(busiest(profile)).toEqual([
    { name: 'read a.js', share: 0.3 },
    { name: '(anonymous) b.js', share: 0.05 },
  ]);
});
