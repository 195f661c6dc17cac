import { describe, expect, it } from '@jest/globals';
import { childEnvironments } from '../../src/adapters/child-environment.ts';

/** What a step of a workflow has, by the documentation of the runner, and what people add. */
const ofTheJob = {
  INPUT_TOKEN: 'ghs_secret',
  'INPUT_REPORT-PATH': 'x',
  GITHUB_TOKEN: 'ghs_secret',
  GITHUB_ENV: '/f',
  GITHUB_OUTPUT: '/f',
  GITHUB_PATH: '/f',
  GITHUB_STATE: '/f',
  GITHUB_STEP_SUMMARY: '/f',
  GITHUB_EVENT_PATH: '/f',
  ACTIONS_RUNTIME_TOKEN: 'x',
  ACTIONS_ID_TOKEN_REQUEST_TOKEN: 'x',
  ACTIONS_ID_TOKEN_REQUEST_URL: 'x',
  ACTIONS_CACHE_URL: 'x',
  ACTIONS_RESULTS_URL: 'x',
  RUNNER_TEMP: '/t',
  AWS_SECRET_ACCESS_KEY: 'x',
  NPM_TOKEN: 'x',
  GOOGLE_APPLICATION_CREDENTIALS: '/f',
  DATABASE_URL: 'x',
  NODE_OPTIONS: '--require=/f',
  ESCAPEDIFF_MEASURE: '.',
  LD_PRELOAD: '/f',
  BASH_ENV: '/f',
  GIT_DIR: '/elsewhere',
  GIT_TRACE: '/f',
};
const ofBoth = {
  PATH: '/bin',
  HOME: '/h',
  TMPDIR: '/t',
  RUNNER_TRACKING_ID: 'github_x',
  LANG: 'C',
  GOCACHE: '/c',
  GOMODCACHE: '/m',
  GO111MODULE: 'on',
  GOEXPERIMENT: 'x',
  GOFLAGS: '-mod=mod',
  SystemRoot: 'C:\\Windows',
};
const ofTools = {
  GOPROXY: 'https://user:password@proxy.example.com',
  GOAUTH: 'netrc',
  CGO_CFLAGS: '-O2',
  CC: 'clang',
  PKG_CONFIG_PATH: '/p',
  https_proxy: 'http://user:password@proxy.example.com',
  HTTPS_PROXY: 'x',
  SSL_CERT_FILE: '/f',
  SSH_AUTH_SOCK: '/s',
  GIT_SSH_COMMAND: 'ssh -i key',
  GIT_CONFIG_COUNT: '1',
  GIT_CONFIG_KEY_0: 'x',
  GIT_CONFIG_VALUE_0: 'y',
};

describe('childEnvironments', () => {
  const everything = { ...ofTheJob, ...ofBoth, ...ofTools };

  it('have what git, go and compilers need, and nothing of the job', () => {
    expect(childEnvironments(everything).tools).toEqual({ ...ofBoth, ...ofTools });
  });

  it('leave programs of the code under review no way to a remote', () => {
    expect(childEnvironments(everything).programs).toEqual(ofBoth);
  });

  it('hold what the user lets through', () => {
    const { tools, programs } = childEnvironments(everything, ['DATABASE_URL', 'NOT_SET']);
    expect(tools).toEqual({ ...ofBoth, ...ofTools, DATABASE_URL: 'x' });
    expect(programs).toEqual({ ...ofBoth, DATABASE_URL: 'x' });
  });
});
