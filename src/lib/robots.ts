import { isbot } from 'isbot';

/** Programs that fetch a feed for the person before them; `isbot` takes some of them for robots. */
const FEED_READER =
  /rss|feed|atom|reader|newsblur|netnewswire|newsboat|liferea|akregator|miniflux|thunderbird|nextcloud|vienna/i;
/** Logs repeat few names; a log that is flooded with new ones must not fill the memory. */
const MAX_KNOWN = 5000;
const known = new Map<string, boolean>();

/** True for a program that reads pages on its own, and for a visit that does not say what it is. */
export function isRobot(agent: string): boolean {
  const stored = known.get(agent);
  if (stored !== undefined) return stored;
  if (known.size >= MAX_KNOWN) known.clear();
  const answer = agent === '' || isbot(agent);
  known.set(agent, answer);
  return answer;
}

/** True for a program that may fetch a feed for a person. */
export const isFeedReader = (agent: string): boolean => !isRobot(agent) || FEED_READER.test(agent);
