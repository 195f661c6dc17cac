export { wantsColor, type Environment } from './color.ts';
export { parseCommandLine, type CommandLine } from './command-line.ts';
export { defaultConfigPath, maxConfigBytes, type Config, type ConfigFile } from './config-file.ts';
export { resolveShow, type RenderingOptions } from './rendering.ts';
export {
  chosenColor,
  resolveOptions,
  startingPoint,
  type RawSettings,
  type Sources,
  type StartingPoint,
  type Surroundings,
} from './resolve.ts';
export type { Command } from './setting.ts';
export { settingNames, settings, settingOf, variableOf, type SettingName } from './settings.ts';
