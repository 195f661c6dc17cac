import { describe, expect, it } from '@jest/globals';
import { forgeOf, sourceLink, type Forge } from '../../src/report/forge.ts';

const head = 'b'.repeat(40);

describe('forgeOf', () => {
  it.each<[string, Forge]>([
    ['https://github.com/coder/websocket', { kind: 'github', url: 'https://github.com/coder/websocket' }],
    ['https://github.com/coder/websocket.git/', { kind: 'github', url: 'https://github.com/coder/websocket' }],
    ['git@github.com:coder/websocket.git', { kind: 'github', url: 'https://github.com/coder/websocket' }],
    ['ssh://git@ssh.github.com:443/coder/websocket.git', { kind: 'github', url: 'https://github.com/coder/websocket' }],
    ['https://ada:secret@github.com/a/b.c.git', { kind: 'github', url: 'https://github.com/a/b.c' }],
    ['https://acme.ghe.com/a/b', { kind: 'github', url: 'https://acme.ghe.com/a/b' }],
    ['git@gitlab.com:group/sub/name.git', { kind: 'gitlab', url: 'https://gitlab.com/group/sub/name' }],
    ['ssh://git@gitlab.example.com:2222/a/b.git', { kind: 'gitlab', url: 'https://gitlab.example.com/a/b' }],
    ['https://gitlab.example.com:8443/a/b', { kind: 'gitlab', url: 'https://gitlab.example.com:8443/a/b' }],
    ['https://codeberg.org/a/b.git', { kind: 'gitea', url: 'https://codeberg.org/a/b' }],
    ['git@bitbucket.org:a/b.git', { kind: 'bitbucket', url: 'https://bitbucket.org/a/b' }],
  ])('%s', (remote, expected) => {
    expect(forgeOf(remote, {})).toEqual(expected);
  });

  it.each([
    '',
    '/srv/git/shop.git',
    '../shop',
    'C:/src/shop',
    'file:///srv/github.com/a/b',
    'http://github.com/a/b',
    'https://github.invalid/a/b',
    'https://github.com/a',
    'https://github.com/',
    'https://git.example.com/a/b',
    'https://notgithub.com/a/b',
    'javascript:alert(1)//github.com/a/b',
    'https://github.com"><script>/a/b',
    'ext::sh -c touch% /tmp/x github.com/a/b',
  ])('knows no page of %j', (remote) => {
    expect(forgeOf(remote, {})).toBeNull();
  });

  it('knows the forge that runs the job, whatever its name', () => {
    const remote = 'https://gitlab-ci-token:secret@git.example.com/a/b.git';
    const url = 'https://git.example.com/a/b';
    expect(forgeOf(remote, { CI_SERVER_URL: 'https://git.example.com' })).toEqual({ kind: 'gitlab', url });
    expect(forgeOf(remote, { GITHUB_SERVER_URL: 'https://git.example.com' })).toEqual({ kind: 'github', url });
    const gitea = { GITHUB_SERVER_URL: 'https://git.example.com', GITEA_ACTIONS: 'true' };
    expect(forgeOf(remote, gitea)).toEqual({ kind: 'gitea', url });
    // A job may look at the clone of another forge.
    expect(forgeOf(remote, { CI_SERVER_URL: 'https://gitlab.com', GITHUB_SERVER_URL: 'none' })).toBeNull();
  });

  it('keeps nothing of credentials', () => {
    for (const remote of [
      'https://ada:s3cret@gitlab.com/a/b',
      'https://s3cret@gitlab.com/a/b',
      'ssh://s3cret@gitlab.com/a/b',
    ])
      expect(JSON.stringify(forgeOf(remote, {}))).toBe('{"kind":"gitlab","url":"https://gitlab.com/a/b"}');
  });
});

describe('sourceLink', () => {
  const url = 'https://host.example/a/b';
  it.each<[Forge['kind'], string]>([
    ['github', `${url}/blob/${head}/orders/price.go#L6`],
    ['gitlab', `${url}/-/blob/${head}/orders/price.go#L6`],
    ['gitea', `${url}/src/commit/${head}/orders/price.go#L6`],
    ['bitbucket', `${url}/src/${head}/orders/price.go#lines-6`],
  ])('%s', (kind, expected) => {
    expect(sourceLink({ kind, url }, head, 'orders/price.go', 6)).toBe(expected);
  });

  it('escapes what a path may hold, and leads nowhere else', () => {
    const link = sourceLink({ kind: 'github', url }, head, 'a b/"><script>#?\ud800.go', 1);
    expect(link).toBe(`${url}/blob/${head}/a%20b/%22%3E%3Cscript%3E%23%3F%EF%BF%BD.go#L1`);
    for (const file of ['../x.go', '/etc/passwd', 'a//b.go', './a.go', ''])
      expect(sourceLink({ kind: 'github', url }, head, file, 1)).toBeNull();
    for (const revision of ['working tree', 'main', `${head.slice(1)}/`, ''])
      expect(sourceLink({ kind: 'github', url }, revision, 'a.go', 1)).toBeNull();
  });
});
