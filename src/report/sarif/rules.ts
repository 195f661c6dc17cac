import type { ReportingDescriptor } from 'sarif';
import { causeCatalogue, type CauseDescription } from '../../explain/catalogue.ts';
import type { CauseCategory } from '../../model/index.ts';
import { guideLink } from '../guide-link.ts';
import { clip } from '../width.ts';
import { maxDescriptionLength, maxTags } from './limits.ts';
import { plainText } from './message.ts';

const tags = ['performance', 'go', 'escape-analysis', 'heap-allocation'] as const;

/** One rule for each category of cause, in the catalogue's order: a file has all of them, whatever was found. */
export const rules: readonly ReportingDescriptor[] = causeCatalogue.map(ruleOf);

const indexes = new Map(causeCatalogue.map(({ category }, index) => [category, index]));

/** The place of a category's rule in `rules`. */
export function ruleIndex(category: CauseCategory): number {
  return indexes.get(category) ?? -1;
}

function ruleOf(description: CauseDescription): ReportingDescriptor {
  const { category, title, meaning, remedies, whenNot } = description;
  const helpUri = guideLink(category);
  const short = `Heap allocation: ${/^[A-Z][a-z ]/.test(title) ? title.charAt(0).toLowerCase() + title.slice(1) : title}.`;
  return {
    id: category,
    name: nameOf(category),
    shortDescription: { text: clip(plainText(short), maxDescriptionLength) },
    fullDescription: { text: clip(plainText(meaning), maxDescriptionLength) },
    help: {
      text: [
        `${title}. ${meaning}`,
        remedies.map((remedy) => `- ${remedy}`).join('\n'),
        `When not to bother: ${whenNot}`,
        `More: ${helpUri}`,
      ]
        .join('\n\n')
        .replaceAll('`', ''),
      markdown: [
        `## ${title}`,
        meaning,
        remedies.map((remedy) => `- ${remedy}`).join('\n'),
        `_When not to bother:_ ${whenNot}`,
        `[All causes and remedies](${helpUri})`,
      ].join('\n\n'),
    },
    helpUri,
    defaultConfiguration: { level: 'warning' },
    properties: {
      tags: tags.slice(0, maxTags),
      // Each result is a call of the allocator in the generated code: nothing is guessed.
      precision: 'very-high',
      'problem.severity': 'warning',
    },
  };
}

/** `returned-pointer` → `ReturnedPointerAllocation`. The standard wants no name that is the id again, as `append` would be. */
function nameOf(category: CauseCategory): string {
  return `${category.replace(/(?:^|-)(.)/g, (_, letter: string) => letter.toUpperCase())}Allocation`;
}
