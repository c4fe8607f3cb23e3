import { inOneLine } from './text.js';
import { ArrivalRules } from './arrivalRules.js';
import { CallRules } from './callRules.js';
import { Chain } from './chain.js';
import { checkContract } from './contract.js';
import { DrawRules } from './drawRules.js';
import { Findings } from './findings.js';
import { HoldRules } from './holdRules.js';
import { Lengths } from './lengths.js';
import { Malformed } from './malformed.js';
import { PaymentRules } from './paymentRules.js';
import { SaleRules } from './saleRules.js';
import { Sector } from './sector.js';
import { Seeds } from './seeds.js';
import { Witness } from './witness.js';

/** Lives through the journal of one sector, line by line. */
export class Replay {
  #findings;
  #sector;
  #rules;
  #arrivals;
  #published;
  #opened = null;

  /**
   * `published` is what the board says of this sector, or null; `wanted` names what is asked about beside the verdict:
   * the line numbers of signed heads, and places.
   */
  constructor(name, report, published, wanted) {
    this.name = name;
    this.#published = published;
    this.#findings = new Findings(report);
    this.chain = new Chain(this.#findings);
    this.#sector = new Sector(this.#findings);
    this.lengths = new Lengths(wanted.lengths);
    this.witness = new Witness(this.#sector, wanted);
    const seeds = new Seeds();
    this.#arrivals = new ArrivalRules(this.#sector);
    const others = [DrawRules, SaleRules].map((each) => new each(this.#sector, seeds));
    others.push(...[CallRules, HoldRules, PaymentRules].map((each) => new each(this.#sector)));
    this.#rules = new Map([this.#arrivals, ...others].flatMap((each) => Object.entries(each.rules())));
  }

  /** Judges the next line; `hash` is that of its bytes, `leaf` the one in the tree of all lines. */
  async accept(lineNumber, line, hash, leaf) {
    this.#findings.about(lineNumber, line.seq);
    this.chain.append(line, hash);
    this.lengths.add(leaf, line.hash);
    checkContract(line, this.#findings);
    const rule = this.#rules.get(line.type);
    if (rule !== undefined && this.#mayFollow(line)) {
      await this.#follow(rule, line);
    }
    if (this.#published !== null && this.chain.seq >= this.#published.journalSeq) {
      this.#published.compare(this.#sector, this.chain, this.#findings);
      this.#published = null;
    }
  }

  async #follow(rule, line) {
    try {
      this.#arrivals.judgeLateForTheSale(line);
      // Only a draw has to wait for its hashes.
      const draw = rule(line);
      if (draw !== undefined) {
        await draw;
      }
      if (line.type === 'OPENED') {
        this.#opened ??= line.facts.plain();
      }
      this.witness.see(line);
    } catch (wrong) {
      if (!(wrong instanceof Malformed)) {
        throw wrong;
      }
      this.#findings.expect(false, 'FORM', () => `${line.type}: ${wrong.message}`);
    }
  }

  #mayFollow(line) {
    const opened = this.#sector.sale.isOpened || line.type === 'OPENED';
    return this.#findings.expect(opened, 'PHASE', () => `${line.type} before OPENED`);
  }

  /** Judges that the journal may end here; answers what there is to say of the sector. */
  async end() {
    this.#arrivals.judgeLateForTheSale(null);
    if (this.#published !== null) {
      const { journalSeq } = this.#published;
      this.#findings.expect(false, 'I7', () => `the journal ends here, the board tells of seq ${journalSeq}`);
    }
    const { count: lines } = this.lengths;
    const { hash } = this.chain;
    const root = await this.lengths.root();
    return { sector: inOneLine(this.name), summary: inOneLine(this.#summary()), lines, hash, root, opened: this.#opened };
  }

  #summary() {
    const { stock } = this.#sector;
    return `sector ${this.name}: ${this.lengths.count} lines, ${this.#sector.arrivals()} arrivals, `
      + `${stock.sold} sold, ${stock.held} held, ${this.#findings.violations} violations`;
  }
}
