export { renderSarif, type SarifContext } from './render.ts';
