import type { Finding } from '../../../model/index.ts';

/** How loudly a finding is shown; one colour each. The order is that of loudness. */
export const tones = ['fail', 'warn', 'plain', 'quiet', 'good'] as const;

export type Tone = (typeof tones)[number];

export function toneOf({ state, gating, waiver, cold, allocation, inLoop, hot }: Finding): Tone {
  if (state === 'fixed') return 'good';
  if (gating) return 'fail';
  if (waiver !== null || allocation.status !== 'confirmed' || cold) return 'quiet';
  if (state === 'new' || (state === 'unchanged' && (inLoop || hot !== null))) return 'warn';
  return 'plain';
}

/** What a tone means, for the legend. */
export function toneWords(tone: Tone, audit: boolean): string {
  switch (tone) {
    case 'fail':
      return 'fails the check';
    case 'warn':
      return audit ? 'in a loop or hot' : 'new';
    case 'plain':
      return audit ? 'allocates' : 'known before';
    case 'quiet':
      return 'cold, waived, or not for sure';
    case 'good':
      return 'fixed';
  }
}
