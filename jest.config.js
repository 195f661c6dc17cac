/** Tests run as ES modules through real Go, real git and the shipped dist; see CONTRIBUTING.md. */
export default {
  testEnvironment: 'node',
  roots: ['<rootDir>/__tests__'],
  testMatch: ['**/*.test.ts'],
  setupFiles: ['<rootDir>/__tests__/plain-output.ts'],
  extensionsToTreatAsEsm: ['.ts'],
  transform: {
    '^.+\\.ts$': [
      '@swc/jest',
      {
        jsc: { parser: { syntax: 'typescript' }, target: 'es2022', experimental: { keepImportAttributes: true } },
        module: { type: 'es6' },
      },
    ],
  },
  moduleFileExtensions: ['ts', 'js', 'mjs', 'json'],
  modulePathIgnorePatterns: ['<rootDir>/dist/'],
  // Only what hangs: on a machine that does other things besides, a run of go and git takes many times as long as by itself.
  testTimeout: 300_000,
  // Most of the time is spent waiting for go and git; on two cores Jest would take one worker only.
  maxWorkers: 2,
};
