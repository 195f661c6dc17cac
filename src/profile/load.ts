import type { Log } from '../model/ports.ts';
import { loadProfile, type LoadedProfile, type ProfileFile } from './decode.ts';

/** Reads files by absolute path or glob; implemented in src/adapters/profile/. */
export type ProfileReader = (named: readonly string[]) => Promise<readonly ProfileFile[]>;

/**
 * Profiles ready to be matched. Throws a UsageError for the first one that can't be used.
 *
 * @param measured whether escapediff made them itself: the user is not to blame where a run was too short for a sample.
 */
export async function loadProfiles(
  named: readonly string[],
  read: ProfileReader,
  log: Log,
  measured = false,
): Promise<readonly LoadedProfile[]> {
  const profiles: LoadedProfile[] = [];
  for (const file of await read(named)) {
    const profile = await loadProfile(file, measured);
    log.detail(`${profile.name}: ${profile.samples.length} samples of ${profile.sampleType}`);
    profiles.push(profile);
  }
  if (profiles.length > 0) log.phase(`read ${profiles.length} ${profiles.length === 1 ? 'profile' : 'profiles'}`);
  return profiles;
}
