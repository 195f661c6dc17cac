export { BothTexts } from './both-texts.ts';
export { SiteCollector, listingFlags } from './collect.ts';
export type { AllocationSite, Call, CompiledFunction, GeneratedCode, IndirectCall } from './collect.ts';
export { joinAllocations } from './join.ts';
export type { JoinedAllocations, UnannouncedAllocation } from './join.ts';
