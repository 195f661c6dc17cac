import { withCleanUp } from './adapters/lifetime.ts';
import { action } from './adapters/runner/main.ts';

await withCleanUp(() => action(process.env));
