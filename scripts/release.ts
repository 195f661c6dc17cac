/**
 * What CHANGELOG.md says of a release, as the notes of that release.
 *
 * @param tag such as `v1.2.3`; has to be `v` and the version of package.json.
 * @throws Error where the tag is another version's, or the changelog has no section, or an empty one.
 */
export function releaseNotes(tag: string, version: string, changelog: string): string {
  if (tag !== `v${version}`) throw new Error(`The tag is ${tag}, but package.json has the version ${version}.`);
  const sections = changelog.split(/^## /m).slice(1);
  const section = sections.find((each) => each.startsWith(`[${version}]`));
  if (section === undefined) throw new Error(`CHANGELOG.md has no section “## [${version}]”.`);
  const [, ...lines] = section.split('\n');
  const notes = lines
    .join('\n')
    .replaceAll(/^\[[^\]]+\]: .*$/gm, '')
    .trim();
  if (notes === '') throw new Error(`CHANGELOG.md says nothing of ${version}.`);
  return `${notes}\n`;
}
