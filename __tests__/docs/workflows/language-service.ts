import { data, DescriptionDictionary } from '@actions/expressions';
import { registerLogger, validate, type ValidationConfig } from '@actions/languageservice';
import { clearCache } from '@actions/languageservice/utils/workflow-cache';
import { TextDocument } from 'vscode-languageserver-textdocument';

/** What an action takes and gives. */
export interface ActionInterface {
  readonly inputs: readonly string[];
  readonly outputs: readonly string[];
}

/**
 * What GitHub's own language service says about a workflow, or about `action.yml`, one `line:column: message` each.
 *
 * Jest can't load the service, which imports JSON as Node no longer allows: check.ts bundles this file.
 *
 * @param known the interfaces of actions by `owner/name`; the inputs and outputs of others are not looked at.
 */
export async function diagnose(
  file: string,
  text: string,
  known: Readonly<Record<string, ActionInterface>>,
): Promise<readonly string[]> {
  // It keeps what it read under a file's name, and only logs what it could not do.
  clearCache();
  const failures: string[] = [];
  const log = (message: string): void => void failures.push(message);
  registerLogger({ error: log, warn: log, info: () => undefined, log: () => undefined });
  const document = TextDocument.create(`file:///${file}`, 'yaml', 1, text);
  const diagnostics = await validate(document, configuration(known));
  if (failures.length > 0) throw new Error(`GitHub's language service failed on ${file}: ${failures.join('; ')}`);
  return diagnostics.map(({ range: { start }, message }) => {
    const words = typeof message === 'string' ? message : message.value;
    return `${start.line + 1}:${start.character + 1}: ${words}`;
  });
}

function configuration(known: Readonly<Record<string, ActionInterface>>): ValidationConfig {
  return {
    actionsMetadataProvider: {
      fetchActionMetadata: ({ owner, name }) => {
        const action = known[`${owner}/${name}`];
        const inputs = action?.inputs.map((input) => [input, { description: '', default: '' }] as const);
        return Promise.resolve({
          name,
          description: '',
          ...(inputs === undefined ? {} : { inputs: Object.fromEntries(inputs) }),
        });
      },
    },
    contextProviderConfig: {
      getContext: (context, value, { job }) => {
        if (context !== 'steps' || value === undefined) return Promise.resolve(undefined);
        for (const step of job?.steps ?? []) {
          const action = 'uses' in step ? known[step.uses.value.split('@')[0] ?? ''] : undefined;
          const outputs = value.get(step.id);
          if (action === undefined || !(outputs instanceof DescriptionDictionary)) continue;
          const all = outputs.get('outputs');
          if (!(all instanceof DescriptionDictionary)) continue;
          for (const output of action.outputs) all.add(output, new data.StringData(''));
          all.complete = true;
        }
        return Promise.resolve(value);
      },
    },
  };
}
