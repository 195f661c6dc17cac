export { distinctNames, maxProfileBytes, type LoadedProfile, type ProfileFile } from './decode.ts';
export { loadProfiles, type ProfileReader } from './load.ts';
export { benchmarkProfiles, changedProfiles, hotPathsOf } from './station.ts';
