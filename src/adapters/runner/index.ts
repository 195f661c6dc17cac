export { Annotations, type Annotation } from './annotations.ts';
export { readEvent, type RunnerEvent } from './event.ts';
export { readInputs, type ActionInputs } from './inputs.ts';
export { RunnerLog } from './log.ts';
export { setOutputs, type ActionOutputs } from './outputs.ts';
export { writeSummary } from './summary.ts';
