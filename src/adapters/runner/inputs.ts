import * as core from '@actions/core';
import { settingNames, settings, type RawSettings, type SettingName } from '../../config/index.ts';

/** What the workflow gives the action. */
export interface ActionInputs {
  /** Under the settings' names; empty inputs stay out. */
  readonly given: RawSettings;
  /** Masked in all that the runner shows from now on. Null where the workflow gives none: then nothing is posted. */
  readonly token: string | null;
}

/** Reads the action's inputs, as texts; src/config/ checks them. */
export function readInputs(): ActionInputs {
  const token = core.getInput('token');
  if (token !== '') core.setSecret(token);
  const given: Partial<Record<SettingName, string>> = {};
  for (const name of settingNames) {
    const { input } = settings[name];
    const value = input === null ? '' : core.getInput(input);
    if (value !== '') given[name] = value;
  }
  return { given, token: token === '' ? null : token };
}
