import type { Report } from '../../../model/index.ts';
import { counted } from './numbers.ts';

/** `Go 1.26.1, linux/amd64, tags netgo`, as far as it is known; of several builds their number, for a table tells them. */
export function compilerOf({ head, configuration, builds }: Report): string {
  if (builds.length > 0) return counted(builds.length, 'build');
  const { goos, goarch, tags } = configuration;
  const go = head.goVersion.replace(/^go/, 'Go ');
  const platform = [goos, goarch].filter((part) => part !== '').join('/');
  const tagged = tags.length === 0 ? '' : `tags ${tags.join(',')}`;
  return [go, platform, tagged].filter((part) => part !== '').join(', ');
}
