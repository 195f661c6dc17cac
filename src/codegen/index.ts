export { SiteCollector, listingFlags } from './collect.ts';
export type { AllocationSite, CompiledFunction, GeneratedCode } from './collect.ts';
export { joinAllocations } from './join.ts';
export type { JoinedAllocations, UnannouncedAllocation } from './join.ts';
