import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from '@jest/globals';

const sources = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts'))
  .map((file) => readFileSync(path.join('src', file), 'utf8'))
  .join('\n')
  // Messages that are put together of several literals.
  .replaceAll(/['`"] \+\s+['`"]/g, '');

const rows = readFileSync('docs/configuration.md', 'utf8').matchAll(/^\| _([^_|]+(?:_\w+)*)_ +\|/gm);
const messages = [...rows].map(([, message = '']) => message);

it('docs/configuration.md explains several messages', () => {
  expect(messages.length).toBeGreaterThan(5);
});

it.each(messages)('the message that docs/configuration.md explains is one of ours: %s', (message) => {
  expect(sources).toContain(message);
});
