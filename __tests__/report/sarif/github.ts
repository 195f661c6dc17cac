import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import addFormats from 'ajv-formats';
import { Ajv2020 } from 'ajv/dist/2020.js';
import type { Location, Log, Result, Run } from 'sarif';

const schema = JSON.parse(readFileSync(new URL('sarif-2.1.0.json', import.meta.url), 'utf8')) as object;
const ajv = new Ajv2020({ strict: false, allErrors: true });
addFormats(ajv);
const matchesSchema = ajv.compile(schema);

/** What SARIF's schema, or GitHub's code scanning, would refuse or not show; empty for a good file. */
export function problemsOf(text: string): readonly string[] {
  const log = JSON.parse(text) as Log;
  const found = matchesSchema(log) ? [] : (matchesSchema.errors ?? []);
  return [
    ...found.map(({ instancePath, message = '' }) => `${instancePath} ${message}`),
    ...(log.$schema === undefined ? ['no $schema'] : []),
    ...(gzipSync(text).length > 10_000_000 ? ['larger than 10 MB'] : []),
    ...log.runs.flatMap(runProblems),
  ];
}

/** https://docs.github.com/en/code-security/code-scanning/integrating-with-code-scanning/sarif-support-for-code-scanning */
function runProblems(run: Run): readonly string[] {
  const { rules = [], name } = run.tool.driver;
  const results = run.results ?? [];
  return [
    ...(name === '' ? ['no tool name'] : []),
    ...(results.length > 25_000 ? ['more than 25,000 results'] : []),
    ...(/^[^/].*\/$/s.test(run.automationDetails?.id ?? '') ? [] : ['no category']),
    ...rules.flatMap(({ id, name: ruleName = '', shortDescription, fullDescription, help, properties = {} }) => {
      const tags = properties.tags ?? [];
      const texts = [id, shortDescription?.text, fullDescription?.text, help?.text];
      return [
        ...(texts.every((text) => text !== undefined && text !== '') ? [] : [`${id}: lacks a text`]),
        ...(texts.slice(0, 3).every((text) => (text ?? '').length <= 1024) ? [] : [`${id}: a text is too long`]),
        ...(ruleName.length > 255 ? [`${id}: the name is too long`] : []),
        ...(tags.length > 20 ? [`${id}: more than 20 tags`] : []),
        ...(['very-high', 'high', 'medium', 'low'].includes(String(properties['precision']))
          ? []
          : [`${id}: precision`]),
        ...(['error', 'warning', 'recommendation'].includes(String(properties['problem.severity']))
          ? []
          : [`${id}: problem.severity`]),
      ];
    }),
    ...results.flatMap((result, index) => resultProblems(result, run).map((problem) => `result ${index}: ${problem}`)),
  ];
}

function resultProblems(result: Result, run: Run): readonly string[] {
  const { ruleId = '', ruleIndex = -1, message, locations = [], relatedLocations = [], partialFingerprints } = result;
  const { text = '' } = message;
  const ids = relatedLocations.map(({ id }) => id);
  const links = [...text.matchAll(/(?<!\\)\]\((.*?)\)/g)].map(([, target]) => Number(target));
  const flow =
    result.codeFlows?.flatMap(({ threadFlows }) => threadFlows.flatMap(({ locations: steps }) => steps)) ?? [];
  const places = [...locations, ...relatedLocations, ...flow.flatMap(({ location }) => location ?? [])];
  return [
    ...(run.tool.driver.rules?.[ruleIndex]?.id === ruleId ? [] : ['the rule is not at its index']),
    ...(/^\S/.test(text) ? [] : ['no message']),
    ...(['error', 'warning', 'note'].includes(result.level ?? '') ? [] : ['no level']),
    ...(locations.length > 1 ? ['several locations'] : []),
    ...((partialFingerprints?.['primaryLocationLineHash'] ?? '') === '' ? ['no fingerprint'] : []),
    ...(new Set(ids).size === ids.length && ids.length <= 100 ? [] : ['related locations']),
    ...(links.every((target) => ids.includes(target)) ? [] : [`a link that leads nowhere: ${text}`]),
    ...(/\{\d+\}/.test(text) ? ['a placeholder'] : []),
    ...places.flatMap(placeProblems),
  ];
}

function placeProblems({ physicalLocation }: Location): readonly string[] {
  const { uri = '' } = physicalLocation?.artifactLocation ?? {};
  const { startLine = 0, endLine = 0, startColumn = 1, endColumn = 1e9 } = physicalLocation?.region ?? {};
  const isRelative = new URL(uri, 'file:///root/').href.startsWith('file:///root/') && uri !== '';
  return [
    ...(isRelative && /^[\x21-\x7e]+$/.test(uri) ? [] : [`not a file of the repository: ${uri}`]),
    ...(startLine >= 1 && endLine >= startLine && endColumn >= startColumn ? [] : ['not a region']),
  ];
}
