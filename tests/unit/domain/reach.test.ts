import { describe, expect, it } from 'vitest';
import { aggregatorOf, completeMonths, OverlapError, ReachTally, readingOf } from '../../../src/domain/reach.ts';
import type { Visit } from '../../../src/lib/access-log.ts';
import { isFeedReader, isRobot } from '../../../src/lib/robots.ts';

const FEED = '/comunicados/rss.xml';
const FEEDS = new Set([FEED]);
const visit = (values: Partial<Visit> = {}): Visit => ({
  instant: new Date('2026-10-01T12:00:00Z'),
  method: 'GET',
  path: '/informes/',
  status: 200,
  agent: 'Mozilla/5.0 Firefox/140.0',
  ...values,
});

describe('what a request counts as', () => {
  it.each<[Partial<Visit>, string | undefined]>([
    [{}, 'page'],
    [{ path: '/' }, 'page'],
    [{ status: 304 }, 'page'],
    [{ path: '/indicadores/x.html' }, 'page'],
    [{ path: FEED }, 'feed'],
    [{ path: FEED, status: 304 }, 'feed'],
    [{ path: FEED, method: 'HEAD' }, undefined],
    [{ method: 'HEAD' }, undefined],
    [{ method: 'POST' }, undefined],
    [{ status: 404 }, undefined],
    [{ status: 301 }, undefined],
    [{ status: 206 }, undefined],
    [{ path: '/otra.xml' }, undefined],
    [{ path: '/_astro/a.css' }, undefined],
    [{ path: '/favicon.svg' }, undefined],
    [{ path: '/admin/' }, undefined],
    [{ path: '/pagefind/' }, undefined],
    [{ path: '/datos/indicadores.csv' }, undefined],
  ])('%o: %s', (values, reading) => expect(readingOf(visit(values), FEEDS)).toBe(reading));
});

describe('who asks', () => {
  it.each([
    ['Feedly/1.0 (+http://www.feedly.com/fetcher.html; 16 subscribers; like FeedFetcher-Google)', 16],
    ['NewsBlur Feed Fetcher - 5 subscribers - http://www.newsblur.com/site/1/x', 5],
    ['Inoreader/1.0 (+http://www.inoreader.com/feed-fetcher; 1 subscriber; )', 1],
    ['Mozilla/5.0', undefined],
  ])('%s speaks for %s', (agent, count) => expect(aggregatorOf(agent)?.subscribers).toBe(count));

  it('is the same aggregator when its number changes', () => {
    expect(aggregatorOf('A (5 subscribers)')?.name).toBe(aggregatorOf('A (6 subscribers)')?.name);
  });

  it.each([
    ['', true, false],
    ['Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)', true, false],
    ['curl/8.5.0', true, false],
    ['Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0', false, true],
    [
      'Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1.15 Version/18.0 Safari/604.1',
      false,
      true,
    ],
    ['FreshRSS/1.26 (Linux; https://freshrss.org)', expect.any(Boolean), true],
    ['NetNewsWire/6.1', expect.any(Boolean), true],
  ])('«%s»: robot %s, feed reader %s', (agent, robot, reader) => {
    expect([isRobot(agent), isFeedReader(agent)]).toEqual([robot, reader]);
  });
});

describe('the reach of a month', () => {
  const person = { isRobot: false, isFeedReader: true };
  const robot = { isRobot: true, isFeedReader: false };
  const reading = (tally: ReachTally, day: string, mark: number, values: Partial<Visit> = {}, who = person) =>
    tally.add(visit(values), day, who, () => mark);

  it('counts pages of people, not of robots', () => {
    const tally = new ReachTally(FEEDS);
    reading(tally, '2026-10-01', 1);
    reading(tally, '2026-10-01', 1);
    reading(tally, '2026-10-02', 1, {}, robot);
    reading(tally, '2026-11-01', 1);
    expect(tally.finish().months.map(({ month, pageViews }) => [month, pageViews])).toEqual([
      ['2026-10', 2],
      ['2026-11', 1],
    ]);
  });

  it('adds the last number of each aggregator to the middle of the days', () => {
    const tally = new ReachTally(FEEDS);
    for (let day = 1; day <= 31; day += 1) {
      const date = `2026-10-${String(day).padStart(2, '0')}`;
      // A flood on one day and silence on another do not move the middle.
      const readers = day === 9 ? 5000 : day === 10 ? 0 : 7;
      for (let mark = 0; mark < readers * 2; mark += 1) reading(tally, date, mark % readers, { path: FEED });
      reading(tally, date, 0, { path: FEED, agent: `A (${day} subscribers)` });
      reading(tally, date, 0, { path: FEED, agent: 'B (5 subscribers)' });
      reading(tally, date, 99, { path: FEED }, robot);
    }
    expect(tally.finish().months[0]?.subscribers.get(FEED)).toBe(31 + 5 + 7);
  });

  it('takes lines around midnight as they come, and refuses a day that was closed', () => {
    const tally = new ReachTally(FEEDS);
    for (const day of ['2026-10-01', '2026-10-02', '2026-10-01', '2026-10-02', '2026-10-03']) reading(tally, day, 1);
    expect(() => reading(tally, '2026-10-01', 1)).toThrow(OverlapError);
    expect(() => reading(tally, '2026-09-30', 1)).toThrow(OverlapError);
  });

  it('is told of months of which the first and the last day are there', () => {
    const days = ['2026-09-30', '2026-10-01', '2026-10-31', '2026-11-01', '2026-11-22'];
    expect(completeMonths(days)).toEqual(['2026-10']);
  });
});
