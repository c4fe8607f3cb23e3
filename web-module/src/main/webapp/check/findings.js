/** The findings of one sector: knows which line is being judged, so that no rule has to. */
export class Findings {
  #report;
  #line = 0;
  #seq = 0n;
  violations = 0;

  constructor(report) {
    this.#report = report;
  }

  /** From here on, what is found is about this line. */
  about(lineNumber, seq) {
    this.#line = lineNumber;
    this.#seq = seq;
  }

  /** A violation unless `holds`; answers `holds`. `message` is a function, asked only then. */
  expect(holds, rule, message) {
    if (!holds) {
      this.violations++;
      this.#report.violation(this.#line, this.#seq, rule, message());
    }
    return holds;
  }

  warn(message) {
    this.#report.warning(message);
  }
}
