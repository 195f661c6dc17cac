import { describe, expect, it } from '@jest/globals';
import { client, refused, where, withStandIn } from './harness.ts';
import { defaultTokens, fakeSha } from './stand-in.ts';
import type { Identity } from './stand-in.ts';

const head = fakeSha('head of #1');
const annotation = (line: number) =>
  ({ path: 'a.go', start_line: line, end_line: line, annotation_level: 'warning', message: `line ${line}` }) as const;
const annotations = (from: number, count: number) =>
  Array.from({ length: count }, (_, index) => annotation(from + index));
const output = { title: 'Title', summary: 'Summary' };

describe('check runs', () => {
  it('takes 50 annotations a request, and appends those of updates', () =>
    withStandIn(async (standIn) => {
      standIn.state.openPullRequest({ files: [] });
      const { rest, paginate } = client(standIn);
      const run = { ...where, name: 'escapediff', head_sha: head } as const;
      const tooMany = { ...output, annotations: annotations(1, 51) };
      expect((await refused(rest.checks.create({ ...run, output: tooMany }))).status).toBe(422);
      const { data: created } = await rest.checks.create({
        ...run,
        status: 'in_progress',
        output: { ...output, annotations: annotations(1, 50) },
      });
      expect(created).toMatchObject({ status: 'in_progress', conclusion: null, pull_requests: [{ number: 1 }] });
      const { data: updated } = await rest.checks.update({
        ...where,
        check_run_id: created.id,
        conclusion: 'failure',
        output: { ...output, annotations: annotations(51, 10) },
      });
      expect(updated).toMatchObject({ status: 'completed', conclusion: 'failure', output: { annotations_count: 60 } });
      const all = await paginate(rest.checks.listAnnotations, { ...where, check_run_id: created.id });
      expect(all.map(({ start_line: line }) => line)).toEqual(Array.from({ length: 60 }, (_, index) => index + 1));
    }));

  it('counts the bytes of a summary, and not its characters', () =>
    withStandIn(async (standIn) => {
      standIn.state.openPullRequest({ files: [] });
      const { rest } = client(standIn);
      const create = (summary: string) =>
        rest.checks.create({ ...where, name: 'escapediff', head_sha: head, output: { ...output, summary } });
      await create('界'.repeat(21_845));
      const { status, data } = await refused(create('界'.repeat(21_846)));
      const [error] = (data as { errors: unknown[] }).errors;
      expect([status, error]).toMatchObject([422, { message: 'summary exceeds a maximum bytesize of 65535' }]);
    }));

  it('allows columns on one line only, and nothing longer than documented', () =>
    withStandIn(async (standIn) => {
      standIn.state.openPullRequest({ files: [] });
      const { rest } = client(standIn);
      const create = (extra: object, rest_: object = {}) =>
        rest.checks.create({
          ...where,
          name: 'escapediff',
          head_sha: head,
          output: { ...output, ...rest_, annotations: [{ ...annotation(3), ...extra }] },
        });
      await create({ start_column: 2, end_column: 5 });
      await create({ end_line: 4 });
      for (const bad of [
        { end_line: 4, start_column: 1 },
        { end_line: 2 },
        { start_line: 0, end_line: 0 },
        { start_column: 5, end_column: 2 },
        { message: 'x'.repeat(65_537) },
        { title: 'x'.repeat(256) },
        { annotation_level: 'error' },
      ]) {
        expect((await refused(create(bad))).status).toBe(422);
      }
      expect((await refused(create({}, { summary: 'x'.repeat(65_536) }))).status).toBe(422);
      expect(standIn.state.checkRuns).toHaveLength(2);
    }));

  it('lists the newest of each name, for known commits and apps only', () =>
    withStandIn(async (standIn) => {
      standIn.state.openPullRequest({ files: [] });
      const { rest } = client(standIn);
      const run = { ...where, head_sha: head } as const;
      for (const name of ['a', 'b', 'a']) await rest.checks.create({ ...run, name, conclusion: 'success' });
      const latest = (await rest.checks.listForRef({ ...where, ref: head })).data;
      expect(latest.check_runs.map(({ name, completed_at: at }) => [name, typeof at])).toEqual([
        ['a', 'string'],
        ['b', 'string'],
      ]);
      expect((await rest.checks.listForRef({ ...where, ref: 'change-1', filter: 'all' })).data.total_count).toBe(3);
      const named = await rest.checks.listForRef({ ...where, ref: head, check_name: 'b' });
      expect(named.data.check_runs.map(({ name }) => name)).toEqual(['b']);
      const unknown = rest.checks.create({ ...where, head_sha: fakeSha('unknown'), name: 'a' });
      expect((await refused(unknown)).status).toBe(422);
      expect((await refused(client(standIn, 'ghp-maintainer').rest.checks.create({ ...run, name: 'a' }))).status).toBe(
        403,
      );
    }));

  it('lets an app change its own runs only', () => {
    const other: Identity = { login: 'other[bot]', type: 'Bot', permissions: { checks: 'write' } };
    return withStandIn(
      async (standIn) => {
        standIn.state.openPullRequest({ files: [] });
        const { data } = await client(standIn).rest.checks.create({ ...where, name: 'escapediff', head_sha: head });
        const update = { ...where, check_run_id: data.id, conclusion: 'success' } as const;
        expect((await refused(client(standIn, 'other').rest.checks.update(update))).status).toBe(403);
        expect((await client(standIn).rest.checks.update(update)).data.conclusion).toBe('success');
      },
      { tokens: { ...defaultTokens, other } },
    );
  });
});
