#!/usr/bin/env node
import { withCleanUp } from './adapters/lifetime.ts';
import { commandLine } from './adapters/terminal/main.ts';

await withCleanUp(async () => {
  process.exitCode = await commandLine(process.argv.slice(2), process.env);
});
