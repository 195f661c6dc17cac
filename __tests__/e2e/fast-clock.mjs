/** Loaded before the shipped program (`node --import`): waits of two seconds and more take a hundredth of their time. */
import { syncBuiltinESMExports } from 'node:module';
import timers from 'node:timers';
import promises from 'node:timers/promises';

const shorter = (milliseconds) => (milliseconds >= 2000 ? milliseconds / 100 : milliseconds);
for (const module of [globalThis, timers]) {
  const real = module.setTimeout;
  module.setTimeout = (callback, milliseconds, ...rest) => real(callback, shorter(milliseconds), ...rest);
}
const real = promises.setTimeout;
promises.setTimeout = (milliseconds, ...rest) => real(shorter(milliseconds), ...rest);
syncBuiltinESMExports();
