import { describe, expect, it } from '@jest/globals';
import { candidateFolders, changedFolders } from '../../src/compare/candidates.ts';
import type { Correspondence } from '../../src/compare/correspondence.ts';
import { shifted, silent } from './sample.ts';

describe('the folders to look at', () => {
  it('are those of both sides where a package moved: what its values were stands under the old name', () => {
    const renamed: Correspondence = {
      ...shifted(0),
      headFile: (file) => (file === 'old/a.go' ? 'new/a.go' : file),
    };
    const folders = changedFolders(
      [
        {
          status: 'renamed',
          basePath: 'old/a.go',
          headPath: 'new/a.go',
          baseMode: '100644',
          headMode: '100644',
          baseBlob: '',
          headBlob: '',
        },
      ],
      renamed,
    );
    expect([...folders].sort()).toEqual(['new', 'old']);
  });

  it('are none where the compiler says the same and nothing changed', () => {
    expect(candidateFolders(silent, silent, new Set(), shifted(0)).size).toBe(0);
  });
});
