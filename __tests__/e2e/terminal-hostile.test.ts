import { rm } from 'node:fs/promises';
import { afterEach, describe, expect, it } from '@jest/globals';
import { diff, repositoryWith, type Files } from './repository.ts';

const module = { 'go.mod': 'module example.com/m\n\ngo 1.21\n' };
const code = (stores: boolean, name = 'lib'): string => `package ${name}

var kept *int

func Put(n int) {
	x := n
	${stores ? 'kept = &x' : '_ = x'}
}
`;

let folder = '';
afterEach(async () => {
  await rm(folder, { recursive: true, force: true });
});

async function repository(base: Files, change: Files): Promise<void> {
  folder = await repositoryWith({ ...module, ...base }, change);
}

describe('configuration', () => {
  it('holds globs of many stars, which match in no time', async () => {
    const long = `lib/${'a'.repeat(200)}/put.go`;
    const waiver = `waivers:\n  - path: '**/${'*a'.repeat(60)}*b/**'\n    reason: none\n`;
    await repository({ [long]: code(false), '.github/escapediff.yml': waiver }, { [long]: code(true) });
    const { exitCode, fresh } = await diff(folder);
    expect([exitCode, fresh]).toEqual([1, [`${long}:6 moved to heap: x`]]);
  });
});
