import { UsageError } from '../model/index.ts';
import { configKeys, type Config } from './config-file.ts';
import { mapping } from './mapping.ts';
import { refusal } from './reading.ts';
import { parseYaml } from './yaml.ts';

/**
 * Reads a configuration; keys that it does not have stay out. An empty file is a configuration without keys. Apart from the rest of this
 * folder, since it loads the YAML library, which most runs have no use for.
 *
 * Throws a UsageError that names the key, what was found, `path:line:column`, and what is accepted. Accepts exactly what
 * schema/config.schema.json accepts.
 *
 * @param path as people know the file.
 */
export function parseConfig({ path, text }: { readonly path: string; readonly text: string }): Config {
  const root = parseYaml(text, path);
  if (root === null || (root.kind === 'scalar' && root.value === null)) return {};
  const reading = mapping(configKeys).fromNode(root);
  if (reading.ok) return reading.value;
  const { line, column } = reading.node ?? root;
  throw new UsageError(refusal('', `${path}:${line}:${column}`, reading));
}
