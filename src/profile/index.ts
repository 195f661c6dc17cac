export { runBenchmarks } from './bench.ts';
export { distinctNames, maxProfileBytes, type LoadedProfile, type ProfileFile } from './decode.ts';
export { HotPaths, type HotPathSources } from './hot.ts';
export { loadProfiles, type ProfileReader } from './load.ts';
