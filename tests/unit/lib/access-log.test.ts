import { describe, expect, it } from 'vitest';
import { parseLogLine } from '../../../src/lib/access-log.ts';

const COMBINED = '203.0.113.7 - - [22/Nov/2026:09:42:55 -0500] "GET /informes/?a=1#b HTTP/1.1" 200 5120';

describe('a line of the log', () => {
  it('is read in the combined format', () => {
    expect(parseLogLine(`${COMBINED} "https://x.co/" "Mozilla/5.0 \\"raro\\""`)).toEqual({
      address: '203.0.113.7',
      instant: new Date('2026-11-22T14:42:55Z'),
      method: 'GET',
      path: '/informes/',
      status: 200,
      agent: 'Mozilla/5.0 \\"raro\\"',
    });
  });

  it.each([
    ['the common format', COMBINED, { agent: '', path: '/informes/' }],
    ['no agent', `${COMBINED} "-" "-"`, { agent: '' }],
    ['no size', COMBINED.replace('5120', '-'), { status: 200 }],
    ['a user with a name', COMBINED.replace('- - [', '- ana pérez ['), { status: 200 }],
    ['an IPv6 address', COMBINED.replace('203.0.113.7', '2001:db8::1'), { address: '2001:db8::1' }],
    ['another zone', COMBINED.replace('-0500', '+0530'), { instant: new Date('2026-11-22T04:12:55Z') }],
  ])('is read with %s', (_, line, expected) => expect(parseLogLine(line)).toMatchObject(expected));

  it.each([
    '',
    'basura',
    COMBINED.replace('Nov', 'Nop'),
    COMBINED.replace('GET /informes/?a=1#b HTTP/1.1', '\\x16\\x03\\x01'),
    COMBINED.replace('[22', '[xx'),
    '[error] 22/Nov/2026 something else',
  ])('is nothing when it says «%s»', (line) => expect(parseLogLine(line)).toBeUndefined());
});
