/** The types of line and the order of their facts (docs/journal.md, "A line"). May be added to, never changed. */
const FACTS = new Map(Object.entries({
  OPENED: ['capacity', 'halfQuota', 'commitment', 'opensAt', 'window', 'settle', 'hold', 'grace'],
  OPENING: ['opensAt'],
  ARRIVED: ['place', 'stamp', 'full', 'half', 'acceptFewer', 'window', 'late'],
  DRAWN: ['n', 'window', 'seed', 'digest', 'count'],
  NUMBERED: ['place', 'number'],
  HELD: ['place', 'number', 'full', 'half', 'deadline'],
  SKIPPED: ['place', 'number', 'reason'],
  EXPIRED: ['place'],
  RELEASED: ['place'],
  LEFT: ['place'],
  TURNED_AWAY: ['place'],
  PAID: ['place', 'txid', 'settled', 'tickets'],
  LATE: ['place', 'txid', 'settled', 'outcome'],
  REFUNDED: ['place', 'txid', 'tickets'],
  PAUSED: [],
  RESUMED: ['shifted'],
  CAPACITY: ['capacity'],
  CLOSED: [],
}));

/** Judges the order of a line's facts; warns of what was added since this check was written. */
export function checkContract(line, findings) {
  const known = FACTS.get(line.type);
  if (known === undefined) {
    findings.warn('lines of type ' + line.type + ' are not known to this verifier: only their chain is checked');
    return;
  }
  const names = line.facts.names();
  const ordered = known.every((name, i) => names[i] === name);
  findings.expect(ordered, 'FORM', () => `the facts of ${line.type} must be [${known.join(', ')}] in this order`);
  if (ordered && names.length > known.length) {
    findings.warn(`${line.type} has facts not known to this verifier: [${names.slice(known.length).join(', ')}]`);
  }
}
