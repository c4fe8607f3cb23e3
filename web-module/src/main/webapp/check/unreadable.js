/** An input that can't be judged at all: not there, not answering, or not a whole journal. */
export class Unreadable extends Error {}
