/** A line that is not what the contract says; the message tells why, without repeating the line. */
export class Malformed extends Error {}
