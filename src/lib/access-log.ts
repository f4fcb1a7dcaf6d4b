/** What one line of a web server's log says, without the address of who asked. */
export interface Visit {
  /** Moment of the request. */
  instant: Date;
  method: string;
  /** Path without the query. */
  path: string;
  status: number;
  /** Empty in the common format, which has none. */
  agent: string;
}

/** A visit together with what tells two readers of a day apart; the caller must not keep `address`. */
export interface LoggedVisit extends Visit {
  address: string;
}

const QUOTED = String.raw`"((?:[^"\\]|\\.)*)"`;
const LINE = new RegExp(
  String.raw`^(\S+) \S+ [^[]*\[(\d{2})/(\w{3})/(\d{4}):(\d{2}:\d{2}:\d{2}) ([+-]\d{2})(\d{2})\] ${QUOTED} (\d{3}) (?:\d+|-)(?: ${QUOTED} ${QUOTED})?`,
);
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/**
 * Reads a line of the common or combined log format (https://httpd.apache.org/docs/2.4/logs.html); nginx's default is
 * the combined one. Undefined for anything else.
 */
export function parseLogLine(line: string): LoggedVisit | undefined {
  const match = LINE.exec(line);
  if (!match) return undefined;
  const [, address = '', day, month = '', year, time, hours, minutes, request = '', status, , agent = ''] = match;
  const monthNumber = String(MONTHS.indexOf(month) + 1).padStart(2, '0');
  const instant = new Date(`${year}-${monthNumber}-${day}T${time}${hours}:${minutes}`);
  const [, method = '', target = ''] = /^([A-Z]+) (\S+)/.exec(request) ?? [];
  if (method === '' || Number.isNaN(instant.getTime())) return undefined;
  return {
    address,
    instant,
    method,
    path: target.replace(/[?#].*$/s, ''),
    status: Number(status),
    agent: agent === '-' ? '' : agent,
  };
}
