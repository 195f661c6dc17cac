import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  closeScene,
  commandsOf,
  commentPlaces,
  conversation,
  openScene,
  pushHead,
  reportOf,
  runAction,
  type ActionRun,
  type Files,
  type Scene,
} from './action-run.ts';

const label = (body: string): string =>
  `package tag

import (
	"fmt"
	"strconv"
)

// Label names a number.
func Label(n int) string {
${body}
}

// Hex is what the package needs fmt for.
func Hex(n int) string { return fmt.Sprintf("%x", n) + strconv.Itoa(n) }
`;
const files = (body: string): Files => ({
  'go.mod': 'module example.com/market\n\ngo 1.21\n',
  'tag/tag.go': label(body),
});

const base = files('\treturn strconv.Itoa(n)');

/** What clicking on "Commit suggestion" does: the comment's lines make room for what its block holds. */
function taken(scene: Scene): Files {
  const [comment] = scene.standIn.state.reviewComments;
  const [, ticks = '', replacement = ''] = /^(`{3,})suggestion\n([^]*?)\n\1$/m.exec(comment?.body ?? '') ?? [];
  if (comment === undefined || ticks === '') throw new Error('no suggestion');
  const { path: file, startLine, line } = comment.original;
  const lines = (scene.head[file] ?? '').split('\n');
  lines.splice((startLine ?? line ?? 0) - 1, (line ?? 0) - (startLine ?? line ?? 0) + 1, replacement);
  return { ...scene.head, [file]: lines.join('\n') };
}

describe.each<[string, string, readonly [number | null, number], string]>([
  ['of one line', '\treturn fmt.Sprintf("%d", n)', [null, 10], '\treturn strconv.Itoa(n)'],
  ['of several lines', '\treturn fmt.Sprint(\n\t\tn+1,\n\t)', [10, 12], '\treturn strconv.Itoa(n+1)'],
])('a suggestion %s', (_, body, [startLine, line], replacement) => {
  let scene: Scene;
  let run: ActionRun;
  beforeAll(async () => {
    scene = await openScene(base, files(body));
    run = await runAction(scene);
  });
  afterAll(async () => {
    await closeScene(scene);
  });

  it('is offered in the comment, which spans exactly its lines', () => {
    expect([run.exitCode, run.stderr]).toEqual([1, '']);
    const [comment, ...others] = scene.standIn.state.reviewComments;
    expect([comment?.original.path, comment?.original.startLine, comment?.original.line]).toEqual([
      'tag/tag.go',
      startLine,
      line,
    ]);
    expect(comment?.body).toContain(
      `This removes the allocation; checked by compiling it.\n\n\`\`\`suggestion\n${replacement}\n\`\`\`\n`,
    );
    expect(others).toEqual([]);
  });

  it('is in the report and in the summary', async () => {
    const { findings } = await reportOf(run);
    const suggestion = { file: 'tag/tag.go', startLine: startLine ?? line, endLine: line, replacement };
    expect(findings.map((finding) => finding.suggestion)).toContainEqual(suggestion);
    expect(run.summary).toContain('1 rewrite that removes an allocation, checked by compiling');
  });

  it('is left as it is when the job runs again', async () => {
    const before = conversation(scene);
    await runAction(scene);
    expect(conversation(scene)).toEqual(before);
  });

  it('compiles as it was put there, and takes the finding away', async () => {
    scene = await pushHead(scene, taken(scene));
    const { status } = spawnSync('go', ['vet', './...'], { cwd: path.join(scene.author) });
    expect(status).toBe(0);
    const after = await runAction(scene);
    expect(after.outputs).toMatchObject({ conclusion: 'pass', 'new-count': '0', 'gating-count': '0' });
    expect(commentPlaces(scene)).toEqual([]);
    expect(commandsOf(after, 'error')).toEqual([]);
  });
});

describe('no suggestion is made, and nothing compiled for it, where it', () => {
  const head = files('\treturn fmt.Sprintf("%d", n)')['tag/tag.go'] ?? '';
  it.each([
    ['would leave an import that nothing uses', head.replace('fmt.Sprintf("%x", n)', 'strconv.Quote("x")')],
    ['needs an import', head.replace('\t"strconv"\n', '').replace(' + strconv.Itoa(n)', '')],
  ])('%s', async (_, changed) => {
    expect(changed).not.toBe(head);
    const scene = await openScene(base, { ...base, 'tag/tag.go': changed });
    try {
      const run = await runAction(scene);
      expect([run.exitCode, run.outputs['gating-count']]).toEqual([1, '1']);
      expect(scene.standIn.state.reviewComments.map(({ body }) => body.includes('suggestion'))).toEqual([false]);
      expect(run.stdout).not.toContain('rewrite');
    } finally {
      await closeScene(scene);
    }
  });
});
