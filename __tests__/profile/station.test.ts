import { describe, expect, it } from '@jest/globals';
import type { FileChange } from '../../src/model/index.ts';
import { changedProfiles } from '../../src/profile/station.ts';

const change = (basePath: string | null, headPath: string | null): FileChange => ({
  status: basePath === null ? 'added' : headPath === null ? 'deleted' : 'modified',
  basePath,
  headPath,
  baseMode: '100644',
  headMode: '100644',
  baseBlob: '',
  headBlob: '',
});

describe('a change of the profiles themselves', () => {
  it.each([
    ['named', '/repo/default.pgo', change('default.pgo', 'default.pgo'), 'default.pgo'],
    ['matched by a glob', '/repo/profiles/*.pprof', change(null, 'profiles/new.pprof'), 'profiles/new.pprof'],
    ['deleted', '/repo/profiles/*.pprof', change('profiles/old.pprof', null), 'profiles/old.pprof'],
  ])('is told of one that is %s', (_, named, changed, file) => {
    expect(changedProfiles([changed], [named], '/repo')).toEqual([
      `This change changes the profile ${file}, which tells what is hot.`,
    ]);
  });

  it('is not told of other files', () => {
    expect(changedProfiles([change('a/profiles/b.pprof', 'c.go')], ['/repo/profiles/*.pprof'], '/repo')).toEqual([]);
  });
});
